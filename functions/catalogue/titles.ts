/** What each refusal of the service says, in every language. */
export const titles = {
  'service-not-found': {
    en: 'There is no such service',
    ar: 'لا توجد خدمة كهذه',
    fa: 'چنین خدمتی وجود ندارد',
  },
  'version-not-found': {
    en: 'There is no such version of the service',
    ar: 'لا توجد نسخة كهذه من الخدمة',
    fa: 'چنین نسخه‌ای از این خدمت وجود ندارد',
  },
  'service-state': {
    en: 'The service is not in a state that allows this',
    ar: 'حالة الخدمة لا تسمح بذلك',
    fa: 'وضعیت این خدمت چنین کاری را نمی‌پذیرد',
  },
  'service-too-large': {
    en: 'The service says more than there is room for',
    ar: 'بيانات الخدمة أكبر من المساحة المتاحة',
    fa: 'داده‌های این خدمت بیش از جای موجود است',
  },
  'never-published': {
    en: 'No version of the service has been published yet',
    ar: 'لم تُنشر أي نسخة من الخدمة بعد',
    fa: 'هنوز هیچ نسخه‌ای از این خدمت منتشر نشده است',
  },
  'unsound-service': {
    en: 'The service cannot be published as it is',
    ar: 'لا يمكن نشر الخدمة على حالها',
    fa: 'این خدمت را به این صورت نمی‌توان منتشر کرد',
  },
  'wrong-answer': {
    en: 'An answer does not fit its question',
    ar: 'إجابة لا تلائم سؤالها',
    fa: 'پاسخی با پرسش خود جور نیست',
  },
  'other-revision': {
    en: 'The version is not the one that you have read',
    ar: 'النسخة ليست التي قرأتها',
    fa: 'این نسخه همان نیست که خوانده‌اید',
  },
} as const;
