import type { Text } from '../../kernel/text/languages';

/*
 * By what people browse: whom a service is for, what happens in a life or to a business, and where it is had.
 */

export const audiences = {
  people: { en: 'People', ar: 'الأفراد', fa: 'مردم' },
  families: { en: 'Families', ar: 'الأسر', fa: 'خانواده‌ها' },
  businesses: { en: 'Businesses', ar: 'الأعمال', fa: 'کسب‌وکارها' },
  students: { en: 'Pupils and students', ar: 'التلاميذ والطلاب', fa: 'دانش‌آموزان و دانشجویان' },
  workers: { en: 'Employees', ar: 'العاملون', fa: 'کارکنان' },
  'older-people': { en: 'Older people', ar: 'كبار السن', fa: 'سالمندان' },
  'people-with-disabilities': {
    en: 'People with disabilities',
    ar: 'الأشخاص ذوو الإعاقة',
    fa: 'افراد دارای معلولیت',
  },
  newcomers: { en: 'Newcomers to the country', ar: 'القادمون الجدد إلى البلاد', fa: 'تازه‌واردان به کشور' },
} as const satisfies Record<string, Text>;
export type Audience = keyof typeof audiences;

export const lifeEvents = {
  'having-a-child': { en: 'Having a child', ar: 'قدوم مولود', fa: 'بچه‌دار شدن' },
  'going-to-school': { en: 'Going to school', ar: 'الالتحاق بالمدرسة', fa: 'رفتن به مدرسه' },
  studying: { en: 'Studying', ar: 'الدراسة الجامعية', fa: 'تحصیل در دانشگاه' },
  'looking-for-work': { en: 'Looking for work', ar: 'البحث عن عمل', fa: 'جست‌وجوی کار' },
  'getting-married': { en: 'Getting married', ar: 'الزواج', fa: 'ازدواج' },
  moving: { en: 'Moving', ar: 'الانتقال إلى سكن جديد', fa: 'جابه‌جایی خانه' },
  'building-a-home': {
    en: 'Building or changing a home',
    ar: 'بناء مسكن أو تعديله',
    fa: 'ساختن یا تغییر خانه',
  },
  driving: { en: 'Driving', ar: 'القيادة والمركبات', fa: 'رانندگی و خودرو' },
  travelling: { en: 'Travelling', ar: 'السفر', fa: 'سفر' },
  'being-ill': { en: 'Illness and disability', ar: 'المرض والإعاقة', fa: 'بیماری و معلولیت' },
  retiring: { en: 'Retiring', ar: 'التقاعد', fa: 'بازنشستگی' },
  'losing-somebody': { en: 'Losing somebody', ar: 'وفاة قريب', fa: 'درگذشت نزدیکان' },
  'starting-a-business': { en: 'Starting a business', ar: 'بدء نشاط تجاري', fa: 'راه‌اندازی کسب‌وکار' },
  'running-a-business': { en: 'Running a business', ar: 'إدارة نشاط تجاري', fa: 'اداره کسب‌وکار' },
  'closing-a-business': { en: 'Closing a business', ar: 'إنهاء نشاط تجاري', fa: 'پایان دادن به کسب‌وکار' },
  'public-life': {
    en: 'Public life and events',
    ar: 'الحياة العامة والفعاليات',
    fa: 'زندگی عمومی و رویدادها',
  },
} as const satisfies Record<string, Text>;
export type LifeEvent = keyof typeof lifeEvents;

export const channels = ['online', 'counter', 'telephone', 'post', 'home-visit'] as const;

/** The keys of what is declared, for a list to pick from. */
export const keysOf = <K extends string>(declared: Readonly<Record<K, unknown>>): [K, ...K[]] =>
  Object.keys(declared) as [K, ...K[]];
