import * as v from 'valibot';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { type Key, key, shardOf } from '../../kernel/table/table';
import { days } from '../../kernel/text/time';
import type { BillCard, State } from './bill';

/*
 * Ids and keys of bills.
 */

const dayLetters = 4;

/** Days since 1970 in four letters that sort by time (until the year 4840). */
const lettersOf = (issuedOn: string): string =>
  Math.floor(Date.parse(issuedOn) / days(1))
    .toString(32)
    .padStart(dayLetters, '0');

/**
 * The id of a bill: its day of issue in letters, and an id that carries its payer encrypted. So the key follows from
 * the id, and a payer's bills sort by time. The same action gives the same id, for ever: actions are
 * often agencies' own references.
 */
export const billIdOf = (ids: IdCodec, payer: string, issuedOn: string, actionId: string): string =>
  lettersOf(issuedOn) + ids.lastingId(payer, actionId);

export const billId = v.pipe(v.string(), v.regex(/^[0-9a-v]{44}$/, 'Must be the id of a bill.'));

/** The partition of a payer's bills, sorted by day of issue. */
export const billsOf = (payer: string): string => key('bill', payer);

/** The key and the payer of the bill with this id; undefined if the portal did not make the id. */
export const placeOf = (
  ids: IdCodec,
  id: string,
): { readonly key: Key; readonly payer: string } | undefined => {
  const payer = ids.ownerOf(id.slice(dayLetters));
  return payer === undefined ? undefined : { payer, key: { pk: billsOf(payer), sk: id } };
};

/** The partition of an agency's bills with a reference: one, and those that took its place. */
export const billsNamed = (agencyId: string, reference: string): string =>
  key('bills-named', agencyId, reference);

/** Where a bill is found by its agency's reference; nowhere without one. */
export const placeByReference = (agencyId: string, { id, reference }: Pick<BillCard, 'id' | 'reference'>) =>
  reference === null ? {} : { ownerKey: billsNamed(agencyId, reference), ownerSort: id };

const paymentLetters = 40;

/** All refunds of a payment, by the payment's id. */
export const refundsOf = (paymentId: string): string => key('refund', paymentId);
/** A refund's id begins with its payment's, so that the key follows from it. */
export const paymentOfRefund = (refundId: string): string => refundId.slice(0, paymentLetters);
export const refundKey = (refundId: string): Key => ({
  pk: refundsOf(paymentOfRefund(refundId)),
  sk: refundId,
});

/** A list is spread over this many partitions: one takes 1,000 writes a second, and a paid bill costs two. */
const queueShards = 16;

const queueKey = (agencyId: string, state: State, shard: string): string =>
  key('bill-queue', agencyId, state, shard);

/** The partition of a bill among those of its agency in a state. */
export const queueOf = (agencyId: string, state: State, id: string): string =>
  queueKey(agencyId, state, String(shardOf(id, queueShards)));

/** Where a bill appears in its agency's lists: by state, sorted by due date. */
export const placeInQueue = (
  agencyId: string,
  state: State,
  { id, dueOn }: Pick<BillCard, 'id' | 'dueOn'>,
) => ({
  queueKey: queueOf(agencyId, state, id),
  queueSort: key(dueOn, id),
});

/** The partitions of an agency's bills in a state. */
export const billQueues = (agencyId: string, state: State): string[] =>
  Array.from({ length: queueShards }, (_, shard) => queueKey(agencyId, state, String(shard)));
