import { attemptTitles } from '../blocks/attempts/attempts';
import { billTitles, changeTitles, chargeTitles } from '../blocks/billing/refusals';
import { officerTitles } from '../blocks/officers/officers';

const { 'bill-stayed': _, ...changing } = changeTitles;

/** The titles of the service's refusals, by language. */
export const titles = {
  ...attemptTitles,
  ...billTitles,
  ...chargeTitles,
  ...changing,
  ...officerTitles,
  'bill-of-another-service': {
    en: 'The bill is kept by another service',
    ar: 'هذه الفاتورة تديرها خدمة أخرى',
    fa: 'این صورت‌حساب در اختیار خدمت دیگری است',
  },
  'payer-not-found': {
    en: 'There is no such payer',
    ar: 'لا يوجد مكلّف بهذا المعرّف',
    fa: 'چنین پرداخت‌کننده‌ای وجود ندارد',
  },
  'payer-claimed': {
    en: 'Somebody else holds this payer',
    ar: 'هذا المكلّف مسجّل لدى شخص آخر',
    fa: 'این پرداخت‌کننده در اختیار شخص دیگری است',
  },
  'too-many-payers': {
    en: 'You hold as many payers as anybody may',
    ar: 'بلغت الحد الأقصى من المكلّفين',
    fa: 'شمار پرداخت‌کننده‌های شما به بیشینه رسیده است',
  },
  'wrong-claim-code': {
    en: 'This code opens nothing',
    ar: 'هذا الرمز غير صحيح',
    fa: 'این کد درست نیست',
  },
} as const;
