import { Refusal } from '../../kernel/contract/refusal';
import type { Item } from '../../kernel/table/rule';
import { type LapsedHold, lapsedHoldsInTheWay, type SeatRequest } from '../seats/agenda';
import { HoldChanged, SlotTaken } from '../seats/agenda-writes';
import { TooManyBookings } from '../seats/counts';
import { BillClosed, BillHolds, type ReclaimedHold } from './lapsed-holds';

/*
 * Claims where holds have lapsed that nobody ended yet. The refusal brings back the agenda, which says which holds are in the
 * way; the claim is tried again over them, until it goes through or it is sure that it is full.
 */

/** How often somebody tries again because others were quicker. */
const attempts = 8;

export interface Claim<T> {
  readonly request: SeatRequest;
  /** One transaction, with these holds ended. */
  readonly attempt: (reclaimed: readonly ReclaimedHold[]) => Promise<T>;
  readonly reclaimedOf: (lapsed: LapsedHold) => ReclaimedHold;
  /** The lapsed holds of whoever claims, from the counter that says that they have too many bookings. One round trip. */
  readonly ownLapsed: (counter: Item) => Promise<readonly ReclaimedHold[]>;
}

interface Known {
  /** In the way of the slot, and what keeps its person from booking more. */
  readonly slot: readonly ReclaimedHold[];
  readonly own: readonly ReclaimedHold[];
  /** Bookings whose bills are paid or being paid. */
  readonly kept: ReadonlySet<string>;
  /** Where bills are by now, of bookings whose bill was closed. */
  readonly bills: ReadonlyMap<string, ReclaimedHold['bill']>;
}

const nothing: Known = { slot: [], own: [], kept: new Set(), bills: new Map() };

const toEnd = ({ slot, own, kept, bills }: Known): ReclaimedHold[] => {
  const all = new Map([...slot, ...own].map((each) => [each.bookingId, each]));
  return [...all.values()]
    .filter(({ bookingId }) => !kept.has(bookingId))
    .map((each) => (bills.has(each.bookingId) ? { ...each, bill: bills.get(each.bookingId) } : each));
};

/** The agenda of the slot, where that is what refused; of other agendas a claim only frees seats. */
const agendaIn = ({ request }: Claim<unknown>, error: unknown): Item | undefined => {
  if (!(error instanceof SlotTaken || error instanceof HoldChanged)) return undefined;
  const { resourceId, date } = request;
  return error.agenda?.resourceId === resourceId && error.agenda.date === date ? error.agenda : undefined;
};

/** What a refusal teaches; thrown on where nothing is to be had. */
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
 * One round trip where seats are free or the slot is full; two where lapsed holds are in the way, and two more for each whose
 * bill turns out to be paid. `busy` (503) where others are quicker again and again.
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
