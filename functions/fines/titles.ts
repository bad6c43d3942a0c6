import { billTitles, changeTitles } from '../blocks/billing/refusals';

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
  'contest-not-found': {
    en: 'Nobody has contested this fine',
    ar: 'لم يعترض أحد على هذه المخالفة',
    fa: 'کسی به این جریمه اعتراض نکرده است',
  },
  'wrong-state': {
    en: "This cannot be done in the fine's present state",
    ar: 'لا يمكن تنفيذ ذلك في الحالة الراهنة للمخالفة',
    fa: 'در وضعیت کنونی جریمه این کار ممکن نیست',
  },
  'timeline-full': {
    en: 'The timeline of this fine is full',
    ar: 'سجل هذه المخالفة ممتلئ',
    fa: 'گاه‌نگار این جریمه پر است',
  },
  'contest-window-over': {
    en: 'It is too late to contest this fine',
    ar: 'انتهت مهلة الاعتراض على هذه المخالفة',
    fa: 'مهلت اعتراض به این جریمه گذشته است',
  },
  'amount-not-lower': {
    en: 'The fine is reduced to less than it was',
    ar: 'يجب أن يكون المبلغ المخفَّض أقل من المخالفة',
    fa: 'مبلغ کاهش‌یافته باید کمتر از جریمه باشد',
  },
  'reference-exists': {
    en: 'There is a fine of this reference already',
    ar: 'توجد مخالفة بهذا الرقم المرجعي مسبقًا',
    fa: 'جریمه‌ای با این شمارهٔ مرجع از پیش وجود دارد',
  },
  'file-not-found': {
    en: 'There is no such file',
    ar: 'لا يوجد ملف بهذا الرقم',
    fa: 'چنین پرونده‌ای وجود ندارد',
  },
  'too-many-attachments': {
    en: 'This fine has as many files as it may have',
    ar: 'بلغت هذه المخالفة الحد الأقصى من الملفات',
    fa: 'شمار پرونده‌های این جریمه به بیشینه رسیده است',
  },
  'bill-closed': billTitles['bill-closed'],
  'payment-in-progress': billTitles['payment-in-progress'],
  'bill-full': changeTitles['bill-full'],
  'bill-part-paid': changeTitles['bill-part-paid'],
  'less-than-paid': changeTitles['less-than-paid'],
  'part-given-back': changeTitles['part-given-back'],
} as const;
