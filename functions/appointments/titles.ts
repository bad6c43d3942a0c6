import { bookingTitles } from './bookings/refusals';
import { bookingRefusalTitles } from './plans/refusals';
import { seatTitles } from './seats/refusals';
import { waitingTitles } from './waiting-list/refusals';

/** What each refusal of the service says, in every language. */
export const titles = {
  ...bookingTitles,
  ...seatTitles,
  ...bookingRefusalTitles,
  ...waitingTitles,
  'place-not-found': {
    en: 'There is no such place',
    ar: 'لا يوجد مكان كهذا',
    fa: 'چنین مکانی وجود ندارد',
  },
  'appointment-type-not-found': {
    en: 'There is no such type of appointment',
    ar: 'لا يوجد نوع مواعيد كهذا',
    fa: 'چنین نوع نوبتی وجود ندارد',
  },
  'resource-not-found': {
    en: 'There is no such counter, person, vehicle or room',
    ar: 'لا يوجد شباك أو شخص أو مركبة أو غرفة كهذه',
    fa: 'چنین باجه، شخص، خودرو یا اتاقی وجود ندارد',
  },
  'calendar-not-found': {
    en: 'There is no calendar at this address',
    ar: 'لا يوجد تقويم على هذا العنوان',
    fa: 'در این نشانی تقویمی نیست',
  },
  'calendar-unknown': {
    en: 'There is no calendar by this name',
    ar: 'لا يوجد تقويم بهذا الاسم',
    fa: 'تقویمی با این نام وجود ندارد',
  },
  'place-unknown': {
    en: 'There is no place by this code',
    ar: 'لا يوجد مكان بهذا الرمز',
    fa: 'مکانی با این کد وجود ندارد',
  },
  'place-fixed': {
    en: 'This cannot be changed about a place',
    ar: 'لا يمكن تغيير ذلك في المكان',
    fa: 'این ویژگی مکان را نمی‌توان تغییر داد',
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
  'resource-fixed': {
    en: 'This cannot be changed afterwards',
    ar: 'لا يمكن تغيير ذلك لاحقًا',
    fa: 'این را بعداً نمی‌توان تغییر داد',
  },
} as const;
