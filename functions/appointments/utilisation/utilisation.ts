import type { LocalDate } from '../../kernel/text/date';
import type { Resource } from '../resources/resource';
import { localDay, sessionsOn } from '../resources/sessions';
import type { Where } from '../resources/slots';
import { type AgendaItem, cellsOf, closuresIn, lapsedIn } from '../seats/agenda';

/*
 * How well a resource is used: the seats that it offers, multiplied by minutes, and how many of them are taken. Counted
 * in cells of its step, with the buffers of appointments.
 */

/** Seats times minutes of a local day. */
interface Use {
  readonly date: LocalDate;
  /** By its schedule, regardless of bookings. */
  readonly offered: number;
  /** The part of `offered` in which it is closed. */
  readonly closed: number;
  /** At any time: walk-ins and overbooked appointments may lie outside of what is offered. */
  readonly taken: number;
}

const minute = 60_000;

/** The cells of a day in which the resource is available for any type. */
const sessionCells = (resource: Resource, where: Where, date: LocalDate): Set<number> => {
  const midnight = localDay(where.timeZone, date).from;
  const cell = resource.step * minute;
  const sessions = resource.types.flatMap((type) => sessionsOn(resource, type, where, date));
  return new Set(
    sessions.flatMap(({ from, to }) => {
      const first = Math.ceil((from - midnight) / cell);
      return cellsOf({ from: first, count: Math.max(0, Math.floor((to - midnight) / cell) - first) });
    }),
  );
};

const takenIn = (agenda: AgendaItem, now: number): number => {
  const all = Object.entries(agenda ?? {}).reduce(
    (sum, [name, value]) => (/^c\d+$/.test(name) ? sum + Number(value) : sum),
    0,
  );
  // Lapsed holds are not taken. Only the bill knows about a hold that is being paid right now.
  const lapsed = lapsedIn(agenda, now).reduce((sum, { count, units }) => sum + count * units, 0);
  return all - lapsed;
};

export const useOf = (
  resource: Resource,
  where: Where,
  { date, agenda, now }: { readonly date: LocalDate; readonly agenda: AgendaItem; readonly now: number },
): Use => {
  const { step, capacity } = resource;
  const cells = sessionCells(resource, where, date);
  const closed = [...cells].filter((cell) => agenda?.[closuresIn(cell)] !== undefined).length;
  return {
    date,
    offered: cells.size * capacity * step,
    closed: closed * capacity * step,
    taken: takenIn(agenda, now) * step,
  };
};

/** The sum of all days, and the share that is taken of what is offered and not closed: null if nothing is. */
export const totalOf = (uses: readonly Use[]) => {
  const sum = (of: (use: Use) => number): number => uses.reduce((total, use) => total + of(use), 0);
  const [offered, closed, taken] = [
    sum((use) => use.offered),
    sum((use) => use.closed),
    sum((use) => use.taken),
  ];
  const share = offered > closed ? Math.round((taken / (offered - closed)) * 10_000) / 10_000 : null;
  return { offered, closed, taken, share };
};
