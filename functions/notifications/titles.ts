/** What each refusal of the service says, in every language. */
export const titles = {
  'message-not-found': {
    en: 'There is no such message',
    ar: 'لا توجد رسالة بهذا الرقم',
    fa: 'چنین پیامی وجود ندارد',
  },
  'newer-messages': {
    en: 'Other messages have come since',
    ar: 'وصلت رسائل أخرى منذ ذلك الحين',
    fa: 'از آن زمان پیام‌های دیگری رسیده است',
  },
  'link-not-found': {
    en: 'This link is not whole, or none of the portal',
    ar: 'هذا الرابط ناقص أو ليس من روابط البوابة',
    fa: 'این پیوند کامل نیست یا از آنِ درگاه نیست',
  },
  'unsafe-url': {
    en: 'This URL may not be called',
    ar: 'لا يُسمح بالاتصال بهذا العنوان',
    fa: 'فراخوانی این نشانی مجاز نیست',
  },
  'unknown-push-key': {
    en: 'The subscription was made for another key',
    ar: 'أُنشئ الاشتراك لمفتاح آخر',
    fa: 'اشتراک برای کلید دیگری ساخته شده است',
  },
  'too-many-devices': {
    en: 'There are as many devices as a person may have; remove one first',
    ar: 'بلغتَ أقصى عدد من الأجهزة؛ احذف أحدها أولًا',
    fa: 'به بیشترین شمار دستگاه‌ها رسیده‌اید؛ نخست یکی را بردارید',
  },
  'device-not-found': {
    en: 'There is no such device',
    ar: 'لا يوجد جهاز كهذا',
    fa: 'چنین دستگاهی وجود ندارد',
  },
  'kind-not-found': {
    en: 'There is no such kind of message',
    ar: 'لا يوجد نوع رسائل بهذا الاسم',
    fa: 'چنین نوع پیامی وجود ندارد',
  },
} as const;
