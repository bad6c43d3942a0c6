import { attemptTitles } from '../blocks/attempts/attempts';

/** What each refusal of the service says, in every language. */
export const titles = {
  ...attemptTitles,
  'mandate-not-found': {
    en: 'There is no such mandate',
    ar: 'لا يوجد تفويض بهذا الرقم',
    fa: 'چنین نمایندگی‌ای وجود ندارد',
  },
  'mandate-closed': {
    en: 'The mandate is in another state by now',
    ar: 'حالة التفويض لم تعد تسمح بذلك',
    fa: 'وضعیت نمایندگی دیگر این کار را اجازه نمی‌دهد',
  },
  'own-mandate': {
    en: 'Nobody accepts a mandate for themselves',
    ar: 'لا يقبل أحد تفويضًا عن نفسه',
    fa: 'کسی نمایندگی خود را نمی‌پذیرد',
  },
  'end-for-yourself': {
    en: 'You act by this mandate: do it for yourself, without acting for another',
    ar: 'أنت تتصرف بموجب هذا التفويض: افعل ذلك باسمك لا نيابة عن غيرك',
    fa: 'شما با همین نمایندگی عمل می‌کنید: این کار را به نام خود انجام دهید، نه از طرف دیگری',
  },
  'not-yours-to-end': {
    en: 'Others end this mandate: the guardian, or the agency that registered it',
    ar: 'ينهي هذا التفويض غيرك: الوصي أو الجهة التي سجلته',
    fa: 'این نمایندگی را دیگران پایان می‌دهند: سرپرست یا دستگاهی که آن را ثبت کرده است',
  },
  'may-not-sub-delegate': {
    en: 'This mandate may not be passed on',
    ar: 'لا يجوز تفويض الغير بهذا التفويض',
    fa: 'این نمایندگی را نمی‌توان به دیگری سپرد',
  },
  'invalid-days': {
    en: 'The days of the mandate do not fit',
    ar: 'أيام التفويض غير مناسبة',
    fa: 'روزهای نمایندگی درست نیست',
  },
  'beyond-role': {
    en: 'This goes beyond what can be granted here',
    ar: 'يتجاوز هذا ما يمكن منحه هنا',
    fa: 'این بیش از آن است که اینجا می‌توان سپرد',
  },
  'namespace-unknown': {
    en: 'There is no such namespace of roles',
    ar: 'لا يوجد نطاق أدوار بهذا الاسم',
    fa: 'چنین فضای نامی برای نقش‌ها وجود ندارد',
  },
  'role-unknown': {
    en: 'There is no such role to grant',
    ar: 'لا يوجد دور كهذا يمكن منحه',
    fa: 'چنین نقشی برای سپردن وجود ندارد',
  },
  'wrong-invitation-code': {
    en: 'No offer has this code',
    ar: 'لا يوجد عرض بهذا الرمز',
    fa: 'هیچ پیشنهادی این کد را ندارد',
  },
  'birth-date-missing': {
    en: 'The date of birth is missing',
    ar: 'تاريخ الميلاد ناقص',
    fa: 'تاریخ تولد نیامده است',
  },
  'of-age': {
    en: 'Whoever is represented is of age',
    ar: 'المُمثَّل بالغ سن الرشد',
    fa: 'شخصِ تحت سرپرستی بالغ است',
  },
} as const;
