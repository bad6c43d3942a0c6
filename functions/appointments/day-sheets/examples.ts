import { placeId } from '../places/examples';
import { resourceId } from '../resources/examples';
import { card } from '../self-service/examples';

/*
 * True cases of a day sheet: a morning at the counter.
 */

const times = { start: '2026-03-08T09:30:00+03:00', end: '2026-03-08T09:50:00+03:00' };
const walkIn = {
  ...card,
  ...{ id: '1c7nq0v4h8m2t6b9k3f5j7rd', ...times, state: 'checked-in', relation: 'self', walkIn: true },
} as const;
const items = [
  { ...card, bookedBy: 'Rania Khalil', names: ['Lina Khalil'] },
  { ...walkIn, bookedBy: null, names: ['Yousef Haddad'] },
];

export const getDaySheet = { params: { resourceId, date: '2026-03-08' }, reply: { items } };
export const getPlaceSheet = { query: { placeId, date: '2026-03-08', which: 'active' }, reply: { items } };
