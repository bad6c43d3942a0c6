import { allBut, type Exporter } from '../blocks/exports/exporter';
import { accessLogOf } from '../blocks/people/access-log';
import { consentsOf } from './consents/consent';
import { correctionsOf } from './corrections/correction';
import { erasureKey } from './erasure/erasure';
import { exportKey } from './exports/job';

export const exporter: Exporter = {
  sections: [
    {
      name: 'accessLog',
      title: { en: 'Who read my data', ar: 'من اطّلع على بياناتي', fa: 'چه کسی داده‌هایم را خواند' },
      places: ({ person }) => [{ partition: accessLogOf(person) }],
      // As it lies in the table: by that its links are verified.
      show: (item) => item,
    },
    {
      name: 'consents',
      title: { en: 'What I consented to', ar: 'ما وافقت عليه', fa: 'آنچه به آن رضایت دادم' },
      places: ({ person }) => [{ partition: consentsOf(person) }],
      show: allBut('owner', 'timeline'),
    },
    {
      name: 'dataCorrections',
      title: { en: 'Requests to correct data', ar: 'طلبات تصحيح البيانات', fa: 'درخواست‌های اصلاح داده' },
      places: ({ person }) => [{ partition: correctionsOf(person) }],
      show: allBut('owner', 'order', 'reminded', 'officers'),
    },
    {
      name: 'dataErasures',
      title: { en: 'Requests to be erased', ar: 'طلبات محو بياناتي', fa: 'درخواست‌های پاک شدن داده‌هایم' },
      places: ({ person }) => [{ partition: erasureKey(person).pk }],
      show: ({ id, state, askedAt, erasesAt, bound }) => ({ id, state, askedAt, erasesAt, bound }),
    },
    {
      name: 'dataExports',
      title: { en: 'Exports of my data', ar: 'تصدير بياناتي', fa: 'برون‌برد داده‌های من' },
      places: ({ person }) => [{ partition: exportKey(person).pk }],
      show: ({ id, state, askedAt, language }) => ({ id, state, askedAt, language }),
    },
  ],
};
