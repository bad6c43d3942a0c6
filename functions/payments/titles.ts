import { billTitles } from '../blocks/billing/refusals';
import { officerTitles } from '../blocks/officers/officers';

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
  'page-not-found': {
    en: 'There is no such page',
    ar: 'لا توجد صفحة كهذه',
    fa: 'چنین صفحه‌ای وجود ندارد',
  },
  'search-too-wide': {
    en: 'There is too much to look through: narrow the dates',
    ar: 'نطاق البحث واسع جدًا: ضيّق التواريخ',
    fa: 'دامنهٔ جستجو بسیار گسترده است: تاریخ‌ها را محدود کنید',
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
  'refund-not-found': {
    en: 'There is no such refund',
    ar: 'لا توجد عملية ردّ مبلغ كهذه',
    fa: 'چنین بازپرداختی وجود ندارد',
  },
  'payment-not-refundable': {
    en: 'Nothing of this payment can be given back',
    ar: 'لا يمكن ردّ شيء من عملية الدفع هذه',
    fa: 'چیزی از این پرداخت قابل بازگرداندن نیست',
  },
  'refund-amount-available-mismatch': {
    en: 'Another amount is available to be given back',
    ar: 'المبلغ المتاح للردّ مختلف',
    fa: 'مبلغ قابل بازپرداخت متفاوت است',
  },
  'refund-too-high': {
    en: 'This is more than can be given back',
    ar: 'هذا أكثر مما يمكن ردّه',
    fa: 'این بیش از مبلغ قابل بازپرداخت است',
  },
  'too-many-refunds': {
    en: 'There are enough refunds of this payment',
    ar: 'بلغ عدد عمليات ردّ هذا المبلغ حدّه الأقصى',
    fa: 'تعداد بازپرداخت‌های این پرداخت به سقف رسیده است',
  },
  'refund-decided': {
    en: 'The refund is decided already',
    ar: 'البتّ في ردّ المبلغ تمّ مسبقًا',
    fa: 'دربارهٔ این بازپرداخت پیش‌تر تصمیم گرفته شده است',
  },
  'same-officer': officerTitles['same-officer'],
} as const;
