/** What each refusal of the service says, in every language. */
export const titles = {
  'application-not-found': {
    en: 'There is no such application',
    ar: 'لا يوجد طلب بهذا الرقم',
    fa: 'چنین درخواستی وجود ندارد',
  },
  'wrong-status': {
    en: "This cannot be done in the application's present status",
    ar: 'لا يمكن تنفيذ ذلك في الحالة الراهنة للطلب',
    fa: 'در وضعیت کنونی درخواست این کار ممکن نیست',
  },
  'track-full': {
    en: 'The track of this application is full',
    ar: 'سجل هذا الطلب ممتلئ',
    fa: 'گاه‌نگار این درخواست پر است',
  },
  'service-unknown': {
    en: 'There is no such service that can be applied for',
    ar: 'لا توجد خدمة كهذه يمكن التقدم إليها',
    fa: 'چنین خدمتی که بتوان برایش درخواست داد وجود ندارد',
  },
  'wrong-answer': {
    en: 'The questions of the service are not answered rightly',
    ar: 'لم تتم الإجابة عن أسئلة الخدمة على نحو صحيح',
    fa: 'پاسخ پرسش‌های خدمت درست نیست',
  },
  'already-applied': {
    en: 'This service has been applied for already, and it is not decided yet',
    ar: 'سبق التقدم بطلب لهذه الخدمة ولم يُبتّ فيه بعد',
    fa: 'برای این خدمت پیش‌تر درخواست داده شده و هنوز تصمیمی گرفته نشده است',
  },
  'draft-changed': {
    en: 'The draft was changed since you read it',
    ar: 'تغيّرت المسودة منذ أن قرأتها',
    fa: 'پیش‌نویس از هنگامی که آن را خوانده‌اید تغییر کرده است',
  },
  'draft-full': {
    en: 'The draft has become too large',
    ar: 'أصبحت المسودة أكبر من المسموح',
    fa: 'پیش‌نویس بیش از اندازه بزرگ شده است',
  },
  'draft-outdated': {
    en: 'The service has changed: bring the draft to its newest version first',
    ar: 'تغيّرت الخدمة: حدّث المسودة إلى أحدث إصدار أولًا',
    fa: 'خدمت تغییر کرده است: نخست پیش‌نویس را به تازه‌ترین نسخه برسانید',
  },
  'not-eligible': {
    en: 'By the rules of the service, it cannot be had with these answers',
    ar: 'وفق شروط الخدمة، لا يمكن الحصول عليها بهذه الإجابات',
    fa: 'بنا بر شرایط خدمت، با این پاسخ‌ها نمی‌توان آن را گرفت',
  },
  incomplete: {
    en: 'Something is missing or wrong',
    ar: 'هناك ما ينقص الطلب أو ما هو خطأ فيه',
    fa: 'چیزی کم یا نادرست است',
  },
  'not-asked': {
    en: 'Only what was sent back can be changed',
    ar: 'لا يمكن تغيير سوى ما أُعيد إليك',
    fa: 'تنها آنچه بازگردانده شده را می‌توان تغییر داد',
  },
  'being-paid': {
    en: 'The fee is being paid, or has been a moment ago: try again in a moment',
    ar: 'يجري دفع الرسم أو دُفع قبل لحظات: أعد المحاولة بعد قليل',
    fa: 'هزینه در حال پرداخت است یا همین حالا پرداخت شده: کمی بعد دوباره بکوشید',
  },
  'claimed-already': {
    en: 'Another officer has taken this application',
    ar: 'تولّى موظف آخر هذا الطلب',
    fa: 'کارمند دیگری این درخواست را بر عهده گرفته است',
  },
  'opinions-missing': {
    en: 'It cannot be approved before all opinions are in',
    ar: 'لا يمكن الموافقة قبل ورود جميع الآراء',
    fa: 'پیش از رسیدن همهٔ نظرها نمی‌توان آن را تأیید کرد',
  },
  'opinion-against': {
    en: 'It cannot be approved while an opinion is against it',
    ar: 'لا يمكن الموافقة ما دام هناك رأي معارض',
    fa: 'تا نظری مخالف هست نمی‌توان آن را تأیید کرد',
  },
  'opinion-not-found': {
    en: 'No such opinion is asked of your agency',
    ar: 'لا يُطلب من جهتكم رأي كهذا',
    fa: 'چنین نظری از دستگاه شما خواسته نشده است',
  },
  'opinion-closed': {
    en: 'This cannot be done with the opinion any more',
    ar: 'لم يعد ذلك ممكنًا بشأن هذا الرأي',
    fa: 'دیگر نمی‌توان با این نظر چنین کرد',
  },
  'two-officers-decide': {
    en: 'The service says that two officers decide',
    ar: 'تنص الخدمة على أن يقرر موظفان',
    fa: 'خدمت می‌گوید که دو کارمند تصمیم می‌گیرند',
  },
  'same-officer': {
    en: 'The second officer has to be somebody else',
    ar: 'يجب أن يكون الموظف الثاني شخصًا آخر',
    fa: 'کارمند دوم باید شخص دیگری باشد',
  },
  'document-not-found': {
    en: 'There is no such document',
    ar: 'لا توجد وثيقة بهذا الرقم',
    fa: 'چنین مدرکی وجود ندارد',
  },
  'document-attached': {
    en: 'This document is attached, and stays',
    ar: 'أُرفقت هذه الوثيقة، وستبقى',
    fa: 'این مدرک پیوست شده است و می‌ماند',
  },
  'too-many-attachments': {
    en: 'This application has as many documents as it may have',
    ar: 'بلغ هذا الطلب الحد الأقصى من الوثائق',
    fa: 'شمار مدرک‌های این درخواست به بیشینه رسیده است',
  },
} as const;
