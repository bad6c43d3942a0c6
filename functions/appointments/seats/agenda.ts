import type { Item } from '../../kernel/table/rule';
import { type Key, key } from '../../kernel/table/table';
import type { LocalDate } from '../../kernel/text/date';
import type { Slot } from '../resources/slots';

/*
 * The agenda of a resource: what is taken of it on a local day. One small item, which comes to be with the first claim and
 * is as large as the day has cells, however many book. Its attributes are `c<cell>`, the seats taken; `h<booking>`, for
 * whom seats are held that nobody has confirmed; and `b<cell>`, the set of blocks for which the resource is not there.
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
  /** The first, counted from the day's first instant. */
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
  /** How often the booking was moved: a hold that moves is another. */
  readonly sequence: number;
  /** The bill that it waits for. */
  readonly bill?: string;
}

/** A hold whose time is over. */
export interface LapsedHold extends Hold {
  readonly bookingId: string;
}

export const hasLapsed = ({ until }: Pick<Hold, 'until'>, now: number): boolean => until <= now;

/** An agenda that is there or not; whoever has none is free all day. */
export type AgendaItem = Item | undefined;

const takenIn = (agenda: AgendaItem, cell: number): number => Number(agenda?.[seatsIn(cell)] ?? 0);
const isClosed = (agenda: AgendaItem, cell: number): boolean => agenda?.[closuresIn(cell)] !== undefined;

const overlap = (left: Cells, right: Cells): boolean =>
  left.from < right.from + right.count && right.from < left.from + left.count;

/** Holds that have lapsed at `now`, by booking. */
export const lapsedIn = (agenda: AgendaItem, now: number): LapsedHold[] =>
  Object.entries(agenda ?? {})
    .flatMap(([name, value]) =>
      name.startsWith('h') ? [{ ...(value as Hold), bookingId: name.slice(1) }] : [],
    )
    .filter((hold) => hasLapsed(hold, now))
    .sort((left, right) => (left.bookingId < right.bookingId ? -1 : 1));

const lapsedUnits = (lapsed: readonly LapsedHold[], cell: number): number =>
  lapsed.filter((hold) => overlap(hold, { from: cell, count: 1 })).reduce((sum, { units }) => sum + units, 0);

/** Whether the resource is not there at some time of the slot. */
export const closedAt = (agenda: AgendaItem, slot: Cells): boolean =>
  cellsOf(slot).some((cell) => isClosed(agenda, cell));

/**
 * Seats that are free in a slot at `now`: as many as in its fullest cell, none where it is blocked. What was held and has
 * lapsed counts as free; of seats that wait for a bill, the write alone knows whether it is being paid.
 */
export const freeIn = (agenda: AgendaItem, slot: Cells, capacity: number, now: number): number => {
  if (closedAt(agenda, slot)) return 0;
  const lapsed = lapsedIn(agenda, now);
  const free = cellsOf(slot).map((cell) => capacity - takenIn(agenda, cell) + lapsedUnits(lapsed, cell));
  return Math.max(0, Math.min(...free));
};

/** A slot with the seats that are free in it. */
export interface FreeSlot extends Slot {
  readonly free: number;
}

/** The slots in which so many seats are free. */
export const freeSlotsIn = (
  agenda: AgendaItem,
  slots: readonly Slot[],
  { capacity, units, now }: { readonly capacity: number; readonly units: number; readonly now: number },
): FreeSlot[] =>
  slots
    .map((slot) => ({ ...slot, free: freeIn(agenda, slot, capacity, now) }))
    .filter(({ free }) => free >= units);

/** Holds whose seats are taken over at a time, at the most: each is up to three parts of one transaction of a hundred. */
const reclaimedAtMost = 30;
/** Cells that one update changes, at the most: 4 kB of expression. */
const maxCells = 200;

/** What somebody wants of a resource. */
export interface SeatRequest {
  /** For which booking. */
  readonly bookingId: string;
  readonly resourceId: string;
  readonly date: LocalDate;
  readonly slot: Cells;
  readonly units: number;
  readonly capacity: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Seats on the same agenda that a booking leaves when it moves. */
  readonly leaving?: (Cells & { readonly units: number }) | undefined;
}

const missingFor = (
  agenda: AgendaItem,
  { slot, units, capacity, leaving }: SeatRequest,
): Map<number, number> =>
  new Map(
    cellsOf(slot).map((cell) => {
      const left = leaving && overlap(leaving, { from: cell, count: 1 }) ? leaving.units : 0;
      return [cell, takenIn(agenda, cell) + units - capacity - left];
    }),
  );

/** Begins at a place that the id tells, so that many who come at once do not all want the same. */
const from = <T>(all: readonly T[], id: string): T[] => {
  const place = all.length ? Number.parseInt(id.slice(0, 6), 32) % all.length : 0;
  return [...all.slice(place), ...all.slice(0, place)];
};

/**
 * The lapsed holds that have to end for so many seats to be free in a slot, those that wait for no bill before those that do;
 * none where they are free as it is; undefined where it is full or blocked, whatever ends. `kept`
 * are bookings whose seats are not to be had.
 */
export const lapsedHoldsInTheWay = (
  agenda: AgendaItem,
  request: SeatRequest,
  kept: ReadonlySet<string>,
): LapsedHold[] | undefined => {
  const { slot, now } = request;
  const missing = missingFor(agenda, request);
  const lapsed = lapsedIn(agenda, now).filter((hold) => !kept.has(hold.bookingId) && overlap(hold, slot));
  const candidates = from(lapsed, request.bookingId);
  const found: LapsedHold[] = [];
  const cells = new Set(missing.keys());
  for (const hold of [...candidates.filter(({ bill }) => !bill), ...candidates.filter(({ bill }) => bill)]) {
    const short = cellsOf(hold).filter((cell) => (missing.get(cell) ?? 0) > 0);
    if (short.length === 0 || found.length === reclaimedAtMost) continue;
    if (new Set([...cells, ...cellsOf(hold)]).size > maxCells) continue;
    for (const cell of cellsOf(hold)) {
      cells.add(cell);
      missing.set(cell, (missing.get(cell) ?? 0) - hold.units);
    }
    found.push(hold);
  }
  const enough = [...missing.values()].every((count) => count <= 0);
  return enough && !closedAt(agenda, slot) ? found : undefined;
};

/*
 * A booking: that somebody has a resource at a time. It is the same booking when it moves; its sequence then goes up.
 */

/** Seats of a resource on a local day: `units` of each of `count` cells from the cell `from` on. */
export interface Seats {
  readonly resourceId: string;
  readonly date: string;
  readonly from: number;
  readonly count: number;
  readonly units: number;
}
