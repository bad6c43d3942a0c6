import { Refusal, refuseField } from '../../kernel/contract/refusal';
import type { Item } from '../../kernel/table/rule';

/* What places refuse. */

export const placeNotFound = (): Refusal => new Refusal('place-not-found');

/** 409: something that cannot change once it is registered. `pointer` names it in the body. */
export const fixed = (code: string, pointer: string, detail: string): Refusal =>
  new Refusal(code, { detail, errors: [{ in: 'body', pointer, code, detail }] });

/** 422: the calendar that a place names does not exist. */
export const calendarUnknown = (): Refusal =>
  refuseField('calendar-unknown', '/calendarId', 'There is no such calendar.');

/** 409: appointments stand on the days of its time zone. */
export const placeFixed = ({ timeZone }: Item): Refusal =>
  fixed('place-fixed', '/timeZone', `The place is in ${String(timeZone)}, and stays there.`);

export const placeTitles = {
  'place-not-found': {
    en: 'There is no such place',
    ar: 'لا يوجد مكان كهذا',
    fa: 'چنین مکانی وجود ندارد',
  },
  'place-unknown': {
    en: 'There is no place by this code',
    ar: 'لا يوجد مكان بهذا الرمز',
    fa: 'مکانی با این کد وجود ندارد',
  },
  'place-fixed': {
    en: 'This cannot be changed about a place',
    ar: 'لا يمكن تغيير ذلك في المكان',
    fa: 'این ویژگی مکان را نمی‌توان تغییر داد',
  },
  'calendar-unknown': {
    en: 'There is no calendar by this name',
    ar: 'لا يوجد تقويم بهذا الاسم',
    fa: 'تقویمی با این نام وجود ندارد',
  },
} as const;
