import { allBut, type Exporter } from '../blocks/exports/exporter';
import { areasOf } from './areas/area';
import { complaintsOf } from './cases/keys';
import { followsOf } from './public-view/followers';

export const exporter: Exporter = {
  sections: [
    {
      name: 'complaints',
      title: { en: 'Complaints', ar: 'الشكاوى', fa: 'شکایت‌ها' },
      places: ({ person }) => [{ index: 'owner', partition: complaintsOf(person) }],
      show: allBut('owner', 'assignment', 'order', 'decidedBy', 'clock', 'service'),
    },
    {
      name: 'complaintAreas',
      title: {
        en: 'Areas of which I am told',
        ar: 'المناطق التي أُبلَّغ بما يجري فيها',
        fa: 'محدوده‌هایی که از آن‌ها باخبر می‌شوم',
      },
      places: ({ person }) => [{ index: 'owner', partition: areasOf(person) }],
      show: allBut('owner'),
    },
    {
      name: 'followedComplaints',
      title: { en: 'Complaints that I follow', ar: 'الشكاوى التي أتابعها', fa: 'شکایت‌هایی که دنبال می‌کنم' },
      places: ({ person }) => [{ partition: followsOf(person) }],
      show: allBut('owner'),
    },
  ],
};
