export const recoveryTitles = {
  'recovery-not-found': {
    en: 'There is no such recovery',
    ar: 'لا توجد استعادة كهذه',
    fa: 'چنین بازیابی‌ای وجود ندارد',
  },
  'recovery-closed': {
    en: 'This recovery is over, or not at this step',
    ar: 'انتهت هذه الاستعادة أو ليست في هذه الخطوة',
    fa: 'این بازیابی پایان یافته یا در این گام نیست',
  },
  'recovery-waits': {
    en: 'The account opens when the wait is over',
    ar: 'يُفتح الحساب عند انتهاء مدة الانتظار',
    fa: 'حساب پس از پایان زمان انتظار باز می‌شود',
  },
  'recovery-code-wrong': {
    en: 'This is not the code that was sent, or it counts no more',
    ar: 'ليس هذا هو الرمز المرسل أو لم يعد صالحًا',
    fa: 'این کدِ فرستاده‌شده نیست یا دیگر معتبر نیست',
  },
  'password-too-weak': {
    en: 'The password does not keep to the rules',
    ar: 'كلمة المرور لا تستوفي القواعد',
    fa: 'گذرواژه با قواعد نمی‌خواند',
  },
  'account-not-found': {
    en: 'Nobody signs in with the address of this account',
    ar: 'لا أحد يسجّل الدخول بعنوان هذا الحساب',
    fa: 'کسی با نشانی این حساب وارد نمی‌شود',
  },
} as const;
