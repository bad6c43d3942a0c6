import { Refusal } from '../../kernel/contract/refusal';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { differs, equals, type Item, oneOf, orAbsent, type Rule } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { replayOrRefuse, write } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import {
  againAt,
  type Bound,
  beginningOf,
  closedTimer,
  type Erasure,
  type ErasureProgress,
  erasureKey,
  erasureType,
  leftovers,
  passTimer,
} from './erasure';

/** There is one already. */
class Found extends Refusal {
  constructor(readonly erasure: Erasure) {
    super('internal');
  }
}
const found = (item: Item): Refusal => new Found(item as unknown as Erasure);
const otherwise = (): Refusal => new Refusal('internal');
export const erasureNotFound = (): Refusal => new Refusal('erasure-not-found');

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
}

type Begun = Pick<Erasure, 'id' | 'hash' | 'state' | 'askedAt' | 'erasesAt' | 'bound' | 'erasedAt'>;

/** Begins an erasure, unless one is open; `isNew` says whether this action has begun it. One round trip. */
const ask =
  ({ table, ids }: Context) =>
  async (person: string, sub: string, action: Action): Promise<{ erasure: Begun; isNew: boolean }> => {
    const id = ids.ownedId(person, `erasure:${action.id}`);
    const set = beginningOf({ person, sub, id }, action);
    const rules = [
      orAbsent(oneOf('state', ['withdrawn', 'refused'], found)),
      orAbsent(differs('id', id, found)),
    ];
    const key = erasureKey(person);
    try {
      await write(table, update({ key, type: erasureType, set, remove: [...leftovers], rules }));
      return { erasure: set, isNew: true };
    } catch (error) {
      if (!(error instanceof Found)) throw error;
      const { erasure } = error;
      if (erasure.id !== id) return { erasure, isNew: false };
      // A repeat is answered as the first request was, whatever has become of it since.
      replayOrRefuse(erasure, erasure.hash, action.hash);
      const first = beginningOf({ person, sub, id }, { ...action, at: Date.parse(erasure.askedAt) });
      return { erasure: first, isNew: true };
    }
  };

/** Taken back, once: again, it is no error. One round trip. */
const withdraw =
  ({ table }: Context) =>
  async (person: string, now: number): Promise<void> => {
    const withdrawn = { state: 'withdrawn', withdrawnAt: instant(now) };
    await write(
      table,
      update<void>({
        key: erasureKey(person),
        set: withdrawn,
        remove: [...timerAttributes, 'sub'],
        rules: [equals('state', 'waiting', otherwise)],
        onConditionFailed: (item) => {
          const erasure = item as Erasure | undefined;
          if (!erasure) throw erasureNotFound();
          if (erasure.state === 'withdrawn') return;
          throw new Refusal('erasure-not-waiting', { facts: { state: erasure.state } });
        },
      }),
    );
  };

type What = { readonly set: Item; readonly remove?: readonly string[]; readonly unversioned?: true };

/** Erasures in the table, by `personRef`. Each function is one round trip; what changes one is false where it is another by now. */
export const openErasures = (context: Context) => {
  const { table, ids } = context;
  const change = ({ person, id, state }: Erasure, what: What, ...rules: Rule[]): Promise<boolean> => {
    const asSeen = [equals('id', id, otherwise), equals('state', state, otherwise), ...rules];
    return write(table, update({ key: erasureKey(person), ...what, rules: asSeen }));
  };
  const get = (person: string): Promise<Erasure | undefined> => read<Erasure>(table, erasureKey(person));
  return {
    ask: ask(context),
    withdraw: withdraw(context),
    get,

    /** By an id that whoever asked was given; undefined where it is of no erasure, or of one before. */
    byId: async (id: string): Promise<Erasure | undefined> => {
      const person = ids.ownerOf(id);
      const erasure = person === undefined ? undefined : await get(person);
      return erasure?.id === id ? erasure : undefined;
    },

    /** Something binds the person: it is not done. */
    refuse: (erasure: Erasure, bound: readonly Bound[]) =>
      change(erasure, { set: { state: 'refused', bound }, remove: [...timerAttributes, 'sub'] }),

    /** Its day has come. */
    begin: (erasure: Erasure, now: number) =>
      change(erasure, { set: { state: 'erasing', ...againAt(erasure.person, now) } }),

    /** Nothing binds the person, and the account is ended. */
    closed: (erasure: Erasure, now: number) =>
      change(erasure, {
        set: { closedAt: instant(now), ...closedTimer(erasure.person, now) },
        remove: ['sub'],
      }),

    /** It is looked at again, as nothing has come of it. */
    postpone: (erasure: Erasure, now: number) =>
      change(erasure, { set: { ...againAt(erasure.person, now) }, unversioned: true }),

    /** Notes how far a pass has come, in which these payers are looked at. */
    progress: (erasure: Erasure, progress: ErasureProgress, payers: readonly string[], now: number) =>
      change(erasure, { set: { progress, payers, ...againAt(erasure.person, now) }, unversioned: true }),

    /** A pass is over that has found something: another one is to find nothing. */
    passed: (erasure: Erasure, done: ErasureProgress, next: ErasureProgress, now: number) =>
      change(erasure, {
        set: { progress: next, ...passTimer(erasure.person, done, now) },
        unversioned: true,
      }),

    finish: (erasure: Erasure, now: number) =>
      change(erasure, {
        set: { state: 'erased', erasedAt: instant(now) },
        remove: [...timerAttributes, 'payers', 'progress'],
      }),
  };
};
export type Erasures = ReturnType<typeof openErasures>;
