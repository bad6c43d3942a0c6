/** The titles of the service's refusals, by language. */
export const titles = {
  'agency-unknown': {
    en: 'There is no such agency',
    ar: 'لا توجد جهة كهذه',
    fa: 'چنین دستگاهی وجود ندارد',
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
