import { refundsOf } from '../blocks/billing/keys';
import { type Eraser, without } from '../blocks/erasure/eraser';
import type { Item } from '../kernel/table/rule';
import { type Payment, paymentsOf } from './payments/payment';
import type { Refund } from './refunds/refund';

const running: readonly Payment['status'][] = ['created', 'submitted'];
const owed: readonly Refund['card']['status'][] = ['awaiting-approval', 'submitted'];

const cards = ({ charges }: Payment): string[] => [
  'card.captured.method',
  ...Object.keys(charges).map((name) => `charges.${name}.method`),
];

export const eraser: Eraser = {
  sections: [
    {
      // What the ledger was booked by stays; by which card, and where the person went on, does not.
      name: 'payments',
      places: ({ person }) => [{ index: 'owner', partition: paymentsOf(person) }],
      binding: (item) => (running.includes((item as unknown as Payment).status) ? 'open-payment' : undefined),
      beside: {
        place: ({ id }: Item) => ({ partition: refundsOf(String(id)) }),
        binding: (item) =>
          owed.includes((item as unknown as Refund).card.status) ? 'open-refund' : undefined,
        erase: () => [],
      },
      erase: (item) =>
        without(item, {
          set: { returnUrl: '' },
          remove: ['ownerKey', 'ownerSort', 'checkout', ...cards(item as unknown as Payment)],
        }),
    },
  ],
};
