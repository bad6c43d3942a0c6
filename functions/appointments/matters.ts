import type { Matter, Matters, MattersOf } from '../blocks/matters/matter';
import type { Booking } from './bookings/booking';
import { isActive } from './bookings/lifecycle';
import type { Waiting } from './waiting-list/waiting';

type Standing = Pick<Matter, 'awaited' | 'due'>;

const standingOf = ({ state, card, until, billId }: Booking): Standing => {
  if (!isActive(state)) return {};
  if (state === 'confirmed') return { awaited: { from: 'me', task: 'attend' }, due: card.start };
  if (state === 'checked-in') return { awaited: { from: 'agency', task: 'handle' } };
  return {
    awaited: { from: 'me', task: billId === undefined ? 'confirm' : 'pay' },
    ...(until === undefined ? {} : { due: until }),
  };
};

const bookingMatters: MattersOf = (item) => {
  const booking = item as unknown as Booking;
  const { id, owner, state, agencyId, card, bookedAt } = booking;
  if (owner === undefined) return [];
  return [
    {
      ...{ kind: 'appointment', id, owner: { person: owner }, agencyId, names: card.type.names },
      ...{ state, open: isActive(state), at: Date.parse(bookedAt) },
      ...standingOf(booking),
    },
  ];
};

const wishStanding = ({ state, card }: Waiting): Standing => {
  if (state === 'offered') {
    return {
      awaited: { from: 'me', task: 'accept-offer' },
      ...(card.offer ? { due: card.offer.until } : {}),
    };
  }
  return state === 'waiting' ? { awaited: { from: 'portal', task: 'find-time' }, due: card.until } : {};
};

const wishMatters: MattersOf = (item) => {
  const wish = item as unknown as Waiting;
  const { id, owner, state, card } = wish;
  return [
    {
      ...{ kind: 'waiting-list', id, owner: { person: owner }, agencyId: card.agencyId, state },
      ...{ open: state === 'waiting' || state === 'offered', at: Date.parse(card.askedAt) },
      ...wishStanding(wish),
    },
  ];
};

export const matters: Matters = {
  kinds: {
    appointment: {
      title: { en: 'Appointment', ar: 'موعد', fa: 'نوبت' },
      link: (id) => `/v1/appointments/${id}`,
      reference: 'appointment',
      section: 'appointments',
    },
    'waiting-list': {
      title: { en: 'Place on a waiting list', ar: 'مكان في قائمة انتظار', fa: 'جای در فهرست انتظار' },
      link: (id) => `/v1/appointments/waiting/${id}`,
      section: 'waitingLists',
    },
  },
  of: { booking: bookingMatters, waiting: wishMatters },
  without: { calendarFeed: 'It shows appointments once more.' },
};
