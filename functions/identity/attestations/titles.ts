export const attestationTitles = {
  'person-missing': {
    en: 'Say who the person is',
    ar: 'اذكر من هو الشخص',
    fa: 'بگویید این شخص کیست',
  },
  'another-number': {
    en: 'This is not the number of the claim',
    ar: 'ليس هذا رقم الطلب',
    fa: 'این شمارهٔ درخواست نیست',
  },
} as const;
