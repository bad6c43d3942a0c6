/** What each refusal of the service says, in every language. */
export const titles = {
  'fine-not-found': {
    en: 'There is no such fine',
    ar: 'لا توجد مخالفة بهذا الرقم',
    fa: 'چنین جریمه‌ای وجود ندارد',
  },
  'offence-type-not-found': {
    en: 'There is no such type of offence',
    ar: 'لا يوجد نوع مخالفة بهذا الاسم',
    fa: 'چنین نوع تخلفی وجود ندارد',
  },
  'offence-type-exists': {
    en: 'There is a type of offence with this code already',
    ar: 'يوجد نوع مخالفة بهذا الرمز مسبقًا',
    fa: 'نوع تخلفی با این کد از پیش وجود دارد',
  },
  'offence-type-unknown': {
    en: 'No fines are issued for this type of offence',
    ar: 'لا تُحرَّر مخالفات من هذا النوع',
    fa: 'برای این نوع تخلف جریمه‌ای صادر نمی‌شود',
  },
  'calendar-unknown': {
    en: 'There is no calendar by this name',
    ar: 'لا يوجد تقويم بهذا الاسم',
    fa: 'تقویمی با این نام وجود ندارد',
  },
  'amount-outside-range': {
    en: 'This amount does not go with the type of offence',
    ar: 'هذا المبلغ لا يوافق نوع المخالفة',
    fa: 'این مبلغ با نوع تخلف سازگار نیست',
  },
  'invalid-date': {
    en: 'The dates do not go together',
    ar: 'التواريخ غير متوافقة',
    fa: 'تاریخ‌ها با هم سازگار نیستند',
  },
} as const;
