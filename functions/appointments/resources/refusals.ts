import { Refusal } from '../../kernel/contract/refusal';
import type { Item } from '../../kernel/table/rule';
import { fixed } from '../places/refusals';

/* What resources refuse. */

export const resourceNotFound = (): Refusal => new Refusal('resource-not-found');

/** 409: the seats that are taken are counted in cells of its step. */
export const stepFixed = ({ step }: Item): Refusal =>
  fixed('resource-fixed', '/step', `The step of the resource is ${String(step)} minutes, and stays so.`);

/** 409: its appointments take place where it is. */
export const stationFixed = (): Refusal =>
  fixed('resource-fixed', '/place', 'The resource is at another place, and stays there.');

export const resourceTitles = {
  'resource-not-found': {
    en: 'There is no such counter, person, vehicle or room',
    ar: 'لا يوجد شباك أو شخص أو مركبة أو غرفة كهذه',
    fa: 'چنین باجه، شخص، خودرو یا اتاقی وجود ندارد',
  },
  'resource-fixed': {
    en: 'This cannot be changed afterwards',
    ar: 'لا يمكن تغيير ذلك لاحقًا',
    fa: 'این را بعداً نمی‌توان تغییر داد',
  },
} as const;
