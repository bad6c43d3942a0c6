import { personKey } from '../../blocks/people/person';
import type { Reactor } from '../../kernel/events/reactor';
import { put } from '../../kernel/table/put';
import { readAll } from '../../kernel/table/read';
import type { Appointment } from '../bookings/appointment';
import { namedIn } from './named';
import { foundEntry, termsOf } from './words';

/** The events of new appointments; people who walk in are checked in at once. */
const made = new Set([
  'appointment.booked',
  'appointment.held',
  'appointment.checked-in',
  'appointment.offered',
]);

/** Has new appointments found by officers: two round trips. May be repeated. */
export const lookup: Reactor = {
  name: 'lookup',
  react: ({ table, ids, signer }) => {
    return async ({ type, origin, subject }) => {
      if (!made.has(type)) return;
      const owner = ids.ownerOf(subject);
      const [found, person] = await readAll(table, [
        origin,
        ...(owner === undefined ? [] : [personKey(owner)]),
      ]);
      const appointment = found as unknown as Appointment | undefined;
      // Whoever is checked in later was found before.
      if (!appointment || (type === 'appointment.checked-in' && appointment.begun !== 'checked-in')) return;
      const entries = termsOf(namedIn(appointment, person)).map((term) =>
        foundEntry(signer, appointment, term),
      );
      if (entries.length > 0) await put(table, ...entries);
    };
  },
};
