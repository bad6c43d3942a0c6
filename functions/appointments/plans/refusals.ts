import { Refusal, refuseField } from '../../kernel/contract/refusal';

/* Why an appointment cannot be planned; bookings have refusals of their own. */

/** 422: the agency has no type of this code that people may book. */
export const typeUnknown = (detail = 'The agency has no such type of appointment that can be booked.') =>
  refuseField('appointment-type-unknown', '/type', detail);
export const placeUnknown = (): Refusal =>
  refuseField('place-unknown', '/placeId', 'The agency has no such place where appointments are made.');
export const resourceUnknown = (): Refusal =>
  refuseField('resource-unknown', '/resourceId', 'The agency has no such resource for this type.');

/** 422: no slot of the type begins at this instant. */
export const noSuchSlot = (): Refusal =>
  refuseField('no-such-slot', '/start', 'No appointment of this type begins then: ask for those that do.');

/** 422: too soon, past, or too far ahead. `from` and `to` are the first and the last start that is accepted. */
export const outsideWindow = (from: string, to: string): Refusal => {
  const { context } = refuseField('outside-booking-window', '/start', `From ${from} up to ${to}.`);
  return new Refusal('outside-booking-window', { ...context, facts: { from, to } });
};

/** 422: nobody speaks the language, or not with this resource. */
export const languageNotSpoken = (): Refusal =>
  refuseField(
    'language-not-spoken',
    '/language',
    'Ask for a time with somebody who speaks it, or leave it out.',
  );

export const relationNotAllowed = (relations: readonly string[]): Refusal =>
  refuseField('relation-not-allowed', '/for', `This type is booked for: ${relations.join(', ')}.`);
export const tooManyPeople = (most: number): Refusal =>
  refuseField('too-many-people', '/for', `One appointment is for at most ${most} people.`);
export const followUpUnknown = (): Refusal =>
  refuseField('follow-up-unknown', '/followUpOf', 'There is no such appointment with this agency.');

export const claimMissing = (pointer = '/claimId'): Refusal =>
  refuseField(
    'claim-missing',
    pointer,
    'Start a claim with the way “counter” (POST /v1/identity/claims), and book with its id.',
  );
export const claimNotNeeded = (): Refusal =>
  refuseField('claim-unknown', '/claimId', 'At appointments of this type nobody is proved: leave it out.');
export const claimUnknown = (): Refusal =>
  refuseField('claim-unknown', '/claimId', 'You have no claim of this id that waits for a counter.');
/** 409: of the claim; with the id of neither, as the claim shows it. */
export const claimHasAppointment = (): Refusal =>
  new Refusal('claim-has-appointment', { detail: 'Move that appointment, or cancel it first.' });

/** 409: the offer replaces another appointment, so it must be accepted on the waiting list (`waitingId`). */
export const offeredInstead = (waitingId: string): Refusal =>
  new Refusal('offered-instead', { facts: { waitingId } });

export const planTitles = {
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
  'language-not-spoken': {
    en: 'Nobody there speaks this language',
    ar: 'لا يوجد من يتحدث هذه اللغة هناك',
    fa: 'آنجا کسی به این زبان سخن نمی‌گوید',
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
  'claim-missing': {
    en: 'This appointment is for a claim to be who you are',
    ar: 'هذا الموعد مخصّص لطلب إثبات هوية',
    fa: 'این نوبت برای درخواست اثبات هویت است',
  },
  'claim-unknown': {
    en: 'There is no such claim that waits for an appointment',
    ar: 'لا يوجد طلب إثبات كهذا ينتظر موعدًا',
    fa: 'چنین درخواست اثباتی که در انتظار نوبت باشد وجود ندارد',
  },
  'claim-has-appointment': {
    en: 'There is an appointment for this claim already',
    ar: 'لهذا الطلب موعد محجوز',
    fa: 'برای این درخواست نوبت گرفته شده است',
  },
  'offered-instead': {
    en: 'This time is offered in place of your appointment: accept it on the waiting list',
    ar: 'هذا الوقت معروض بدلًا من موعدك: اقبله من قائمة الانتظار',
    fa: 'این زمان به‌جای نوبت شما پیشنهاد شده است: آن را در فهرست انتظار بپذیرید',
  },
} as const;
