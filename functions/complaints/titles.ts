/** What each refusal of the service says, in every language. */
export const titles = {
  'complaint-not-found': {
    en: 'There is no such complaint',
    ar: 'لا توجد شكوى بهذا الرقم',
    fa: 'چنین شکایتی وجود ندارد',
  },
  'wrong-status': {
    en: "This cannot be done in the complaint's present status",
    ar: 'لا يمكن تنفيذ ذلك في الحالة الراهنة للشكوى',
    fa: 'در وضعیت کنونی شکایت این کار ممکن نیست',
  },
  'nobody-to-ask': {
    en: 'No citizen filed this complaint here, so nobody would hear the question',
    ar: 'لم يقدّم هذه الشكوى مواطن عبر هذه البوابة، فلن يصل السؤال إلى أحد',
    fa: 'این شکایت را شهروندی در این درگاه ثبت نکرده است و کسی پرسش را نخواهد دید',
  },
  'timeline-full': {
    en: 'The timeline of this complaint is full',
    ar: 'سجل هذه الشكوى ممتلئ',
    fa: 'گاه‌نگار این شکایت پر است',
  },
  'category-not-found': {
    en: 'There is no such category',
    ar: 'لا توجد فئة بهذا الاسم',
    fa: 'چنین دسته‌ای وجود ندارد',
  },
  'category-exists': {
    en: 'There is a category with this code already',
    ar: 'توجد فئة بهذا الرمز مسبقًا',
    fa: 'دسته‌ای با این کد از پیش وجود دارد',
  },
  'category-unknown': {
    en: 'Complaints cannot be filed under this category',
    ar: 'لا يمكن تقديم الشكاوى ضمن هذه الفئة',
    fa: 'در این دسته نمی‌توان شکایت ثبت کرد',
  },
  'calendar-unknown': {
    en: 'There is no calendar by this name',
    ar: 'لا يوجد تقويم بهذا الاسم',
    fa: 'تقویمی با این نام وجود ندارد',
  },
  'invalid-answer': {
    en: "The category's questions are not answered rightly",
    ar: 'لم تتم الإجابة عن أسئلة الفئة على نحو صحيح',
    fa: 'پاسخ پرسش‌های دسته درست نیست',
  },
  'anonymity-not-offered': {
    en: 'Nobody can report anonymously under this category',
    ar: 'لا يمكن الإبلاغ دون ذكر الاسم ضمن هذه الفئة',
    fa: 'در این دسته نمی‌توان ناشناس گزارش داد',
  },
  'outside-area': {
    en: 'The place lies outside the area of this category',
    ar: 'يقع المكان خارج نطاق هذه الفئة',
    fa: 'این مکان بیرون از محدودهٔ این دسته است',
  },
  'reopen-window-over': {
    en: 'It is too late to reopen this complaint',
    ar: 'انتهت مهلة إعادة فتح هذه الشكوى',
    fa: 'مهلت بازگشایی این شکایت گذشته است',
  },
  'already-rated': {
    en: 'You have rated this complaint already',
    ar: 'سبق أن قيّمت هذه الشكوى',
    fa: 'شما پیش‌تر به این شکایت امتیاز داده‌اید',
  },
  'photograph-not-found': {
    en: 'There is no such photograph',
    ar: 'لا توجد صورة بهذا الرقم',
    fa: 'چنین عکسی وجود ندارد',
  },
  'photograph-attached': {
    en: 'This photograph is attached, and stays',
    ar: 'أُرفقت هذه الصورة، وستبقى',
    fa: 'این عکس پیوست شده است و می‌ماند',
  },
  'too-many-attachments': {
    en: 'This complaint has as many photographs as it may have',
    ar: 'بلغت هذه الشكوى الحد الأقصى من الصور',
    fa: 'شمار عکس‌های این شکایت به بیشینه رسیده است',
  },
  'too-many-followers': {
    en: 'Too many people follow this complaint already',
    ar: 'عدد متابعي هذه الشكوى بلغ الحد الأقصى',
    fa: 'دنبال‌کنندگان این شکایت به بیشترین شمار رسیده‌اند',
  },
  'area-not-found': {
    en: 'There is no such area',
    ar: 'لا توجد منطقة كهذه',
    fa: 'چنین محدوده‌ای وجود ندارد',
  },
  'too-many-areas': {
    en: 'You watch as many areas as one may',
    ar: 'بلغ عدد المناطق التي تراقبها الحد الأقصى',
    fa: 'شمار محدوده‌هایی که زیر نظر دارید به بیشینه رسیده است',
  },
  'no-such-original': {
    en: 'It cannot be a duplicate of that complaint',
    ar: 'لا يمكن اعتبارها مكررة لتلك الشكوى',
    fa: 'نمی‌تواند تکرار آن شکایت باشد',
  },
} as const;
