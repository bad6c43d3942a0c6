/** The refusals of FHIR routes only. */
export const titles = {
  'schedule-not-found': {
    en: 'There is no such schedule',
    ar: 'لا يوجد جدول مواعيد كهذا',
    fa: 'چنین برنامهٔ نوبتی وجود ندارد',
  },
  'slot-not-found': {
    en: 'There is no such slot',
    ar: 'لا توجد فترة كهذه',
    fa: 'چنین بازهٔ زمانی‌ای وجود ندارد',
  },
  'slot-unknown': {
    en: 'An appointment needs a slot that there is',
    ar: 'يحتاج الموعد إلى فترة موجودة',
    fa: 'نوبت به بازهٔ زمانی موجودی نیاز دارد',
  },
  'patient-unknown': {
    en: 'You can book for yourself only',
    ar: 'يمكنك الحجز لنفسك فقط',
    fa: 'تنها برای خودتان می‌توانید نوبت بگیرید',
  },
  'status-not-allowed': {
    en: 'The appointment cannot get this status',
    ar: 'لا يمكن أن يأخذ الموعد هذه الحالة',
    fa: 'نوبت نمی‌تواند این وضعیت را بگیرد',
  },
  'version-conflict': {
    en: 'The appointment was changed in the meantime',
    ar: 'تغيّر الموعد في هذه الأثناء',
    fa: 'نوبت در این میان تغییر کرده است',
  },
  'version-not-found': {
    en: 'This version is not there any more',
    ar: 'هذه النسخة لم تعد موجودة',
    fa: 'این نسخه دیگر وجود ندارد',
  },
  'search-unbounded': {
    en: 'The search must say what it looks for',
    ar: 'يجب أن يحدد البحث ما يبحث عنه',
    fa: 'جست‌وجو باید بگوید در پی چیست',
  },
} as const;
