import { allBut, type Exporter } from '../blocks/exports/exporter';
import { bookingsOf } from './bookings/booking';
import { feedKey } from './calendars/feed';
import { messagesOf } from './consultations/consultation';
import { wishesOf } from './waiting-list/waiting';

export const exporter: Exporter = {
  sections: [
    {
      name: 'appointments',
      title: { en: 'Appointments', ar: 'المواعيد', fa: 'نوبت‌ها' },
      places: ({ person }) => [{ index: 'owner', partition: bookingsOf(person) }],
      show: allBut('owner', 'seats', 'decidedBy', 'wakesAt', 'note', 'terms'),
      beside: {
        name: 'consultationMessages',
        place: ({ id }) => ({ index: 'queue', partition: messagesOf(String(id)) }),
        show: allBut('owner', 'card'),
      },
    },
    {
      name: 'waitingLists',
      title: { en: 'Waiting lists', ar: 'قوائم الانتظار', fa: 'فهرست‌های انتظار' },
      places: ({ person }) => [{ index: 'owner', partition: wishesOf(person) }],
      show: allBut('owner'),
    },
    {
      name: 'calendarFeed',
      title: { en: 'My calendar feed', ar: 'خلاصة تقويمي', fa: 'خوراک تقویم من' },
      places: ({ person }) => [{ partition: feedKey(person).pk }],
      // The address of the feed is a secret: whoever finds the export must not find it there.
      show: ({ current }) => ({ isOpen: current !== undefined }),
    },
  ],
};
