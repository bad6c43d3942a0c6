import { Refusal, refuseField } from '../../kernel/contract/refusal';
import type { Item } from '../../kernel/table/rule';

/* What waiting lists refuse. */

/** The entry does not exist, or belongs to somebody else. */
export const waitingNotFound = (): Refusal => new Refusal('waiting-not-found');
/** 422: the type has no waiting list. */
export const noWaitingList = (): Refusal =>
  refuseField('no-waiting-list', '/type', 'There is no waiting list for appointments of this type.');
/** 422: the days are past, in the wrong order, or too far ahead. */
export const daysUnfit = (detail: string): Refusal => refuseField('days-unfit', '/until', detail);
/** 422: not a confirmed appointment of the same person, type and agency. */
export const insteadUnfit = (): Refusal =>
  refuseField('instead-unfit', '/insteadOf', 'No confirmed appointment of yours, of this type.');
/** 409: the person has the maximum number of entries (`waiting`). */
export const tooManyWishes = ({ count }: Item): Refusal =>
  new Refusal('too-many-waiting', { facts: { waiting: Number(count) } });
/** 409: the person is waiting for this type already. */
export const alreadyWaiting = (): Refusal => new Refusal('already-waiting');
/** 409: the entry is closed; its state is `waitingState`. */
export const waitingClosed = (state: string): Refusal =>
  new Refusal('waiting-closed', { facts: { waitingState: state } });
/** 409: there is currently no offer. */
export const nothingOffered = (): Refusal => new Refusal('nothing-offered');
export const waitingTitles = {
  'waiting-not-found': {
    en: 'You do not wait for this',
    ar: 'لست على قائمة الانتظار هذه',
    fa: 'شما در این فهرست انتظار نیستید',
  },
  'no-waiting-list': {
    en: 'There is no waiting list for this',
    ar: 'لا توجد قائمة انتظار لهذا النوع',
    fa: 'برای این نوع فهرست انتظاری نیست',
  },
  'days-unfit': {
    en: 'Nobody can wait for these days',
    ar: 'لا يمكن الانتظار لهذه الأيام',
    fa: 'برای این روزها نمی‌توان منتظر ماند',
  },
  'instead-unfit': {
    en: 'There is no such appointment that could be made earlier',
    ar: 'لا يوجد موعد كهذا يمكن تقديمه',
    fa: 'چنین نوبتی نیست که بتوان آن را جلو انداخت',
  },
  'too-many-waiting': {
    en: 'You are on as many waiting lists as are allowed',
    ar: 'بلغت الحد الأقصى من قوائم الانتظار',
    fa: 'شمار فهرست‌های انتظار شما به بیشینه رسیده است',
  },
  'already-waiting': {
    en: 'You wait for this already',
    ar: 'أنت على قائمة الانتظار هذه بالفعل',
    fa: 'شما هم‌اکنون در این فهرست انتظار هستید',
  },
  'waiting-closed': {
    en: 'You no longer wait for this',
    ar: 'لم تعد على قائمة الانتظار هذه',
    fa: 'شما دیگر در این فهرست انتظار نیستید',
  },
  'nothing-offered': {
    en: 'Nothing is offered to you at the moment',
    ar: 'لا يوجد عرض لك الآن',
    fa: 'اکنون پیشنهادی برای شما نیست',
  },
} as const;
