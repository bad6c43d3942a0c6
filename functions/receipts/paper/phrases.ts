import type { Part } from '../../blocks/billing/due/terms';
import type { Language } from '../../kernel/text/languages';
import type { State } from '../receipts/receipt';

/*
 * The wording of receipts, on paper and on the page that verifies them.
 */

export interface Wording {
  readonly receipt: string;
  readonly number: string;
  readonly issuedBy: string;
  readonly paidOn: string;
  readonly method: string;
  readonly payment: string;
  readonly amount: string;
  readonly refunded: string;
  readonly paidFor: string;
  readonly bill: string;
  readonly part: string;
  readonly total: string;
  readonly parts: Readonly<Record<Part, string>>;
  readonly verify: string;
  readonly code: string;
  /** The page's verdict on a receipt by its state, and on an unknown code. */
  readonly states: Readonly<Record<Exclude<State, 'pending'>, string>>;
  readonly unknown: string;
  readonly unknownWhy: string;
  readonly compare: string;
}

export const wordings: Readonly<Record<Language, Wording>> = {
  en: {
    receipt: 'Receipt',
    number: 'Number',
    issuedBy: 'Received by',
    paidOn: 'Paid on',
    method: 'Paid by',
    payment: 'Payment',
    amount: 'Amount',
    refunded: 'Given back',
    paidFor: 'What was paid',
    bill: 'Bill',
    part: 'Part',
    total: 'Total',
    parts: { principal: 'Charge', penalty: 'Penalty', interest: 'Interest' },
    verify:
      'Anybody who is shown this receipt can check it, without signing in, by the code or at this address:',
    code: 'A code with the address at which this receipt can be checked',
    states: {
      valid: 'This receipt is genuine',
      'partly-refunded': 'This receipt is genuine; part of the amount was given back',
      refunded: 'This receipt is genuine; the amount was given back',
    },
    unknown: 'There is no such receipt',
    unknownWhy: 'No public body has issued a receipt with this code. Do not rely on it.',
    compare: 'Compare this with the receipt that you were shown.',
  },
  ar: {
    receipt: 'إيصال',
    number: 'الرقم',
    issuedBy: 'الجهة المستلمة',
    paidOn: 'تاريخ الدفع',
    method: 'وسيلة الدفع',
    payment: 'رقم الدفعة',
    amount: 'المبلغ',
    refunded: 'المبلغ المردود',
    paidFor: 'تفاصيل ما دُفع',
    bill: 'الفاتورة',
    part: 'البند',
    total: 'المجموع',
    parts: { principal: 'الأصل', penalty: 'غرامة تأخير', interest: 'فائدة' },
    verify: 'يمكن لكل من يُعرض عليه هذا الإيصال التحقق منه، دون تسجيل الدخول، بالرمز أو على هذا العنوان:',
    code: 'رمز فيه العنوان الذي يمكن التحقق من هذا الإيصال عليه',
    states: {
      valid: 'هذا الإيصال صحيح',
      'partly-refunded': 'هذا الإيصال صحيح، وقد رُدّ جزء من المبلغ',
      refunded: 'هذا الإيصال صحيح، وقد رُدّ المبلغ',
    },
    unknown: 'لا يوجد إيصال كهذا',
    unknownWhy: 'لم تُصدر أي جهة عامة إيصالًا بهذا الرمز، فلا تعتمد عليه.',
    compare: 'قارن هذه البيانات بالإيصال الذي عُرض عليك.',
  },
  fa: {
    receipt: 'رسید',
    number: 'شماره',
    issuedBy: 'دریافت‌کننده',
    paidOn: 'تاریخ پرداخت',
    method: 'روش پرداخت',
    payment: 'شناسهٔ پرداخت',
    amount: 'مبلغ',
    refunded: 'مبلغ بازگردانده‌شده',
    paidFor: 'آنچه پرداخت شد',
    bill: 'قبض',
    part: 'بخش',
    total: 'جمع',
    parts: { principal: 'اصل', penalty: 'جریمهٔ دیرکرد', interest: 'سود' },
    verify: 'هر کس این رسید را ببیند می‌تواند، بدون ورود، با رمزینه یا در این نشانی درستی آن را بررسی کند:',
    code: 'رمزینه‌ای با نشانی بررسی درستی این رسید',
    states: {
      valid: 'این رسید معتبر است',
      'partly-refunded': 'این رسید معتبر است و بخشی از مبلغ بازگردانده شده است',
      refunded: 'این رسید معتبر است و مبلغ بازگردانده شده است',
    },
    unknown: 'چنین رسیدی وجود ندارد',
    unknownWhy: 'هیچ دستگاه عمومی رسیدی با این کد صادر نکرده است. به آن اعتماد نکنید.',
    compare: 'این اطلاعات را با رسیدی که به شما نشان داده شد مقایسه کنید.',
  },
};

/** A name in several languages in the reader's, or else in English, or else in any. */
export const nameIn = (
  names: Readonly<Record<string, string | undefined>>,
  language: Language,
  otherwise: string,
): string => names[language] ?? names.en ?? names[Object.keys(names).sort()[0] ?? ''] ?? otherwise;
