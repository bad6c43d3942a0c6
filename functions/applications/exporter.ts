import { allBut, type Exporter } from '../blocks/exports/exporter';
import type { Application } from './cases/application';
import { writtenIn } from './cases/fields';
import { applicationsOf, opinionsOn } from './cases/keys';

const shown = allBut(
  'owner',
  'order',
  'timeline',
  'fields',
  'assignment',
  'officers',
  'terms',
  'awaiting',
  'against',
);

export const exporter: Exporter = {
  sections: [
    {
      name: 'applications',
      title: { en: 'Applications', ar: 'الطلبات', fa: 'درخواست‌ها' },
      places: ({ person }) => [{ index: 'owner', partition: applicationsOf(person) }],
      show: (item) => ({ ...shown(item), ...writtenIn(item as unknown as Application) }),
    },
    {
      name: 'applicationOpinions',
      title: { en: 'Opinions on applications', ar: 'الآراء بشأن الطلبات', fa: 'نظرها دربارهٔ درخواست‌ها' },
      places: ({ person }) => [{ index: 'owner', partition: opinionsOn(person) }],
      show: allBut('owner', 'timeline', 'officer'),
    },
  ],
};
