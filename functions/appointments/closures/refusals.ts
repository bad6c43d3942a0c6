import { Refusal, refuseField } from '../../kernel/contract/refusal';

/* What closures refuse. */

export const closureNotFound = (): Refusal => new Refusal('block-not-found');
/** 409: the closure was lifted before. */
export const closureLifted = (): Refusal => new Refusal('block-lifted');
/** 422: the whole period is past. */
export const closureOver = (): Refusal => refuseField('block-over', '/to', 'This time is over.');

export const closureTitles = {
  'block-not-found': {
    en: 'There is no such block',
    ar: 'لا يوجد حجب كهذا',
    fa: 'چنین مسدودسازی‌ای وجود ندارد',
  },
  'block-lifted': {
    en: 'This block was lifted already',
    ar: 'رُفع هذا الحجب من قبل',
    fa: 'این مسدودسازی پیش‌تر برداشته شده است',
  },
  'block-over': {
    en: 'This time is over',
    ar: 'انقضى هذا الوقت',
    fa: 'این زمان گذشته است',
  },
} as const;
