import { allBut, type Exporter } from '../blocks/exports/exporter';
import { paymentsOf } from './payments/payment';

export const exporter: Exporter = {
  sections: [
    {
      name: 'payments',
      title: { en: 'Payments', ar: 'المدفوعات', fa: 'پرداخت‌ها' },
      places: ({ person }) => [{ index: 'owner', partition: paymentsOf(person) }],
      // The page where a payment is paid is a secret while it is open.
      show: allBut('owner', 'checkout', 'order'),
    },
  ],
};
