import { allBut, type Exporter } from '../blocks/exports/exporter';
import { requestsOf } from './onboarding/request';

export const exporter: Exporter = {
  sections: [
    {
      name: 'connectionRequests',
      title: {
        en: 'Requests to connect a public body',
        ar: 'طلبات ربط جهات عامة',
        fa: 'درخواست‌های اتصال نهادهای عمومی',
      },
      places: ({ person }) => [{ index: 'owner', partition: requestsOf(person) }],
      show: allBut('owner'),
    },
  ],
};
