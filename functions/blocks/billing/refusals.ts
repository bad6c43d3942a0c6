import { Refusal } from '../../kernel/refusal';
import type { Item } from '../../kernel/rule';

/* What bills refuse. Each service that uses them declares those of its routes, with `billTitles`. */

/** None there, or somebody else's. */
export const billNotFound = (): Refusal => new Refusal('bill-not-found');

/** The bill's state allows it no more. */
export const billClosed = (item: Item): Refusal =>
  new Refusal('bill-closed', { facts: { billState: String(item.state) } });

/** A payment of it is under way, which has to end first. */
export const paymentInProgress = (paymentId: string): Refusal =>
  new Refusal('payment-in-progress', { facts: { payment_id: paymentId } });

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
