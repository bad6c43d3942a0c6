import { type Bill, billsOf } from '../blocks/billing/bill';
import { type Link, payerKey, payersOf } from '../blocks/billing/payer';
import { type Eraser, gone } from '../blocks/erasure/eraser';
import { Refusal } from '../kernel/contract/refusal';
import type { Item } from '../kernel/table/rule';
import { equals } from '../kernel/table/rule';
import { update } from '../kernel/table/update';

/** The payer is nobody's from now on: who has the agency's code may claim it. */
const freed = (item: Item, person: string) =>
  update({
    key: payerKey((item as unknown as Link).payer),
    remove: ['holder', 'claimedAt'],
    rules: [equals('holder', person, () => new Refusal('internal'))],
  });

export const eraser: Eraser = {
  sections: [
    {
      name: 'bills',
      places: ({ payers }) => payers.map((payer) => ({ partition: billsOf(payer) })),
      binding: (item) => ((item as unknown as Bill).state === 'open' ? 'open-bill' : undefined),
      // Issued to a number of the agency's, and kept as its books are: that the number is this person's is told by the link alone.
      erase: () => [],
    },
    {
      name: 'payers',
      places: ({ person }) => [{ partition: payersOf(person) }],
      erase: (item, { person }) => [freed(item, person), ...gone(item)],
    },
  ],
};
