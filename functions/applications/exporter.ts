import { allBut, type Exporter } from '../blocks/exports/exporter';
import type { Application } from './cases/application';
import { writtenIn } from './cases/fields';
import { applicationsOf } from './cases/keys';

const shown = allBut('owner', 'order', 'timeline', 'fields', 'assignment', 'officers', 'terms');

export const exporter: Exporter = {
  sections: [
    {
      name: 'applications',
      title: { en: 'Applications', ar: 'الطلبات', fa: 'درخواست‌ها' },
      places: ({ person }) => [{ index: 'owner', partition: applicationsOf(person) }],
      show: (item) => ({ ...shown(item), ...writtenIn(item as unknown as Application) }),
    },
  ],
};
