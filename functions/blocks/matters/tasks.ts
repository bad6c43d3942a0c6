import type { Text } from '../../kernel/text/languages';

/** What can be awaited, as people are told. */
export const tasks = {
  'accept-mandate': { en: 'Accept or decline', ar: 'القبول أو الرفض', fa: 'پذیرفتن یا نپذیرفتن' },
  'accept-offer': {
    en: 'Take the offered time or refuse it',
    ar: 'قبول الموعد المعروض أو رفضه',
    fa: 'پذیرفتن یا رد کردن نوبت پیشنهادی',
  },
  answer: { en: 'Answer what was asked', ar: 'الإجابة عما سُئل', fa: 'پاسخ به آنچه پرسیده شده' },
  attend: { en: 'Come', ar: 'الحضور', fa: 'حضور' },
  'book-appointment': {
    en: 'Book an appointment at a counter',
    ar: 'حجز موعد لدى الشباك',
    fa: 'گرفتن نوبت در باجه',
  },
  confirm: {
    en: 'Confirm before the time is given away',
    ar: 'التأكيد قبل فوات الحجز',
    fa: 'تأیید پیش از آزاد شدن نوبت',
  },
  decide: { en: 'Decide', ar: 'اتخاذ القرار', fa: 'تصمیم‌گیری' },
  'enter-code': {
    en: 'Enter the code from the letter',
    ar: 'إدخال الرمز الوارد في الرسالة',
    fa: 'وارد کردن کد نامه',
  },
  fetch: {
    en: 'Fetch it while it is kept',
    ar: 'تنزيله ما دام محفوظًا',
    fa: 'دریافت آن تا زمانی که نگه داشته می‌شود',
  },
  'give-opinion': { en: 'Give an opinion', ar: 'إبداء الرأي', fa: 'اعلام نظر' },
  'hand-in': {
    en: 'Complete and hand in',
    ar: 'الاستكمال والتقديم',
    fa: 'تکمیل و ارسال',
  },
  handle: { en: 'See to it', ar: 'المعالجة', fa: 'رسیدگی' },
  'hand-out': { en: 'Pay out', ar: 'صرف المبلغ', fa: 'پرداخت مبلغ' },
  'find-time': { en: 'Find a free time', ar: 'إيجاد موعد شاغر', fa: 'یافتن نوبت خالی' },
  pay: { en: 'Pay', ar: 'الدفع', fa: 'پرداخت' },
  prepare: { en: 'Prepare it', ar: 'الإعداد', fa: 'آماده‌سازی' },
  'send-letter': { en: 'Post the letter', ar: 'إرسال الرسالة', fa: 'فرستادن نامه' },
  'show-papers': {
    en: 'Come to a counter with the papers',
    ar: 'الحضور إلى الشباك مع الأوراق الثبوتية',
    fa: 'مراجعه به باجه با مدارک',
  },
} as const satisfies Readonly<Record<string, Text>>;
export type Task = keyof typeof tasks;
export const taskNames = Object.keys(tasks) as readonly Task[];
