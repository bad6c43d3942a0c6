import { Refusal } from '../../kernel/contract/refusal';

/* What the seats of a day refuse. */

/**
 * 409: others were first. `free` is the number of seats left; `closed` says whether the resource is closed at that
 * time.
 */
export const slotTaken = (facts: { readonly free: number; readonly closed: boolean }): Refusal =>
  new Refusal('slot-taken', { facts });

/** 409: the person already has the maximum number of bookings of this type (`active`). */
export const tooManyBookings = (active: number): Refusal =>
  new Refusal('too-many-bookings', { facts: { active } });

/** 409: the person is elsewhere at that time. Only they are told which appointment (`appointmentId`) that is. */
export const appointmentsOverlap = (facts: {
  readonly appointmentId?: string;
  readonly start?: string;
  readonly end?: string;
}): Refusal => new Refusal('appointments-overlap', { facts });

export const seatTitles = {
  'appointments-overlap': {
    en: 'There is another appointment of the same person at this time',
    ar: 'للشخص نفسه موعد آخر في هذا الوقت',
    fa: 'همین شخص در این زمان نوبت دیگری دارد',
  },
  'slot-taken': {
    en: 'This time is taken',
    ar: 'هذا الموعد محجوز',
    fa: 'این زمان گرفته شده است',
  },
  'too-many-bookings': {
    en: 'You have as many bookings of this kind as are allowed',
    ar: 'بلغت الحد الأقصى من الحجوزات من هذا النوع',
    fa: 'شمار نوبت‌های شما از این نوع به بیشینه رسیده است',
  },
} as const;
