/** The refusals of the service, in the caller's language. */
export const titles = {
  'agency-not-found': {
    en: 'There is no such agency',
    ar: 'لا توجد جهة بهذا المعرّف',
    fa: 'چنین سازمانی وجود ندارد',
  },
  'webhook-not-found': {
    en: 'There is no such webhook',
    ar: 'لا يوجد خطّاف ويب بهذا المعرّف',
    fa: 'چنین وب‌هوکی وجود ندارد',
  },
  'delivery-not-found': {
    en: 'There is no such delivery',
    ar: 'لا توجد عملية تسليم بهذا المعرّف',
    fa: 'چنین تحویلی وجود ندارد',
  },
  'too-many-webhooks': {
    en: 'There are enough webhooks already',
    ar: 'بلغ عدد خطّافات الويب حدّه الأقصى',
    fa: 'تعداد وب‌هوک‌ها به سقف مجاز رسیده است',
  },
  'unsafe-url': {
    en: 'This URL may not be called',
    ar: 'لا يُسمح بالاتصال بهذا العنوان',
    fa: 'فراخوانی این نشانی مجاز نیست',
  },
  'secret-shown': {
    en: 'The secret was shown and is not shown again',
    ar: 'عُرض السر من قبل ولا يُعرض مرة أخرى',
    fa: 'کلید محرمانه پیش‌تر نشان داده شده و دوباره نشان داده نمی‌شود',
  },
  'rotation-running': {
    en: 'The secret before still signs',
    ar: 'السر السابق ما زال مستخدمًا في التوقيع',
    fa: 'کلید پیشین هنوز امضا می‌کند',
  },
  'webhook-not-enabled': {
    en: 'The webhook is not enabled',
    ar: 'خطّاف الويب غير مفعّل',
    fa: 'وب‌هوک فعال نیست',
  },
  'replay-running': {
    en: 'A replay is under way',
    ar: 'إعادة الإرسال جارية',
    fa: 'ارسال دوباره در حال انجام است',
  },
  'delivery-pending': {
    en: 'The delivery is under way',
    ar: 'التسليم جارٍ بالفعل',
    fa: 'تحویل در حال انجام است',
  },
  'run-not-found': {
    en: 'There is no such conformance run',
    ar: 'لا يوجد اختبار مطابقة بهذا المعرّف',
    fa: 'چنین آزمون انطباقی وجود ندارد',
  },
  'run-underway': {
    en: 'A conformance run is under way',
    ar: 'اختبار المطابقة جارٍ بالفعل',
    fa: 'آزمون انطباق در حال انجام است',
  },
  'invalid-window': {
    en: 'This stretch of time cannot be replayed',
    ar: 'لا يمكن إعادة إرسال هذه الفترة',
    fa: 'این بازهٔ زمانی قابل ارسال دوباره نیست',
  },
} as const;
