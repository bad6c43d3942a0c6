/** What each refusal of the service says, in every language. */
export const titles = {
  'calendar-not-found': {
    en: 'There is no such calendar',
    ar: 'لا يوجد تقويم بهذا الاسم',
    fa: 'چنین تقویمی وجود ندارد',
  },
  'calendar-exists': {
    en: 'There is a calendar with this id already',
    ar: 'يوجد تقويم بهذا الرمز مسبقًا',
    fa: 'تقویمی با این شناسه از پیش وجود دارد',
  },
} as const;
