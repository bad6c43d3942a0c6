import { Refusal } from '../../kernel/contract/refusal';
import type { Item } from '../../kernel/table/rule';

/* What bookings refuse. */

/** The booking does not exist, or belongs to somebody else. */
export const bookingNotFound = (): Refusal => new Refusal('booking-not-found');
/** 409: the booking's state (`bookingState`) does not allow the action. */
export const bookingClosed = (state: string): Refusal =>
  new Refusal('booking-closed', { facts: { bookingState: state } });

/** 409: the time of the hold has run out (`until`), and its seats are free for everybody. */
export const holdLapsed = (item: Item): Refusal =>
  new Refusal('hold-lapsed', { facts: { until: String(item.until) } });

/** 409: a bill has to be paid first (`billId`). */
export const paymentNeeded = (item: Item): Refusal =>
  new Refusal('payment-needed', { facts: { billId: String(item.billId) } });
/** 409: the timeline of the booking is full. */
export const bookingFull = (): Refusal => new Refusal('booking-full');

export const bookingTitles = {
  'booking-not-found': {
    en: 'There is no such booking',
    ar: 'لا يوجد حجز كهذا',
    fa: 'چنین نوبتی وجود ندارد',
  },
  'booking-closed': {
    en: 'The state of the booking does not allow this',
    ar: 'حالة الحجز لا تسمح بذلك',
    fa: 'وضعیت نوبت این کار را اجازه نمی‌دهد',
  },
  'hold-lapsed': {
    en: 'The time to confirm is over',
    ar: 'انتهت مهلة تأكيد الحجز',
    fa: 'مهلت تأیید نوبت به پایان رسیده است',
  },
  'payment-needed': {
    en: 'The bill of this booking has to be paid first',
    ar: 'يجب سداد فاتورة هذا الحجز أولًا',
    fa: 'نخست باید صورت‌حساب این نوبت پرداخت شود',
  },
  'booking-full': {
    en: 'Too much was done to this booking',
    ar: 'بلغ هذا الحجز الحد الأقصى من التغييرات',
    fa: 'شمار تغییرهای این نوبت به بیشینه رسیده است',
  },
} as const;
