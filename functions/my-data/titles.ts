import { officerTitles } from '../blocks/officers/officers';

/** The titles of the service's refusals, by language. */
export const titles = {
  'agency-unknown': {
    en: 'There is no such agency',
    ar: 'لا توجد جهة كهذه',
    fa: 'چنین دستگاهی وجود ندارد',
  },
  'agreement-not-found': {
    en: 'There is no such data agreement',
    ar: 'لا توجد اتفاقية بيانات كهذه',
    fa: 'چنین توافق‌نامهٔ داده‌ای وجود ندارد',
  },
  'agreement-revised': {
    en: 'The data agreement has another revision by now',
    ar: 'لاتفاقية البيانات نسخة أحدث',
    fa: 'توافق‌نامهٔ داده اکنون نسخهٔ دیگری دارد',
  },
  'consent-ended': {
    en: 'The consent was withdrawn already',
    ar: 'سُحبت الموافقة من قبل',
    fa: 'این رضایت پیش‌تر پس گرفته شده است',
  },
  'consent-not-found': {
    en: 'There is no such consent',
    ar: 'لا توجد موافقة كهذه',
    fa: 'چنین رضایتی وجود ندارد',
  },
  'consent-not-needed': {
    en: 'The data agreement does not rest on consent',
    ar: 'لا تقوم اتفاقية البيانات على الموافقة',
    fa: 'این توافق‌نامهٔ داده بر رضایت استوار نیست',
  },
  'investigation-not-allowed': {
    en: 'Your agency may not have its reads shown later',
    ar: 'لا يحق لجهتكم تأجيل إظهار اطّلاعها على البيانات',
    fa: 'دستگاه شما اجازه ندارد نمایش خواندن داده‌ها را به تأخیر بیندازد',
  },
  'investigation-not-found': {
    en: 'There is no such investigation',
    ar: 'لا يوجد تحقيق كهذا',
    fa: 'چنین تحقیقی وجود ندارد',
  },
  'investigation-over': {
    en: 'The investigation is over',
    ar: 'انتهى التحقيق',
    fa: 'تحقیق پایان یافته است',
  },
  'legal-basis-unknown': {
    en: 'The operators have not named this legal basis for your agency',
    ar: 'لم يُسمِّ المشغّلون هذا الأساس القانوني لجهتكم',
    fa: 'گردانندگان این مبنای قانونی را برای دستگاه شما نام نبرده‌اند',
  },
  'wrong-end': {
    en: 'The investigation cannot end then',
    ar: 'لا يمكن أن ينتهي التحقيق في هذا الموعد',
    fa: 'تحقیق نمی‌تواند در آن زمان پایان یابد',
  },
  'same-officer': officerTitles['same-officer'],
  'person-not-found': {
    en: 'The id is of nobody',
    ar: 'المعرّف لا يعود إلى أحد',
    fa: 'این شناسه از آنِ کسی نیست',
  },
  'correction-not-found': {
    en: 'There is no such request to correct data',
    ar: 'لا يوجد طلب تصحيح كهذا',
    fa: 'چنین درخواست اصلاحی وجود ندارد',
  },
  'correction-closed': {
    en: 'The request is no longer in a state that allows this',
    ar: 'لم تعد حالة الطلب تسمح بذلك',
    fa: 'وضعیت درخواست دیگر چنین کاری را نمی‌پذیرد',
  },
  'too-many-corrections': {
    en: 'Too many requests to correct data are open',
    ar: 'طلبات تصحيح كثيرة لا تزال مفتوحة',
    fa: 'درخواست‌های اصلاح زیادی باز است',
  },
  'timeline-full': {
    en: 'The timeline of this request is full',
    ar: 'سجل هذا الطلب ممتلئ',
    fa: 'گاه‌نگار این درخواست پر است',
  },
  'erasure-not-found': {
    en: 'Nobody has asked to be erased',
    ar: 'لا يوجد طلب محو كهذا',
    fa: 'درخواست پاک شدنی نیست',
  },
  'erasure-not-waiting': {
    en: 'It cannot be taken back any more',
    ar: 'لم يعد التراجع عنه ممكنًا',
    fa: 'دیگر نمی‌توان آن را پس گرفت',
  },
  'export-not-found': {
    en: 'No export was asked for',
    ar: 'لم يُطلب أي تصدير',
    fa: 'برون‌بردی درخواست نشده است',
  },
} as const;
