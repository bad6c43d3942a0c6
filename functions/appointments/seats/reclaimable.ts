import type { LocalDate } from '../../kernel/text/date';
import {
  type AgendaItem,
  type Cells,
  cellsOf,
  closedAt,
  type LapsedHold,
  lapsedIn,
  overlap,
  takenIn,
} from './agenda';

/*
 * Which lapsed holds must end for a booking to get its seats.
 */

/** The maximum number of holds that one transaction reclaims: each takes up to three of its hundred parts. */
const maxReclaimed = 30;

/** The maximum number of cells in one update: its expression is limited to 4 kB. */
const maxCells = 200;

/** The seats of a resource that a booking asks for. */
export interface SeatRequest {
  readonly bookingId: string;
  readonly resourceId: string;
  readonly date: LocalDate;
  readonly slot: Cells;
  readonly units: number;
  readonly capacity: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Seats on the same agenda that a moving booking gives up. */
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

/** Rotates the list by the id, so that concurrent claims do not all try the same holds. */
const from = <T>(all: readonly T[], id: string): T[] => {
  const place = all.length ? Number.parseInt(id.slice(0, 6), 32) % all.length : 0;
  return [...all.slice(place), ...all.slice(0, place)];
};

/**
 * The lapsed holds that must end to free the requested seats, those without a bill first. Empty if the seats are free
 * already; undefined if the slot is full or closed whatever ends. Bookings in `kept` keep their seats.
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
    if (short.length === 0 || found.length === maxReclaimed) continue;
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
