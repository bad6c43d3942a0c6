import { place, placeId } from '../places/examples';
import { agencyId, typeCode } from '../types/examples';

/*
 * A true case of free times: two on a Monday morning.
 */

const at = { id: placeId, names: place.names, timeZone: place.timeZone, metres: 599 };

export const findSlots = {
  query: {
    ...{ agencyId, type: typeCode, near: '31.95,35.93', within: '3000' },
    ...{ from: '2026-03-02', until: '2026-03-31', language: 'ar', people: '2', limit: '2' },
  },
  reply: {
    items: [
      {
        ...{ type: typeCode, place: at, free: 2 },
        ...{ start: '2026-03-02T08:30:00+03:00', end: '2026-03-02T08:50:00+03:00' },
      },
      {
        ...{ type: typeCode, place: at, free: 3 },
        ...{ start: '2026-03-02T09:00:00+03:00', end: '2026-03-02T09:20:00+03:00' },
      },
    ],
    next: 'MjAyNi0wMy0wMlQwNjozMDowMC4wMDBaLzJtN3E0djhjMXQ2YjBrNWQ5ZjNqN24ycg.5gP1n0rYc2k7Vh3wQx9tZA',
  },
};
