import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Sealer } from '../../kernel/identity/id-codec';
import { type Key, key } from '../../kernel/table/table';
import { days } from '../../kernel/text/time';
import type { BillCard, State } from './bill';

/*
 * Where bills stand: their ids, and their places in lists.
 */

const dayLetters = 4;

/** Days since 1970 in four letters, in the order of time (until the year 4840). */
const lettersOf = (issuedOn: string): string =>
  Math.floor(Date.parse(issuedOn) / days(1))
    .toString(32)
    .padStart(dayLetters, '0');

/**
 * The id of a bill: the day on which it was made out, in letters, and an id that carries its payer, sealed. So an id leads
 * to its key, and a payer's bills stand in the order of time. The same for the same action.
 */
export const billIdOf = (
  seal: Pick<Sealer, 'ownedId'>,
  payer: string,
  issuedOn: string,
  actionId: string,
): string => lettersOf(issuedOn) + seal.ownedId(payer, actionId);

export const billId = v.pipe(v.string(), v.regex(/^[0-9a-v]{36}$/, 'The id of a bill.'));

/** All bills of a payer, by the day they were made out. */
export const billsOf = (payer: string): string => key('bill', payer);

/** Where the bill of this id would stand, and whose it would be; undefined where the portal gave no such id. */
export const placeOf = (
  seal: Pick<Sealer, 'ownerOf'>,
  id: string,
): { readonly key: Key; readonly payer: string } | undefined => {
  const payer = seal.ownerOf(id.slice(dayLetters));
  return payer === undefined ? undefined : { payer, key: { pk: billsOf(payer), sk: id } };
};

/** A queue is read from all of its partitions: one takes 1,000 writes a second, and a paid bill leaves it by two. */
const queueShards = 16;

const shardOf = (id: string): string =>
  String(createHash('sha256').update(id).digest().readUInt32BE(0) % queueShards);

const queueKey = (agencyId: string, state: State, shard: string): string =>
  key('bill-queue', agencyId, state, shard);

/** The partition of a bill among those of its agency in a state. */
export const queueOf = (agencyId: string, state: State, id: string): string =>
  queueKey(agencyId, state, shardOf(id));

/** Where a bill stands in the lists of its agency: by state, and by when it is due. */
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
