import { Refusal } from '../../kernel/contract/refusal';
/* What appointment types refuse. */
export const typeNotFound = (): Refusal => new Refusal('appointment-type-not-found');

export const typeTitles = {
  'appointment-type-not-found': {
    en: 'There is no such type of appointment',
    ar: 'لا يوجد نوع مواعيد كهذا',
    fa: 'چنین نوع نوبتی وجود ندارد',
  },
  'appointment-type-unknown': {
    en: 'There is no type of appointment by this code',
    ar: 'لا يوجد نوع مواعيد بهذا الرمز',
    fa: 'نوع نوبتی با این کد وجود ندارد',
  },
  'appointment-type-unfit': {
    en: 'This type of appointment does not fit here',
    ar: 'لا يناسب نوع المواعيد هذا هنا',
    fa: 'این نوع نوبت در اینجا جا نمی‌گیرد',
  },
} as const;
