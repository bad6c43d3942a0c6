import { cancelling } from '../../blocks/billing/commands';
import { paymentInProgress } from '../../blocks/billing/refusals';
import { Refusal } from '../../kernel/contract/refusal';
import { timer, timerAttributes } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import { atMost, equals, type Item, orAbsent } from '../../kernel/table/rule';
import type { Key } from '../../kernel/table/table';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import type { Seats } from '../seats/agenda';
import { type AgendaChange, agendaWrites, HoldChanged } from '../seats/agenda-writes';
import { type DiaryChange, diaryWrites } from '../seats/diary';
import { type Booking, bookingKey } from './booking';

/*
 * Ends holds that were not confirmed, on behalf of a claim of their seats or of the sweep. The bill of a hold is
 * cancelled with it, so that a late payment finds no bill and is returned; a hold whose bill is paid or being paid does
 * not end.
 */

/** A lapsed hold that is to end. */
export interface ReclaimedHold {
  readonly bookingId: string;
  readonly agencyId: string;
  readonly typeCode: string;
  /** `personRef` of the person who booked. */
  readonly person: string | undefined;
  readonly seats: Seats;
  /** The lapse time that was read, in milliseconds since 1970. */
  readonly until: number;
  /** The sequence that was read: how often it was moved. */
  readonly sequence: number;
  /** The bill that it waits for. */
  readonly bill: Key | undefined;
}

/** The bill of a lapsed hold is paid or being paid, so its seats cannot be reclaimed. */
export class BillHolds extends Error {
  override readonly name = 'BillHolds';
  constructor(readonly bookingId: string) {
    super(`The bill of ${bookingId} is paid or being paid`);
  }
}

/** The bill of a lapsed hold was closed without a payment; another bill may have replaced it. */
export class BillClosed extends Error {
  override readonly name = 'BillClosed';
  constructor(
    readonly bookingId: string,
    readonly instead: Key | undefined,
  ) {
    super(`The bill of ${bookingId} is closed`);
  }
}

const refusedBy = (bookingId: string, bill: Item | undefined): Error => {
  if (bill?.state === 'reissued') {
    return new BillClosed(bookingId, { pk: String(bill.pk), sk: String(bill.replacedBy) });
  }
  const gone = bill === undefined || bill.state === 'cancelled';
  return gone ? new BillClosed(bookingId, undefined) : new BillHolds(bookingId);
};

/** The portal's own action, at the time of the entry. */
const lapsed = (at: number): Action => ({ id: 'lapsed', hash: 'lapsed', at });

type Seen = Pick<ReclaimedHold, 'bookingId' | 'until' | 'sequence'>;

/** Changes a booking that is still held and was not changed since it was read. Throws `HoldChanged`. */
const held = (
  { bookingId, until, sequence }: Seen,
  set: Readonly<Record<string, unknown>>,
  remove: readonly string[] = [],
): Write<void> => {
  const changed = (): Refusal => new Refusal('internal');
  const seen = [
    equals('state', 'held', changed),
    equals('until', instant(until), changed),
    equals('sequence', sequence, changed),
  ];
  return update({
    key: bookingKey(bookingId),
    set,
    remove,
    rules: seen,
    result: undefined,
    onConditionFailed: () => {
      throw new HoldChanged(bookingId);
    },
  });
};

const ended = (hold: ReclaimedHold, now: number): Write<void> => {
  const at = instant(now);
  const set = { state: 'lapsed', 'card.state': 'lapsed', 'card.changedAt': at, lapsedAt: at };
  return held(hold, set, timerAttributes);
};

const billCancelled = ({ bookingId, agencyId, bill }: ReclaimedHold, now: number): Write<unknown>[] => {
  if (!bill) return [];
  const notBeingPaid = orAbsent(
    atMost('hold.until', instant(now), () => paymentInProgress('another payment')),
  );
  const cancel = cancelling({
    ...{ place: bill, agencyId, action: lapsed(now), rules: [notBeingPaid] },
    reason: 'The time to pay for the appointment is over.',
  });
  return [
    {
      ...cancel,
      onConditionFailed: (found) => {
        throw refusedBy(bookingId, found);
      },
    },
  ];
};

/** The change of the agenda when a hold ends. */
export const freedBy = ({ bookingId, seats, until }: ReclaimedHold): AgendaChange => ({
  ...{ kind: 'free', bookingId, seats, seen: until },
});

const dropped = ({ person, agencyId, typeCode, bookingId }: ReclaimedHold): DiaryChange[] =>
  person === undefined ? [] : [{ kind: 'drop', person, agencyId, typeCode, bookingId }];

/**
 * The other writes when holds end: the bookings lapse, they leave the diaries of their people, their bills are
 * cancelled.
 */
export const reclaiming = (reclaimed: readonly ReclaimedHold[], now: number) => ({
  diaries: reclaimed.flatMap(dropped),
  writes: [
    ...reclaimed.map((each) => ended(each, now)),
    ...reclaimed.flatMap((each) => billCancelled(each, now)),
  ],
});

/** Ends one lapsed hold. Throws `HoldChanged`, `BillHolds` or `BillClosed`. */
export const lapse = (hold: ReclaimedHold, now: number): readonly [Write<void>, ...Write<unknown>[]] => [
  ended(hold, now),
  ...agendaWrites([freedBy(hold)]),
  ...diaryWrites(dropped(hold)),
  ...billCancelled(hold, now),
];

/** Extends a hold (until milliseconds since 1970) while its bill is being paid. Throws `HoldChanged`. */
export const extend = (
  { id, seats, sequence, until = '' }: Booking,
  later: number,
): readonly [Write<void>, ...Write<unknown>[]] => [
  held({ bookingId: id, until: Date.parse(until), sequence }, { until: instant(later), ...timer(id, later) }),
  ...agendaWrites([{ kind: 'extend', bookingId: id, seats, until: later }]),
];
