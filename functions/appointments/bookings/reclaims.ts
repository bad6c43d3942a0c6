import { Refusal } from '../../kernel/contract/refusal';
import type { Item } from '../../kernel/table/rule';
import type { LapsedHold } from '../seats/agenda';
import { HoldChanged, SlotTaken } from '../seats/agenda-writes';
import { TooManyBookings } from '../seats/counts';
import { lapsedHoldsInTheWay, type SeatRequest } from '../seats/reclaimable';
import { BillClosed, BillHolds, type ReclaimedHold } from './lapsed-holds';

/*
 * Claims that may have to end lapsed holds. A refusal returns the agenda, which shows the holds in the way; the claim
 * is then repeated with these holds ended, until it succeeds or the slot is certainly full.
 */

/** How often a claim is repeated because of concurrent changes. */
const attempts = 8;

interface Claim<T> {
  readonly request: SeatRequest;
  /** Runs one transaction that also ends these holds. */
  readonly attempt: (reclaimed: readonly ReclaimedHold[]) => Promise<T>;
  readonly reclaimedOf: (lapsed: LapsedHold) => ReclaimedHold;
  /** The lapsed holds of the claiming person, from the counter that refused another booking. One round trip. */
  readonly ownLapsed: (counter: Item) => Promise<readonly ReclaimedHold[]>;
}

interface Known {
  /** Holds in the way of the slot, and holds that count against the person's limit. */
  readonly slot: readonly ReclaimedHold[];
  readonly own: readonly ReclaimedHold[];
  /** Bookings whose bills are paid or being paid. */
  readonly kept: ReadonlySet<string>;
  /** The current keys of bills that replaced closed ones, by booking. */
  readonly bills: ReadonlyMap<string, ReclaimedHold['bill']>;
}

const nothing: Known = { slot: [], own: [], kept: new Set(), bills: new Map() };

const toEnd = ({ slot, own, kept, bills }: Known): ReclaimedHold[] => {
  const all = new Map([...slot, ...own].map((each) => [each.bookingId, each]));
  return [...all.values()]
    .filter(({ bookingId }) => !kept.has(bookingId))
    .map((each) => (bills.has(each.bookingId) ? { ...each, bill: bills.get(each.bookingId) } : each));
};

/** The agenda of the slot, if it refused the claim; on other agendas a claim only frees seats. */
const agendaIn = ({ request }: Claim<unknown>, error: unknown): Item | undefined => {
  if (!(error instanceof SlotTaken || error instanceof HoldChanged)) return undefined;
  const { resourceId, date } = request;
  return error.agenda?.resourceId === resourceId && error.agenda.date === date ? error.agenda : undefined;
};

/** What is known after a refusal; throws it if the claim cannot succeed. */
const learnt = async <T>(claim: Claim<T>, known: Known, error: unknown): Promise<Known> => {
  const agenda = agendaIn(claim, error);
  const found = agenda && lapsedHoldsInTheWay(agenda, claim.request, known.kept);
  if (found) return { ...known, slot: found.map(claim.reclaimedOf) };
  if (error instanceof TooManyBookings) {
    const own = (await claim.ownLapsed(error.counter)).filter(({ bookingId }) => !known.kept.has(bookingId));
    if (own.length > toEnd({ ...known, slot: [] }).length) return { ...known, own };
  }
  if (error instanceof BillHolds) return { ...known, kept: new Set([...known.kept, error.bookingId]) };
  if (error instanceof BillClosed) {
    return { ...known, bills: new Map([...known.bills, [error.bookingId, error.instead]]) };
  }
  if (error instanceof HoldChanged) return { ...known, slot: [], own: [] };
  throw error;
};

/**
 * One round trip if seats are free or the slot is full; two if lapsed holds are in the way, and two more for each of
 * them whose bill turns out to be paid. Refuses with `busy` (503) after too many concurrent changes.
 */
export const reclaimingLapsed = async <T>(claim: Claim<T>): Promise<T> => {
  let known = nothing;
  for (let left = attempts; left > 0; left -= 1) {
    try {
      return await claim.attempt(toEnd(known));
    } catch (error) {
      known = await learnt(claim, known, error);
    }
  }
  throw new Refusal('busy', { detail: 'Repeat the request in a moment.' });
};
