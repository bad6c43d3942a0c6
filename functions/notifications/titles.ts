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
  'kind-not-found': {
    en: 'There is no such kind of message',
    ar: 'لا يوجد نوع رسائل بهذا الاسم',
    fa: 'چنین نوع پیامی وجود ندارد',
  },
} as const;
