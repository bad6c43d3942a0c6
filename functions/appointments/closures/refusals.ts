import { Refusal, refuseField } from '../../kernel/contract/refusal';

/* What closures refuse. */

export const closureNotFound = (): Refusal => new Refusal('closure-not-found');
/** 409: the closure was lifted before. */
export const closureLifted = (): Refusal => new Refusal('closure-lifted');
/** 422: the whole period is past. */
export const closureOver = (): Refusal => refuseField('closure-over', '/to', 'This time is over.');

export const closureTitles = {
  'closure-not-found': {
    en: 'There is no such closure',
    ar: 'لا يوجد إغلاق كهذا',
    fa: 'چنین تعطیلی‌ای وجود ندارد',
  },
  'closure-lifted': {
    en: 'This closure was lifted already',
    ar: 'رُفع هذا الإغلاق من قبل',
    fa: 'این تعطیلی پیش‌تر برداشته شده است',
  },
  'closure-over': {
    en: 'This time is over',
    ar: 'انقضى هذا الوقت',
    fa: 'این زمان گذشته است',
  },
} as const;
