/** What each refusal of the service says, in every language. */
export const titles = {
  'tax-not-found': {
    en: 'There is no such tax',
    ar: 'لا توجد ضريبة بهذا الرمز',
    fa: 'چنین مالیاتی وجود ندارد',
  },
  'tax-unknown': {
    en: 'Nothing is assessed by this tax',
    ar: 'لا يجري الربط بهذه الضريبة',
    fa: 'با این مالیات چیزی تشخیص داده نمی‌شود',
  },
  'taxpayer-not-found': {
    en: 'There is no such taxpayer',
    ar: 'لا يوجد مكلف بهذا الرقم',
    fa: 'چنین مؤدی‌ای وجود ندارد',
  },
  'taxpayer-unknown': {
    en: 'The taxpayer is not registered',
    ar: 'المكلف غير مسجل',
    fa: 'مؤدی ثبت نشده است',
  },
  'taxable-object-not-found': {
    en: 'There is no such taxable object',
    ar: 'لا يوجد مال خاضع للضريبة بهذا الرقم',
    fa: 'چنین مورد مشمول مالیاتی وجود ندارد',
  },
  'taxable-object-unknown': {
    en: 'The taxable object is not registered',
    ar: 'المال الخاضع للضريبة غير مسجل',
    fa: 'مورد مشمول مالیات ثبت نشده است',
  },
  'passed-on-later': {
    en: 'It has passed on to somebody later already',
    ar: 'سبق أن انتقلت ملكيته في تاريخ لاحق',
    fa: 'پیش‌تر در تاریخی دیرتر منتقل شده است',
  },
  'too-many-holders': {
    en: 'It has passed on as often as it may',
    ar: 'بلغ عدد مرات انتقال الملكية حده الأقصى',
    fa: 'شمار انتقال‌ها به بیشینه رسیده است',
  },
  'calendar-unknown': {
    en: 'There is no calendar by this name',
    ar: 'لا يوجد تقويم بهذا الاسم',
    fa: 'تقویمی با این نام وجود ندارد',
  },
  'not-assessable': {
    en: 'It cannot be assessed like this',
    ar: 'لا يمكن ربط الضريبة على هذا النحو',
    fa: 'به این صورت نمی‌توان مالیات را تشخیص داد',
  },
  'already-assessed': {
    en: 'It is assessed for this period already',
    ar: 'سبق ربط الضريبة عن هذه الفترة',
    fa: 'برای این دوره پیش‌تر مالیات تشخیص داده شده است',
  },
  'assessment-not-found': {
    en: 'There is no such assessment',
    ar: 'لا يوجد ربط ضريبي بهذا الرقم',
    fa: 'چنین برگ تشخیصی وجود ندارد',
  },
  'assessment-changed': {
    en: 'Another assessment has taken its place',
    ar: 'حلَّ محله ربط ضريبي آخر',
    fa: 'برگ تشخیص دیگری جای آن را گرفته است',
  },
  'not-amendable': {
    en: 'It is no declaration that can be amended like this',
    ar: 'ليس إقرارًا يمكن تعديله على هذا النحو',
    fa: 'اظهارنامه‌ای نیست که چنین اصلاح شود',
  },
  'objection-not-found': {
    en: 'There is no such objection',
    ar: 'لا يوجد اعتراض بهذا الرقم',
    fa: 'چنین اعتراضی وجود ندارد',
  },
  'objection-window-over': {
    en: 'It is too late to object to this assessment',
    ar: 'انتهت مهلة الاعتراض على هذا الربط',
    fa: 'مهلت اعتراض به این برگ تشخیص گذشته است',
  },
  'already-objected': {
    en: 'You have objected to this assessment already',
    ar: 'سبق أن اعترضت على هذا الربط',
    fa: 'شما پیش‌تر به این برگ تشخیص اعتراض کرده‌اید',
  },
  'more-than-assessed': {
    en: 'As much as was assessed is not in dispute',
    ar: 'المبلغ غير المتنازع عليه لا يقل عن المبلغ المربوط',
    fa: 'مبلغ پذیرفته‌شده از مبلغ تشخیص کمتر نیست',
  },
  'not-less': {
    en: 'It comes to no less than before',
    ar: 'المبلغ لا يقل عما كان عليه',
    fa: 'مبلغ از پیش کمتر نیست',
  },
  'wrong-status': {
    en: "This cannot be done in the objection's present status",
    ar: 'لا يمكن تنفيذ ذلك في الحالة الراهنة للاعتراض',
    fa: 'در وضعیت کنونی اعتراض این کار ممکن نیست',
  },
  'timeline-full': {
    en: 'The timeline of this objection is full',
    ar: 'سجل هذا الاعتراض ممتلئ',
    fa: 'گاه‌نگار این اعتراض پر است',
  },
  'too-many-assessments': {
    en: 'There are too many assessments for one statement',
    ar: 'عدد الربوط الضريبية أكبر من أن يضمه كشف واحد',
    fa: 'شمار برگ‌های تشخیص برای یک صورت بیش از اندازه است',
  },
  'tax-owed': {
    en: 'Something is due',
    ar: 'توجد مبالغ مستحقة',
    fa: 'مبلغی سررسید شده است',
  },
  'certificate-not-found': {
    en: 'There is no such certificate',
    ar: 'لا توجد شهادة بهذا الرقم',
    fa: 'چنین گواهی‌ای وجود ندارد',
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
