/** The titles of the service's refusals, by language. */
export const titles = {
  'erasure-not-found': {
    en: 'Nobody has asked to be erased',
    ar: 'لا يوجد طلب محو كهذا',
    fa: 'درخواست پاک شدنی نیست',
  },
  'erasure-not-waiting': {
    en: 'It cannot be taken back any more',
    ar: 'لم يعد التراجع عنه ممكنًا',
    fa: 'دیگر نمی‌توان آن را پس گرفت',
  },
  'export-not-found': {
    en: 'No export was asked for',
    ar: 'لم يُطلب أي تصدير',
    fa: 'برون‌بردی درخواست نشده است',
  },
} as const;
