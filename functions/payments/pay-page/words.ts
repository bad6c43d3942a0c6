import type { Language } from '../../kernel/text/languages';

/* What the page of an order says. */

export interface Words {
  readonly payable: string;
  readonly paid: string;
  readonly waiting: string;
  readonly unpaid: string;
  readonly unknown: string;
  readonly to: string;
  readonly amount: string;
  readonly reference: string;
  readonly pay: string;
  readonly receipt: string;
  readonly back: string;
  /** Under what is to be paid: who sees the card's number. */
  readonly note: string;
  /** Under what is paid. */
  readonly keep: string;
}

export const wordings: Readonly<Record<Language, Words>> = {
  en: {
    payable: 'To be paid',
    paid: 'Paid',
    waiting: 'The bank is processing the payment',
    unpaid: 'Not paid',
    unknown: 'There is no such payment',
    to: 'To',
    amount: 'Amount',
    reference: 'Reference',
    pay: 'Go on to the bank',
    receipt: 'Receipt',
    back: 'Back',
    note: 'You pay on the page of the bank. The portal never sees the number of your card, and you need no account here.',
    keep: 'Keep the address of the receipt: it is not sent to you.',
  },
  ar: {
    payable: 'للدفع',
    paid: 'مدفوع',
    waiting: 'البنك يعالج عملية الدفع',
    unpaid: 'لم يُدفع',
    unknown: 'لا توجد عملية دفع كهذه',
    to: 'إلى',
    amount: 'المبلغ',
    reference: 'المرجع',
    pay: 'المتابعة إلى البنك',
    receipt: 'الإيصال',
    back: 'عودة',
    note: 'تدفع على صفحة البنك. لا ترى البوابة رقم بطاقتك أبدًا، ولا تحتاج إلى حساب هنا.',
    keep: 'احتفظ بعنوان الإيصال: فهو لا يُرسل إليك.',
  },
  fa: {
    payable: 'برای پرداخت',
    paid: 'پرداخت شد',
    waiting: 'بانک در حال پردازش پرداخت است',
    unpaid: 'پرداخت نشد',
    unknown: 'چنین پرداختی وجود ندارد',
    to: 'به',
    amount: 'مبلغ',
    reference: 'مرجع',
    pay: 'رفتن به بانک',
    receipt: 'رسید',
    back: 'بازگشت',
    note: 'در صفحهٔ بانک پرداخت می‌کنید. درگاه هرگز شمارهٔ کارت شما را نمی‌بیند و اینجا به حساب کاربری نیاز ندارید.',
    keep: 'نشانی رسید را نگه دارید: برایتان فرستاده نمی‌شود.',
  },
};
