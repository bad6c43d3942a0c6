import { allBut, type Exporter } from '../blocks/exports/exporter';
import { receiptsOf } from '../blocks/receipts/keys';

export const exporter: Exporter = {
  sections: [
    {
      name: 'receipts',
      title: { en: 'Receipts', ar: 'الإيصالات', fa: 'رسیدها' },
      places: ({ person }) => [{ index: 'owner', partition: receiptsOf(person) }],
      show: allBut('owner'),
    },
  ],
};
