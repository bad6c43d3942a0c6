import { residencesOf } from '../blocks/areas/residence';
import { allBut, type Exporter } from '../blocks/exports/exporter';

export const exporter: Exporter = {
  sections: [
    {
      name: 'residences',
      title: { en: 'Where I live', ar: 'أين أسكن', fa: 'محل سکونت من' },
      places: ({ person }) => [{ partition: residencesOf(person) }],
      show: allBut('owner', 'timeline'),
    },
  ],
};
