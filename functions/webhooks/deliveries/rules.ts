import { Refusal } from '../../kernel/contract/refusal';
import { oneOf, type Rule } from '../../kernel/table/rule';

export const deliveryNotFound = (): Refusal => new Refusal('delivery-not-found');

/** A delivery that is on its way is not sent once more beside. */
export const replayable: Rule = oneOf(
  'state',
  ['delivered', 'failed', 'held'],
  () => new Refusal('delivery-pending'),
);
