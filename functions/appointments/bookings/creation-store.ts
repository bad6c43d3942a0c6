import { placeOf } from '../../blocks/billing/keys';
import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { readAll } from '../../kernel/table/read';
import { type Write, writeTogether } from '../../kernel/table/write';
import type { LapsedHold, Seats } from '../seats/agenda';
import { type Booking, bookingKey, stateAt } from './booking';
import { timesOf } from './diary-changes';
import type { ReclaimedHold } from './lapsed-holds';
import { type BookingOrder, newBooking } from './order';
import { reclaimingLapsed } from './reclaims';
import { claimEndingHolds } from './transactions';

/*
 * Creates bookings, if needed by ending lapsed holds.
 */

export interface BookingStoreContext {
  readonly table: Table;
  readonly ids: IdCodec;
}

/** A lapsed hold of a booking that was read. */
export const reclaimedBooking = (
  { ids }: Pick<BookingStoreContext, 'ids'>,
  { id, agencyId, typeCode, owner, seats, sequence, until = '', billId }: Booking,
): ReclaimedHold => ({
  ...{ bookingId: id, agencyId, typeCode, person: owner, seats, sequence, until: Date.parse(until) },
  bill: billId === undefined ? undefined : placeOf(ids, billId)?.key,
});

/** A lapsed hold as the agenda records it. Its person is read from the booking's id, its bill from the bill's id. */
export const reclaimedHold = (
  { ids }: Pick<BookingStoreContext, 'ids'>,
  agencyId: string,
  { resourceId, date }: Pick<Seats, 'resourceId' | 'date'>,
  { bookingId, from, count, units, until, type, sequence, bill }: LapsedHold,
): ReclaimedHold => ({
  ...{ bookingId, agencyId, typeCode: type, person: ids.ownerOf(bookingId), until, sequence },
  seats: { resourceId, date, from, count, units },
  bill: bill === undefined ? undefined : placeOf(ids, bill)?.key,
});

/** Those of a person's bookings that are lapsed holds which are not ended yet. One round trip. */
export const ownLapsed = async (
  context: BookingStoreContext,
  bookingIds: readonly string[],
  now: number,
): Promise<ReclaimedHold[]> => {
  if (bookingIds.length === 0) return [];
  const found = await readAll(context.table, bookingIds.map(bookingKey));
  return found.flatMap((item) => {
    const booking = item as unknown as Booking | undefined;
    const isOver = booking?.state === 'held' && stateAt(booking, now) === 'lapsed';
    return isOver ? [reclaimedBooking(context, booking)] : [];
  });
};

/** Options of a claim. */
export interface ClaimOptions {
  /** Further writes in the same transaction, such as the bill. */
  readonly others?: readonly Write<unknown>[];
  /** Ignores the limit of bookings per person: for officers, and for offers of the portal. */
  readonly unlimited?: boolean;
  /** The appointment that it is to replace, and at whose time it may be. */
  readonly insteadOf?: string | undefined;
}

/** Creates a booking with its seats. See `book` for its cost and its refusals. */
export const makeBooking = (
  context: BookingStoreContext,
  order: BookingOrder,
  action: Action,
  claiming: ClaimOptions,
): Promise<Booking> => {
  const { resource, type, overbooked } = order;
  const { others = [], unlimited = false, insteadOf } = claiming;
  const booking = newBooking(context.ids, order, action);
  const { seats } = booking;
  const terms = {
    capacity: overbooked ? undefined : resource.capacity,
    limit: unlimited ? undefined : type.mostActive,
  };
  const now = action.at;
  return reclaimingLapsed({
    request: {
      ...{
        bookingId: booking.id,
        resourceId: resource.id,
        date: seats.date,
        slot: seats,
        units: seats.units,
      },
      ...{ capacity: resource.capacity, now },
    },
    attempt: (reclaimed, diary) => {
      const [first, ...rest] = claimEndingHolds(booking, { ...terms, diary }, reclaimed, now);
      // The others first: whoever may not follow an appointment learns nothing of its person.
      return writeTogether(context.table, first, ...others, ...rest);
    },
    reclaimedOf: (lapsed) => reclaimedHold(context, type.agencyId, seats, lapsed),
    ownLapsed: (bookingIds) => ownLapsed(context, bookingIds, now),
    ...{ times: timesOf(booking), replaced: insteadOf === undefined ? [] : [insteadOf] },
    isOwn: !unlimited,
  });
};
