import { Refusal } from '../../kernel/contract/refusal';
import type { Item } from '../../kernel/table/rule';

/* Refusals of bills. Services that use them declare those of their routes, with `billTitles`. */

/** The bill does not exist or belongs to somebody else. */
export const billNotFound = (): Refusal => new Refusal('bill-not-found');

/** The bill is in a state that does not allow it. */
export const billClosed = (item: Item): Refusal =>
  new Refusal('bill-closed', { facts: { billState: String(item.state) } });

/** A payment of the bill is in progress and has to end first. */
export const paymentInProgress = (paymentId: string): Refusal =>
  new Refusal('payment-in-progress', { facts: { payment_id: paymentId } });

/** Something was paid on the bill: `net` in minor units. */
export const billPartPaid = (item: Item): Refusal =>
  new Refusal('bill-part-paid', {
    detail: 'What was paid on it has to be given back first.',
    facts: { paid: Number(item.net) },
  });

/** The bill is stayed already. */
export const billStayed = (item: Item): Refusal =>
  new Refusal('bill-stayed', { facts: { stayedFrom: String(item.stayedFrom) } });

/** The bill's timeline is full. */
export const billFull = (): Refusal => new Refusal('bill-full');

/** More was paid on the old bill than the new one amounts to. Minor units. */
export const lessThanPaid = (paid: number, excess: number): Refusal =>
  new Refusal('less-than-paid', {
    detail: 'Give back what is too much, cancel the bill, and make out another.',
    facts: { paid, excess },
  });

/** Part of what was paid was refunded, so the payments cannot be carried over to another bill. */
export const partGivenBack = (paid: number, net: number): Refusal =>
  new Refusal('part-given-back', {
    detail: 'Give back the rest, cancel the bill, and make out another.',
    facts: { paid, net },
  });

/** The same of what is on its way back, and could still return. */
export const givingBack = (refundId: string): Refusal =>
  new Refusal('part-given-back', {
    detail: 'What is given back has not arrived yet: put another bill in its place when it has.',
    facts: { refund_id: refundId },
  });

/** The parts of a bill contradict each other: `terms-disagree` (422) names each member. */
export const chargeTitles = {
  'terms-disagree': {
    en: 'What the bill is made of does not agree',
    ar: 'مكونات الفاتورة غير متوافقة',
    fa: 'اجزای صورت‌حساب با هم سازگار نیستند',
  },
  'calendar-unknown': {
    en: 'There is no calendar by this name',
    ar: 'لا يوجد تقويم بهذا الاسم',
    fa: 'تقویمی با این نام وجود ندارد',
  },
} as const;

/** Titles of what cancelling, staying and reissuing refuse, in addition to `billTitles`. */
export const changeTitles = {
  'bill-part-paid': {
    en: 'Something is paid on the bill',
    ar: 'سُدِّد جزء من الفاتورة',
    fa: 'بخشی از صورت‌حساب پرداخت شده است',
  },
  'bill-stayed': {
    en: 'Penalty and interest on the bill rest already',
    ar: 'الغرامة والفائدة على الفاتورة موقوفتان أصلًا',
    fa: 'جریمه و بهرهٔ صورت‌حساب از پیش متوقف است',
  },
  'bill-full': {
    en: 'Too much was done to this bill',
    ar: 'بلغت هذه الفاتورة الحد الأقصى من التغييرات',
    fa: 'شمار تغییرهای این صورت‌حساب به بیشینه رسیده است',
  },
  'less-than-paid': {
    en: 'More was paid than the new bill comes to',
    ar: 'المبلغ المدفوع أكبر من قيمة الفاتورة الجديدة',
    fa: 'بیش از مبلغ صورت‌حساب تازه پرداخت شده است',
  },
  'part-given-back': {
    en: 'Some of what was paid was given back',
    ar: 'رُدَّ جزء مما سُدِّد',
    fa: 'بخشی از آنچه پرداخت شده بازگردانده شده است',
  },
  'other-currency': {
    en: 'The new bill is in another currency',
    ar: 'الفاتورة الجديدة بعملة أخرى',
    fa: 'صورت‌حساب تازه به ارز دیگری است',
  },
} as const;

export const billTitles = {
  'bill-not-found': {
    en: 'There is no such bill',
    ar: 'لا توجد فاتورة كهذه',
    fa: 'چنین صورت‌حسابی وجود ندارد',
  },
  'bill-closed': {
    en: 'The bill is closed',
    ar: 'الفاتورة مغلقة',
    fa: 'صورت‌حساب بسته شده است',
  },
  'payment-in-progress': {
    en: 'A payment of it is in progress',
    ar: 'هناك عملية دفع جارية لها',
    fa: 'پرداختی برای آن در جریان است',
  },
} as const;
