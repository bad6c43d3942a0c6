/** What each refusal of the face says, in every language. */
export const titles = {
  'jurisdiction-missing': {
    en: 'jurisdiction_id was not provided',
    ar: 'لم يُذكر jurisdiction_id',
    fa: 'jurisdiction_id داده نشده است',
  },
  'jurisdiction-unknown': {
    en: 'jurisdiction_id was not found',
    ar: 'لا يوجد jurisdiction_id بهذه القيمة',
    fa: 'چنین jurisdiction_id وجود ندارد',
  },
  'service-unknown': {
    en: 'service_code was not found',
    ar: 'لا يوجد service_code بهذه القيمة',
    fa: 'چنین service_code وجود ندارد',
  },
  'token-unknown': {
    en: 'token was not found: ids are given at once here',
    ar: 'الرمز token غير موجود: تُعطى الأرقام فورًا هنا',
    fa: 'token پیدا نشد: شماره‌ها اینجا بی‌درنگ داده می‌شوند',
  },
  'api-key-refused': {
    en: 'Missing or invalid api_key',
    ar: 'المفتاح api_key مفقود أو غير صالح',
    fa: 'api_key داده نشده یا نامعتبر است',
  },
  'search-too-wide': {
    en: 'There is too much to look through: narrow the dates, or name a service_code or a status',
    ar: 'نطاق البحث واسع جدًا: ضيّق التواريخ أو حدد service_code أو status',
    fa: 'دامنهٔ جستجو بسیار گسترده است: تاریخ‌ها را محدود کنید یا service_code یا status بدهید',
  },
} as const;
