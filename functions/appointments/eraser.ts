import { type Eraser, filesIn, gone, without, wordsIn } from '../blocks/erasure/eraser';
import type { Item } from '../kernel/table/rule';
import { type Booking, bookingsOf } from './bookings/booking';
import { isActive } from './bookings/lifecycle';
import { feedKey } from './calendars/feed';
import { messagesOf } from './consultations/consultation';
import { diaryKey } from './seats/diary';
import { waitingCountKey, wishesOf } from './waiting-list/waiting';

/** Of what the service adds to a booking, what says nothing of who came. */
const kept = ['language', 'fee', 'followUpOf', 'bookedBy'] as const;

const detailsOf = ({ details }: Booking): Item =>
  Object.fromEntries(kept.flatMap((name) => (details[name] === undefined ? [] : [[name, details[name]]])));

export const eraser: Eraser = {
  sections: [
    {
      // What a resource was taken by is the agency's statistics; who came is not.
      name: 'appointments',
      places: ({ person }) => [{ index: 'owner', partition: bookingsOf(person) }],
      binding: (item) => (isActive((item as unknown as Booking).state) ? 'open-appointment' : undefined),
      beside: {
        place: ({ id }) => ({ index: 'queue', partition: messagesOf(String(id)) }),
        erase: gone,
        files: filesIn('attachments'),
      },
      erase: (item) =>
        without(item, {
          set: { details: detailsOf(item as unknown as Booking), ...wordsIn(item, () => true, 'reason') },
          remove: ['owner', 'ownerKey', 'ownerSort'],
        }),
    },
    {
      name: 'waitingLists',
      places: ({ person }) => [{ index: 'owner', partition: wishesOf(person) }],
      erase: gone,
    },
    {
      name: 'waitingCount',
      places: ({ person }) => [{ partition: waitingCountKey(person).pk }],
      erase: gone,
    },
    { name: 'diary', places: ({ person }) => [{ partition: diaryKey(person).pk }], erase: gone },
    { name: 'calendarFeed', places: ({ person }) => [{ partition: feedKey(person).pk }], erase: gone },
  ],
};
