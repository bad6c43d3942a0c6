import { Refusal } from '../../kernel/contract/refusal';
import { allows } from './lifecycle';

export const deliveryNotFound = (): Refusal => new Refusal('delivery-not-found');

/** A delivery that is on its way is not sent once more beside. */
export const replayable = allows('replay', () => new Refusal('delivery-pending'));
