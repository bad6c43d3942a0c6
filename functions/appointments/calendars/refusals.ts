import { Refusal } from '../../kernel/contract/refusal';

/* What calendars refuse. */

export const calendarNotFound = (): Refusal => new Refusal('calendar-not-found');

export const calendarTitles = {
  'calendar-not-found': {
    en: 'There is no calendar at this address',
    ar: 'لا يوجد تقويم على هذا العنوان',
    fa: 'در این نشانی تقویمی نیست',
  },
} as const;
