import { allBut, type Exporter } from '../blocks/exports/exporter';
import { finesOf } from './fines/keys';

export const exporter: Exporter = {
  sections: [
    {
      name: 'fines',
      title: { en: 'Fines', ar: 'الغرامات', fa: 'جریمه‌ها' },
      places: ({ payers }) => payers.map((payer) => ({ index: 'owner', partition: finesOf(payer) })),
      show: allBut('importedBy', 'order'),
    },
  ],
};
