import { conformanceTitles } from '../blocks/agencies/conformance';
import { officerTitles } from './officers/titles';

/** The refusals of the service, in the caller's language. */
export const titles = {
  ...conformanceTitles,
  ...officerTitles,
  'agency-not-found': {
    en: 'There is no such agency',
    ar: 'لا توجد جهة بهذا المعرّف',
    fa: 'چنین سازمانی وجود ندارد',
  },
  'key-not-found': {
    en: 'There is no such API key',
    ar: 'لا يوجد مفتاح بهذا المعرّف',
    fa: 'چنین کلیدی وجود ندارد',
  },
  'request-not-found': {
    en: 'There is no such request',
    ar: 'لا يوجد طلب بهذا المعرّف',
    fa: 'چنین درخواستی وجود ندارد',
  },
  'request-decided': {
    en: 'The request is decided or withdrawn already',
    ar: 'بُتّ في الطلب أو سُحب من قبل',
    fa: 'دربارهٔ این درخواست تصمیم گرفته شده یا پس گرفته شده است',
  },
  'request-not-approved': {
    en: 'The request is not approved',
    ar: 'لم تتم الموافقة على الطلب',
    fa: 'درخواست تأیید نشده است',
  },
  'agency-live': {
    en: 'People depend on the agency by now: an operator gives its test keys',
    ar: 'صار الناس يعتمدون على هذه الجهة: يمنح المشغّل مفاتيحها التجريبية',
    fa: 'اکنون مردم به این سازمان متکی هستند: کلیدهای آزمایشی آن را اپراتور می‌دهد',
  },
  'agency-suspended': {
    en: 'The agency is suspended',
    ar: 'الجهة موقوفة',
    fa: 'سازمان معلق است',
  },
  'too-many-keys': {
    en: 'The request was given as many keys as it may have',
    ar: 'مُنح الطلب أقصى عدد من المفاتيح',
    fa: 'به این درخواست بیشترین شمار کلید داده شده است',
  },
  'unknown-scope': {
    en: 'There is no such scope',
    ar: 'لا توجد صلاحية بهذا الاسم',
    fa: 'چنین دامنهٔ دسترسی وجود ندارد',
  },
  'key-shown': {
    en: 'The key was shown and is not shown again',
    ar: 'عُرض المفتاح من قبل ولا يُعرض مرة أخرى',
    fa: 'کلید پیش‌تر نشان داده شده و دوباره نشان داده نمی‌شود',
  },
  'key-revoked': { en: 'The key is revoked', ar: 'المفتاح ملغى', fa: 'کلید باطل شده است' },
  'key-expired': {
    en: 'The key has expired',
    ar: 'انتهت صلاحية المفتاح',
    fa: 'اعتبار کلید به پایان رسیده است',
  },
  'key-rotated': {
    en: 'The key was replaced already',
    ar: 'استُبدل المفتاح من قبل',
    fa: 'کلید پیش‌تر جایگزین شده است',
  },
  'predecessor-live': {
    en: 'The key that this one replaced still works',
    ar: 'المفتاح الذي حلّ هذا محله ما زال ساريًا',
    fa: 'کلیدی که این کلید جایگزین آن شده هنوز معتبر است',
  },
} as const;
