import { randomUUID } from 'node:crypto';
import { type Booking, bookingKey } from '../../functions/appointments/bookings/booking';
import { contract } from '../../functions/appointments/contract';
import { agendaKey } from '../../functions/appointments/seats/agenda';
import { personRef } from '../../functions/kernel/identity/id-codec';
import { read } from '../../functions/kernel/table/read';
import type { Item } from '../../functions/kernel/table/rule';
import { citizen } from '../support/callers';
import type { Portal } from '../support/portal';
import { newOffice, registrar } from './world';

/*
 * People who book at the office of the examples: appointments of twenty minutes at the counter, every half hour from
 * eight.
 */

/** Monday at nine o'clock in Amman, and other times of the same counter. */
export const nine = '2026-03-02T09:00:00+03:00';
export const at = (time: string, date = '2026-03-02'): string => `${date}T${time}:00+03:00`;

/** A person who is new to the portal. */
export const somebody = () => {
  const sub = randomUUID();
  return { sub, caller: citizen(sub), ref: personRef(sub) };
};
export type Somebody = ReturnType<typeof somebody>;

/** The fee in tests of paid appointments. */
export const fee = {
  currency: 'JOD',
  lines: [{ head: 'passports', names: { en: 'Passport', ar: 'جواز سفر' }, amount: 25_000 }],
};

interface Circumstances {
  readonly type?: object;
  readonly resource?: object;
}

/** A new office with one counter. */
export const openCase = async (portal: Portal, { type, resource }: Circumstances = {}) => {
  const office = registrar(portal, newOffice());
  const [{ body: place }] = await Promise.all([office.place('downtown'), office.type('passport', type)]);
  const { id: resourceId } = (await office.resource('counter-3', resource)).body;
  const { api, agencyId, caller: officer } = office;
  const placeId = place.id;
  const asked = { agencyId, type: 'passport', resourceId, start: nine };
  const stored = async (id: string) => (await read<Booking>(portal.table, bookingKey(id))) as Booking;
  return {
    ...{ office, api, officer, agencyId, placeId, resourceId, asked, stored },
    ask: (who: Somebody, more: object = {}, idempotencyKey: string = randomUUID()) =>
      api.bookAppointment({ caller: who.caller, body: { ...asked, ...more } as never, idempotencyKey }),
    shown: async (who: Somebody, appointmentId: string) =>
      (await api.getAppointment({ caller: who.caller, params: { appointmentId } })).body,
    agenda: async (date = '2026-03-02'): Promise<Item> =>
      ((await read(portal.table, agendaKey(resourceId, date))) ?? {}) as unknown as Item,
  };
};
export type Case = Awaited<ReturnType<typeof openCase>>;

/** The number of seats taken in an agenda, and its holds. */
export const takenIn = (agenda: Item): number =>
  Object.entries(agenda).reduce((sum, [name, value]) => (/^c\d+$/.test(name) ? sum + Number(value) : sum), 0);
export const holdsIn = (agenda: Item): string[] =>
  Object.keys(agenda).flatMap((name) => (name.startsWith('h') ? [name.slice(1)] : []));

export { contract };
