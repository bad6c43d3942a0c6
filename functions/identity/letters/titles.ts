export const letterTitles = {
  'letter-not-found': {
    en: 'There is no such letter',
    ar: 'لا توجد رسالة كهذه',
    fa: 'چنین نامه‌ای نیست',
  },
  'letter-lapsed': {
    en: 'There is no letter whose code still counts; ask for a new one',
    ar: 'لا توجد رسالة رمزها صالح؛ اطلب رسالة جديدة',
    fa: 'نامه‌ای با کد معتبر نیست؛ نامهٔ تازه بخواهید',
  },
  'letter-used': {
    en: 'The code of the letter has been entered',
    ar: 'سبق إدخال رمز الرسالة',
    fa: 'کد این نامه پیش‌تر وارد شده است',
  },
  'wrong-letter-code': {
    en: 'This is not the code in the letter',
    ar: 'ليس هذا هو الرمز الذي في الرسالة',
    fa: 'این کدِ درون نامه نیست',
  },
} as const;
