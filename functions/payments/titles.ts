import { billTitles } from '../blocks/billing/refusals';

/** The refusals of the service, in the caller's language. */
export const titles = {
  ...billTitles,
  'bill-twice': {
    en: 'A bill is named twice',
    ar: 'ذُكرت فاتورة مرتين',
    fa: 'صورت‌حسابی دو بار آمده است',
  },
  'currency-mixed': {
    en: 'The bills are in different currencies',
    ar: 'الفواتير بعملات مختلفة',
    fa: 'ارز صورت‌حساب‌ها یکسان نیست',
  },
  'amount-not-payable': {
    en: 'This amount cannot be paid',
    ar: 'لا يمكن دفع هذا المبلغ',
    fa: 'این مبلغ قابل پرداخت نیست',
  },
  'not-payable-online': {
    en: 'This amount cannot be paid online',
    ar: 'لا يمكن دفع هذا المبلغ عبر الإنترنت',
    fa: 'این مبلغ را نمی‌توان آنلاین پرداخت',
  },
  'payment-not-found': {
    en: 'There is no such payment',
    ar: 'لا توجد عملية دفع كهذه',
    fa: 'چنین پرداختی وجود ندارد',
  },
  'payment-finished': {
    en: 'The payment is over',
    ar: 'انتهت عملية الدفع',
    fa: 'پرداخت به پایان رسیده است',
  },
  'payment-submitted': {
    en: 'The bank is processing the payment',
    ar: 'البنك يعالج عملية الدفع',
    fa: 'بانک در حال پردازش پرداخت است',
  },
  'provider-not-found': {
    en: 'There is no such payment provider',
    ar: 'لا يوجد مزوّد دفع بهذا الاسم',
    fa: 'چنین ارائه‌دهندهٔ پرداختی وجود ندارد',
  },
  'unsigned-callback': {
    en: 'The signature is not right',
    ar: 'التوقيع غير صحيح',
    fa: 'امضا درست نیست',
  },
} as const;
