import type { Language, Text } from '../../../kernel/text/languages';
import type { Status } from '../../cases/complaint';

/*
 * The public note of each status: fixed sentences, as an agency's own words may be about the person.
 */
const notes: Readonly<Record<Status, Text>> = {
  received: { en: 'Received.', ar: 'تم الاستلام.', fa: 'دریافت شد.' },
  acknowledged: {
    en: 'The agency has taken note of it.',
    ar: 'أُحيطت الجهة علمًا به.',
    fa: 'سازمان از آن آگاه شد.',
  },
  'in-progress': { en: 'Being worked on.', ar: 'قيد المعالجة.', fa: 'در دست اقدام است.' },
  'awaiting-citizen': {
    en: 'Waiting for an answer of whoever reported it.',
    ar: 'في انتظار رد المبلِّغ.',
    fa: 'در انتظار پاسخ گزارش‌دهنده.',
  },
  resolved: { en: 'Resolved.', ar: 'تم الحل.', fa: 'حل شد.' },
  rejected: { en: 'Rejected.', ar: 'رُفض.', fa: 'رد شد.' },
  duplicate: {
    en: 'A duplicate of another report.',
    ar: 'مكرر لبلاغ آخر.',
    fa: 'تکرار گزارشی دیگر است.',
  },
  withdrawn: { en: 'Withdrawn.', ar: 'سُحب.', fa: 'پس گرفته شد.' },
  lapsed: {
    en: 'Closed, as a question was not answered in time.',
    ar: 'أُغلق لعدم الرد على سؤال في الوقت المحدد.',
    fa: 'بسته شد، زیرا به پرسشی به‌موقع پاسخ داده نشد.',
  },
  reopened: { en: 'Opened again.', ar: 'أُعيد فتحه.', fa: 'دوباره باز شد.' },
};

export const noteOf = (status: Status, language: Language): string => notes[status][language];
