/** What each refusal of the service says, in every language. */
export const titles = {
  'area-not-found': {
    en: 'There is no such area',
    ar: 'لا توجد منطقة بهذا الرقم',
    fa: 'چنین محدوده‌ای وجود ندارد',
  },
  'parent-unknown': {
    en: 'What the area is a part of is not registered',
    ar: 'المنطقة التي تتبعها هذه المنطقة غير مسجّلة',
    fa: 'محدوده‌ای که این محدوده بخشی از آن است ثبت نشده است',
  },
  'level-kept': {
    en: 'The area is of another level',
    ar: 'المنطقة من مستوى آخر',
    fa: 'این محدوده در سطح دیگری است',
  },
  'edition-later': {
    en: 'The area has a later border already',
    ar: 'للمنطقة حدود أحدث',
    fa: 'این محدوده مرز تازه‌تری دارد',
  },
  'too-many-editions': {
    en: 'The area has had too many borders',
    ar: 'بلغت حدود المنطقة أقصى عدد من الإصدارات',
    fa: 'شمار مرزهای این محدوده به بیشینه رسیده است',
  },
  'address-not-found': {
    en: 'There is no such address',
    ar: 'لا يوجد عنوان بهذا الرقم',
    fa: 'چنین نشانی‌ای وجود ندارد',
  },
  'address-unknown': {
    en: 'The address is not in the register',
    ar: 'العنوان غير موجود في السجل',
    fa: 'این نشانی در فهرست نیست',
  },
  'residence-not-found': {
    en: 'There is no such residence',
    ar: 'لا توجد إقامة بهذا الرقم',
    fa: 'چنین اقامتی وجود ندارد',
  },
  'residence-answered': {
    en: 'The residence is no longer in a state that allows this',
    ar: 'لم تعد حالة الإقامة تسمح بذلك',
    fa: 'وضعیت این اقامت دیگر چنین کاری را نمی‌پذیرد',
  },
  'too-many-residences': {
    en: 'Too many residences wait for an answer',
    ar: 'إقامات كثيرة تنتظر الرد',
    fa: 'اقامت‌های زیادی در انتظار پاسخ‌اند',
  },
  'job-not-found': {
    en: 'There is no such import job',
    ar: 'لا توجد عملية استيراد بهذا الرقم',
    fa: 'چنین کار ورود داده‌ای وجود ندارد',
  },
  'job-ended': {
    en: 'The import job has ended',
    ar: 'انتهت عملية الاستيراد',
    fa: 'کار ورود داده پایان یافته است',
  },
} as const;
