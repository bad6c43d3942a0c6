import type { Booking } from '../../../../functions/appointments/bookings/booking';
import { isActive } from '../../../../functions/appointments/bookings/lifecycle';
import { agendaKey, cellsOf, holdOf, seatsIn } from '../../../../functions/appointments/seats/agenda';
import type { Table } from '../../../../functions/kernel/table/dynamo';
import { readAll } from '../../../../functions/kernel/table/read';
import { today } from '../../resources/builders';
import { countOf } from '../world';
import { bookingsOf, type History } from './histories';

/*
 * Compares agendas and counters with the bookings that they count: they must agree once nothing is in progress.
 */

type Tally = Readonly<Record<string, unknown>>;

const added = (active: readonly Booking[], resourceId: string): Tally => {
  const cells = new Map<string, number>();
  const own = active.filter(({ seats }) => seats.resourceId === resourceId);
  for (const { seats } of own) {
    for (const cell of cellsOf(seats)) {
      cells.set(seatsIn(cell), (cells.get(seatsIn(cell)) ?? 0) + seats.units);
    }
  }
  const holds = own
    .filter(({ state }) => state === 'held')
    .map(({ id, until = '' }) => [holdOf(id), Date.parse(until)] as const);
  return Object.fromEntries([...cells, ...holds]);
};

const kept = (agenda: Tally = {}): Tally =>
  Object.fromEntries(
    Object.entries(agenda).flatMap(([name, value]) => {
      if (/^c\d+$/.test(name)) return value === 0 ? [] : [[name, value]];
      return /^h[0-9a-v]{40}$/.test(name) ? [[name, (value as { readonly until: number }).until]] : [];
    }),
  );

/** Everything that does not agree. */
export const disagreements = async (table: Table, { resources, made }: History): Promise<string[]> => {
  const bookings = await bookingsOf(table, made);
  const active = bookings.flatMap((booking) => (booking && isActive(booking.state) ? [booking] : []));
  const agendas = await readAll(
    table,
    resources.map(({ id }) => agendaKey(id, today)),
  );
  const ofAgendas = resources.flatMap(({ id }, index) => {
    const [is, should] = [kept(agendas[index]), added(active, id)];
    return [...new Set([...Object.keys(is), ...Object.keys(should)])]
      .filter((name) => is[name] !== should[name])
      .map((name) => `${name} is ${is[name]} and should be ${should[name]}`);
  });
  const people = bookings.flatMap((booking) => (booking ? [booking] : []));
  const counts = await Promise.all(
    people.map(({ owner = '', agencyId, typeCode }) => countOf(table, owner, agencyId, typeCode)),
  );
  const ofCounters = people.flatMap(({ state }, index) =>
    counts[index] === Number(isActive(state))
      ? []
      : [`Somebody whose booking is ${state} has ${counts[index]}`],
  );
  return [...ofAgendas, ...ofCounters];
};
