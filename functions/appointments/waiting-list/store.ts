import { timer } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import { markOf } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { type Listed, listed } from '../../kernel/table/list';
import { read } from '../../kernel/table/read';
import { absent, atMost, type Item, orAbsent } from '../../kernel/table/rule';
import { key } from '../../kernel/table/table';
import { update } from '../../kernel/table/update';
import { replayOrRefuse, type Write, writeTogether } from '../../kernel/table/write';
import type { Language } from '../../kernel/text/languages';
import { instant } from '../../kernel/text/time';
import type { Party } from '../plans/party';
import { counterAttributeOf } from './outcomes';
import { alreadyWaiting, tooManyWishes, waitingNotFound } from './refusals';
import {
  maxWishes,
  type Waiting,
  type WaitingCard,
  waitingCountKey,
  waitingKey,
  waitingList,
  wishesOf,
} from './waiting';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
}

/** What a person waits for, checked against reference data. */
export interface WaitingWish {
  readonly card: Omit<WaitingCard, 'id' | 'state' | 'askedAt'>;
  readonly party: Party;
  readonly language: Language;
}

interface JoinRequest {
  /** `personRef`. */
  readonly owner: string;
  readonly action: Action;
  readonly wish: WaitingWish;
}

interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Milliseconds until the first check whether something is free already. */
const firstLook = 60_000;

const newWaiting = (
  own: string,
  { owner, action, wish: { card: wished, party, language } }: JoinRequest,
): Waiting => {
  const askedAt = instant(action.at);
  const card: WaitingCard = { ...wished, id: own, state: 'waiting', askedAt };
  return {
    ...waitingKey(own),
    ...{ type: 'waiting', version: 1, made: markOf(action), id: own, owner, state: 'waiting' },
    ...{ card, party, language, offered: [], timeline: {} },
    ...{ ownerKey: wishesOf(owner), ownerSort: key(askedAt, own) },
    ...{ queueKey: waitingList(card.agencyId, card.type), queueSort: key(askedAt, own) },
    ...timer(own, action.at + firstLook),
  };
};

const counted = ({ owner, card }: Waiting): Write<void> =>
  update({
    key: waitingCountKey(owner),
    type: 'waiting-count',
    set: { [counterAttributeOf(card)]: card.id },
    add: { count: 1 },
    rules: [
      absent(counterAttributeOf(card), alreadyWaiting),
      orAbsent(atMost('count', maxWishes - 1, tooManyWishes)),
    ],
  });

const cardIn = ({ card }: { readonly card: WaitingCard }): WaitingCard => card;

/** Entries of waiting lists in the table. */
export const openWaiting = (context: Context) => {
  const { table, ids } = context;
  const get = async (id: string, owner: string): Promise<Waiting> => {
    const found = ids.ownerOf(id) === owner ? await read<Waiting>(table, waitingKey(id)) : undefined;
    if (found?.owner !== owner) throw waitingNotFound();
    return found;
  };
  return {
    /** The person's own entry: one round trip. Refuses with `waiting-not-found`. */
    get,

    /** One round trip. Refuses with `too-many-waiting` and `already-waiting`. */
    join: async (request: JoinRequest): Promise<Waiting> => {
      const waiting = newWaiting(ids.ownedId(request.owner, request.action.id), request);
      return writeTogether(table, creation(waiting), counted(waiting));
    },

    /** What the action has asked for before, if anything. */
    joined: async (owner: string, { id, hash }: Action): Promise<Waiting | undefined> => {
      const known = await read<Waiting>(table, waitingKey(ids.ownedId(owner, id)));
      return known && replayOrRefuse(known, known.made.hash, hash);
    },

    /** The newest first. */
    list: (owner: string, { limit, cursor }: Paging): Promise<Listed<WaitingCard>> => {
      const ranges = [{ partition: wishesOf(owner) }];
      const list = { index: 'owner', ranges, order: 'descending', limit, cursor } as const;
      return listed<{ card: WaitingCard } & Item, WaitingCard>(context, `waiting-of:${owner}`, list, cardIn);
    },
  };
};
export type WaitingLists = ReturnType<typeof openWaiting>;
