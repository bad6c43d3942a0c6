/** The titles of the service's refusals, by language. */
export const titles = {
  'receipt-not-found': {
    en: 'There is no such receipt',
    ar: 'لا يوجد إيصال كهذا',
    fa: 'چنین رسیدی وجود ندارد',
  },
  'receipt-not-numbered': {
    en: 'The receipt is about to get its number; try again in a moment',
    ar: 'يجري ترقيم الإيصال؛ أعد المحاولة بعد لحظات',
    fa: 'رسید در حال شماره‌گذاری است؛ لحظاتی دیگر دوباره تلاش کنید',
  },
} as const;
