export const claimTitles = {
  'claim-not-found': {
    en: 'There is no such claim',
    ar: 'لا يوجد طلب إثبات كهذا',
    fa: 'چنین درخواست اثباتی نیست',
  },
  'claim-decided': {
    en: 'The claim has been decided or taken back',
    ar: 'سبق البتّ في الطلب أو سحبه',
    fa: 'دربارهٔ درخواست تصمیم گرفته شده یا پس گرفته شده است',
  },
  'under-age': {
    en: 'This is for people who are 18 or older',
    ar: 'هذا لمن أتم الثامنة عشرة',
    fa: 'این برای افراد ۱۸ ساله یا بزرگ‌تر است',
  },
} as const;
