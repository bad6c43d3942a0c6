/** The titles of the service's refusals, by language. */
export const titles = {
  'settlement-not-found': {
    en: 'That day has not begun yet',
    ar: 'لم يبدأ هذا اليوم بعد',
    fa: 'آن روز هنوز آغاز نشده است',
  },
} as const;
