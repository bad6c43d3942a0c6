import { Refusal } from '../../kernel/contract/refusal';
import type { Item } from '../../kernel/table/rule';
import { instant } from '../../kernel/text/time';
import type { LapsedHold } from '../seats/agenda';
import { HoldChanged, SlotTaken } from '../seats/agenda-writes';
import {
  DiaryUnread,
  type KnownBooking,
  mayHaveLapsed,
  overlapping,
  possiblyLapsed,
  type Times,
  TooManyBookings,
} from '../seats/diary';
import { lapsedHoldsInTheWay, type SeatRequest } from '../seats/reclaimable';
import { appointmentsOverlap } from '../seats/refusals';
import { BillClosed, BillHolds, type ReclaimedHold } from './lapsed-holds';

/*
 * Claims that may have to end lapsed holds. A refusal returns the agenda, which shows the holds in the way; the claim
 * is then repeated with these holds ended, until it succeeds or the slot is certainly full.
 */

/** How often a claim is repeated because of concurrent changes. */
const attempts = 8;

interface Claim<T> {
  readonly request: SeatRequest;
  /** Runs one transaction that also ends these holds; `diary` is the claiming person's if it was read. */
  readonly attempt: (reclaimed: readonly ReclaimedHold[], diary: Item | undefined) => Promise<T>;
  readonly reclaimedOf: (lapsed: LapsedHold) => ReclaimedHold;
  /** Those of the claiming person's bookings that are holds which have lapsed. One round trip. */
  readonly ownLapsed: (bookingIds: readonly string[]) => Promise<readonly ReclaimedHold[]>;
  /** When the person is to come; undefined if it does not matter where else they are then. */
  readonly times: Times | undefined;
  /** Bookings that may be at the same time: the one that moves, and the one that is replaced. */
  readonly replaced: readonly string[];
  /** Whether the person themselves asks, and may be told of their other appointments. */
  readonly isOwn: boolean;
}

interface Known {
  /** Holds in the way of the slot, and holds that count against the person's limit. */
  readonly slot: readonly ReclaimedHold[];
  readonly own: readonly ReclaimedHold[];
  /** Bookings whose bills are paid or being paid. */
  readonly kept: ReadonlySet<string>;
  /** The current keys of bills that replaced closed ones, by booking. */
  readonly bills: ReadonlyMap<string, ReclaimedHold['bill']>;
  readonly diary: Item | undefined;
}

const nothing: Known = { slot: [], own: [], kept: new Set(), bills: new Map(), diary: undefined };

const together = (
  known: readonly ReclaimedHold[],
  more: readonly ReclaimedHold[],
): readonly ReclaimedHold[] => [
  ...new Map([...known, ...more].map((each) => [each.bookingId, each])).values(),
];

const toEnd = ({ slot, own, kept, bills }: Known): ReclaimedHold[] => {
  return together(slot, own)
    .filter(({ bookingId }) => !kept.has(bookingId))
    .map((each) => (bills.has(each.bookingId) ? { ...each, bill: bills.get(each.bookingId) } : each));
};

/** The agenda of the slot, if it refused the claim; on other agendas a claim only frees seats. */
const agendaIn = ({ request }: Claim<unknown>, error: unknown): Item | undefined => {
  if (!(error instanceof SlotTaken || error instanceof HoldChanged)) return undefined;
  const { resourceId, date } = request;
  return error.agenda?.resourceId === resourceId && error.agenda.date === date ? error.agenda : undefined;
};

const overlapShown = ({ isOwn }: Claim<unknown>, { bookingId, from, to }: KnownBooking): Refusal =>
  appointmentsOverlap(
    isOwn ? { appointmentId: bookingId, start: instant(from ?? 0), end: instant(to ?? 0) } : {},
  );

/** The diary tells whether the times are free: only lapsed holds may be in the way, and are ended. */
const learntFrom = async <T>(claim: Claim<T>, known: Known, diary: Item): Promise<Known> => {
  const { times, replaced, request } = claim;
  const leaving = [...replaced, ...known.own.map(({ bookingId }) => bookingId)];
  const met = times ? overlapping(diary, times).filter(({ bookingId }) => !leaving.includes(bookingId)) : [];
  const isSure = (each: KnownBooking): boolean =>
    known.kept.has(each.bookingId) || !mayHaveLapsed(each, request.now);
  const sure = met.find(isSure);
  if (sure) throw overlapShown(claim, sure);
  const lapsed = met.length ? await claim.ownLapsed(met.map(({ bookingId }) => bookingId)) : [];
  const left = met.find(({ bookingId }) => !lapsed.some((each) => each.bookingId === bookingId));
  if (left) throw overlapShown(claim, left);
  return { ...known, own: together(known.own, lapsed), diary };
};

/** What is known after a refusal; throws it if the claim cannot succeed. */
const learnt = async <T>(claim: Claim<T>, known: Known, error: unknown): Promise<Known> => {
  const agenda = agendaIn(claim, error);
  const found = agenda && lapsedHoldsInTheWay(agenda, claim.request, known.kept);
  if (found) return { ...known, slot: found.map(claim.reclaimedOf) };
  if (error instanceof TooManyBookings) {
    const held = possiblyLapsed(error.diary, error.of, claim.request.now);
    const lapsed = (await claim.ownLapsed(held)).filter(({ bookingId }) => !known.kept.has(bookingId));
    const own = together(known.own, lapsed);
    if (own.length > toEnd({ ...known, slot: [] }).length)
      return learntFrom(claim, { ...known, own }, error.diary);
  }
  if (error instanceof DiaryUnread) return learntFrom(claim, known, error.diary);
  if (error instanceof BillHolds) return { ...known, kept: new Set([...known.kept, error.bookingId]) };
  if (error instanceof BillClosed) {
    return { ...known, bills: new Map([...known.bills, [error.bookingId, error.instead]]) };
  }
  if (error instanceof HoldChanged) return { ...known, slot: [], own: [], diary: undefined };
  throw error;
};

/**
 * One round trip if seats are free or the slot is full; two if lapsed holds are in the way or the person has a later
 * appointment, and two more for each hold whose bill turns out to be paid. `diary` spares the second if it was read before.
 * Refuses with `busy` (503) after too many concurrent changes.
 */
export const reclaimingLapsed = async <T>(claim: Claim<T>, diary?: Item): Promise<T> => {
  let known = diary ? await learntFrom(claim, nothing, diary) : nothing;
  for (let left = attempts; left > 0; left -= 1) {
    try {
      return await claim.attempt(toEnd(known), known.diary);
    } catch (error) {
      known = await learnt(claim, known, error);
    }
  }
  throw new Refusal('busy', { detail: 'Repeat the request in a moment.' });
};
