import type { Item } from '../../kernel/table/rule';
import { type Key, key } from '../../kernel/table/table';
import type { LocalDate } from '../../kernel/text/date';
import type { Slot } from '../resources/slots';

/*
 * The agenda of a resource: what is taken on a local day. It is one small item that is created by the first claim; its
 * size depends on the number of cells, not of bookings. Its attributes are `c<cell>`, the number of seats taken;
 * `h<booking>`, seats that are held for an unconfirmed booking; and `b<cell>`, the ids of the closures of the cell.
 */

export const agendaKey = (resourceId: string, date: LocalDate): Key => ({
  pk: key('agenda', resourceId),
  sk: date,
});

export const seatsIn = (cell: number): string => `c${cell}`;
export const holdOf = (bookingId: string): string => `h${bookingId}`;
export const closuresIn = (cell: number): string => `b${cell}`;

/** The cells of a slot, of seats, or of a hold. */
export interface Cells {
  /** The first cell, counted from the day's first instant. */
  readonly from: number;
  readonly count: number;
}

export const cellsOf = ({ from, count }: Cells): number[] =>
  Array.from({ length: count }, (_, index) => from + index);

/** Seats that are held and not confirmed, as the agenda keeps them. */
export interface Hold extends Cells {
  readonly units: number;
  /** When it lapses, in milliseconds since 1970. */
  readonly until: number;
  /** The code of the booking's type. */
  readonly type: string;
  /** How often the booking was moved: a moved hold is a different one. */
  readonly sequence: number;
  /** The bill that it waits for. */
  readonly bill?: string;
}

/** A hold whose time has run out. */
export interface LapsedHold extends Hold {
  readonly bookingId: string;
}

export const hasLapsed = ({ until }: Pick<Hold, 'until'>, now: number): boolean => until <= now;

/** An agenda, or undefined if nothing was ever taken on that day. */
export type AgendaItem = Item | undefined;

export const takenIn = (agenda: AgendaItem, cell: number): number => Number(agenda?.[seatsIn(cell)] ?? 0);
const isClosed = (agenda: AgendaItem, cell: number): boolean => agenda?.[closuresIn(cell)] !== undefined;

export const overlap = (left: Cells, right: Cells): boolean =>
  left.from < right.from + right.count && right.from < left.from + left.count;

/** Holds that have lapsed at `now`, sorted by booking. */
export const lapsedIn = (agenda: AgendaItem, now: number): LapsedHold[] =>
  Object.entries(agenda ?? {})
    .flatMap(([name, value]) =>
      name.startsWith('h') ? [{ ...(value as Hold), bookingId: name.slice(1) }] : [],
    )
    .filter((hold) => hasLapsed(hold, now))
    .sort((left, right) => (left.bookingId < right.bookingId ? -1 : 1));

const lapsedUnits = (lapsed: readonly LapsedHold[], cell: number): number =>
  lapsed.filter((hold) => overlap(hold, { from: cell, count: 1 })).reduce((sum, { units }) => sum + units, 0);

/** Whether the resource is closed at any time of the slot. */
export const closedAt = (agenda: AgendaItem, slot: Cells): boolean =>
  cellsOf(slot).some((cell) => isClosed(agenda, cell));

/**
 * The seats that are free in a slot at `now`: those of its fullest cell, or none if it is closed. Lapsed holds count as
 * free; if a hold waits for a bill, only the write finds out whether that is being paid.
 */
export const freeIn = (agenda: AgendaItem, slot: Cells, capacity: number, now: number): number => {
  if (closedAt(agenda, slot)) return 0;
  const lapsed = lapsedIn(agenda, now);
  const free = cellsOf(slot).map((cell) => capacity - takenIn(agenda, cell) + lapsedUnits(lapsed, cell));
  return Math.max(0, Math.min(...free));
};

/** A slot with its number of free seats. */
interface FreeSlot extends Slot {
  readonly free: number;
}

/** The slots with at least `units` free seats. */
export const freeSlotsIn = (
  agenda: AgendaItem,
  slots: readonly Slot[],
  { capacity, units, now }: { readonly capacity: number; readonly units: number; readonly now: number },
): FreeSlot[] =>
  slots
    .map((slot) => ({ ...slot, free: freeIn(agenda, slot, capacity, now) }))
    .filter(({ free }) => free >= units);

/** Seats of a resource on a local day: `units` seats in each of `count` cells, beginning with the cell `from`. */
export interface Seats {
  readonly resourceId: string;
  readonly date: string;
  readonly from: number;
  readonly count: number;
  readonly units: number;
}

/** Whether seats have become free: fewer are taken in a cell, or a closure has ended. */
export const hasFreedSeats = (before: AgendaItem, after: AgendaItem): boolean =>
  Object.entries(before ?? {}).some(([name, value]) => {
    if (/^c\d+$/.test(name)) return Number(after?.[name] ?? 0) < Number(value);
    return /^b\d+$/.test(name) && after?.[name] === undefined;
  });
