import { refundsOf } from '../blocks/billing/keys';
import { allBut, type Exporter } from '../blocks/exports/exporter';
import { paymentsOf } from './payments/payment';
import { seenByPeople } from './refunds/lifecycle';
import type { Refund } from './refunds/refund';

export const exporter: Exporter = {
  sections: [
    {
      name: 'payments',
      title: { en: 'Payments', ar: 'المدفوعات', fa: 'پرداخت‌ها' },
      places: ({ person }) => [{ index: 'owner', partition: paymentsOf(person) }],
      // The page where a payment is paid is a secret while it is open.
      show: allBut('owner', 'checkout', 'order'),
      beside: {
        name: 'refunds',
        place: ({ id }) => ({ partition: refundsOf(String(id)) }),
        seen: (item) => seenByPeople.includes((item as unknown as Refund).card.status),
        // Which officers decided is between them and their agency.
        show: allBut('owner', 'officer', 'asked', 'approved'),
      },
    },
  ],
};
