import { Refusal } from '../../kernel/contract/refusal';

/* What people are refused who change their own appointments. */

/** 409: until when it could be moved or cancelled (`until`). */
export const tooLateToChange = (until: string): Refusal =>
  new Refusal('too-late-to-change', { facts: { until } });

export const selfServiceTitles = {
  'too-late-to-change': {
    en: 'It is too late to move or cancel this appointment',
    ar: 'فات أوان تغيير هذا الموعد أو إلغائه',
    fa: 'برای جابه‌جایی یا لغو این نوبت دیر شده است',
  },
} as const;
