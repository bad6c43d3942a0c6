/** The titles of the service's refusals, by language. */
export const titles = {
  'export-not-found': {
    en: 'No export was asked for',
    ar: 'لم يُطلب أي تصدير',
    fa: 'برون‌بردی درخواست نشده است',
  },
} as const;
