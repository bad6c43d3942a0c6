import { Refusal, refuseField } from '../../kernel/contract/refusal';

/* What the front desk refuses. */

/** 422: no code that this portal gave, or of another agency's appointment. */
export const codeUnknown = (): Refusal =>
  refuseField('check-in-code-unknown', '/code', 'This is no code of an appointment with your agency.');

/** 409: the appointment is on another day (`date`). */
export const otherDay = (date: string): Refusal => new Refusal('other-day', { facts: { date } });

/** 409: the appointment is still to come (`start`). */
export const notBegun = (start: string): Refusal => new Refusal('not-begun', { facts: { start } });

/** 409: a no-show could be undone until this day (`until`). */
export const tooLateToUndo = (until: string): Refusal =>
  new Refusal('too-late-to-undo', { facts: { until } });

export const frontDeskTitles = {
  'too-late-to-undo': {
    en: 'It is too late to undo this',
    ar: 'فات أوان التراجع عن ذلك',
    fa: 'برای برگرداندن این دیر شده است',
  },
  'check-in-code-unknown': {
    en: 'This code belongs to no appointment',
    ar: 'هذا الرمز لا يعود إلى أي موعد',
    fa: 'این رمز از هیچ نوبتی نیست',
  },
  'not-begun': {
    en: 'The appointment is still to come',
    ar: 'لم يحن الموعد بعد',
    fa: 'هنوز زمان نوبت نرسیده است',
  },
  'other-day': {
    en: 'The appointment is on another day',
    ar: 'الموعد في يوم آخر',
    fa: 'نوبت در روز دیگری است',
  },
} as const;
