import { Refusal, refuseField } from '../../kernel/contract/refusal';

/* What is refused of appointments, beside what bookings refuse. */

/** 422: no type by this code that people book. */
export const typeUnknown = (detail = 'The agency has no such type of appointment that can be booked.') =>
  refuseField('appointment-type-unknown', '/type', detail);
export const placeUnknown = (): Refusal =>
  refuseField('place-unknown', '/placeId', 'The agency has no such place where appointments are made.');
export const resourceUnknown = (): Refusal =>
  refuseField('resource-unknown', '/resourceId', 'The agency has no such resource for this type.');

/** 422: no appointment of the type begins then. */
export const noSuchSlot = (): Refusal =>
  refuseField('no-such-slot', '/start', 'No appointment of this type begins then: ask for those that do.');

/** 422: too soon, past, or too far ahead. Instants of the first and the last start that are taken. */
export const outsideWindow = (from: string, to: string): Refusal => {
  const { context } = refuseField('outside-booking-window', '/start', `From ${from} up to ${to}.`);
  return new Refusal('outside-booking-window', { ...context, facts: { from, to } });
};

export const relationNotAllowed = (relations: readonly string[]): Refusal =>
  refuseField('relation-not-allowed', '/for', `This type is booked for: ${relations.join(', ')}.`);
export const tooManyPeople = (most: number): Refusal =>
  refuseField('too-many-people', '/for', `${most} people on one appointment, at the most.`);
export const followUpUnknown = (): Refusal =>
  refuseField('follow-up-unknown', '/followUpOf', 'There is no such appointment with this agency.');

/** 409: until when it could be moved or cancelled (`until`). */
export const tooLateToChange = (until: string): Refusal =>
  new Refusal('too-late-to-change', { facts: { until } });

/** 422: no code that this portal gave, or of another agency's appointment. */
export const codeUnknown = (): Refusal =>
  refuseField('check-in-code-unknown', '/code', 'This is no code of an appointment with your agency.');

/** 409: the appointment is on another day (`date`). */
export const otherDay = (date: string): Refusal => new Refusal('other-day', { facts: { date } });

/** 409: the appointment is still to come (`start`). */
export const notBegun = (start: string): Refusal => new Refusal('not-begun', { facts: { start } });

export const bookingRefusalTitles = {
  'resource-unknown': {
    en: 'There is no such counter, person, vehicle or room',
    ar: 'لا يوجد شباك أو شخص أو مركبة أو غرفة كهذه',
    fa: 'چنین باجه، شخص، خودرو یا اتاقی وجود ندارد',
  },
  'no-such-slot': {
    en: 'No appointment begins at this time',
    ar: 'لا يبدأ أي موعد في هذا الوقت',
    fa: 'هیچ نوبتی در این زمان آغاز نمی‌شود',
  },
  'outside-booking-window': {
    en: 'This time cannot be booked now',
    ar: 'لا يمكن حجز هذا الوقت الآن',
    fa: 'این زمان را اکنون نمی‌توان گرفت',
  },
  'relation-not-allowed': {
    en: 'This type of appointment is not booked for others in this way',
    ar: 'لا يُحجز هذا النوع من المواعيد للآخرين بهذه الطريقة',
    fa: 'این نوع نوبت را به این شکل برای دیگران نمی‌گیرند',
  },
  'too-many-people': {
    en: 'These are too many people for one appointment',
    ar: 'عدد الأشخاص أكبر مما يسمح به الموعد الواحد',
    fa: 'شمار افراد برای یک نوبت زیاد است',
  },
  'follow-up-unknown': {
    en: 'There is no appointment that this could follow',
    ar: 'لا يوجد موعد سابق يتبعه هذا الموعد',
    fa: 'نوبتی که این نوبت در پی آن باشد وجود ندارد',
  },
  'too-late-to-change': {
    en: 'It is too late to move or cancel this appointment',
    ar: 'فات أوان تغيير هذا الموعد أو إلغائه',
    fa: 'برای جابه‌جایی یا لغو این نوبت دیر شده است',
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
