import { Refusal } from '../../kernel/contract/refusal';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { differs, equals, type Item, oneOf, orAbsent } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { replayOrRefuse, write } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import { beginningOf, type Erasure, erasureKey, erasureNotFound, erasureType, leftovers } from './erasure';

/** There is one already. */
class Found extends Refusal {
  constructor(readonly erasure: Erasure) {
    super('internal');
  }
}
const found = (item: Item): Refusal => new Found(item as unknown as Erasure);
const otherwise = (): Refusal => new Refusal('internal');

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

/** What people ask. Each function is one round trip. */
export const openErasureRequests = (context: Context) => ({
  ask: ask(context),
  withdraw: withdraw(context),

  get: (person: string): Promise<Erasure | undefined> => read<Erasure>(context.table, erasureKey(person)),

  /** By an id that whoever asked was given; undefined where it is of no erasure, or of one before. */
  byId: async (id: string): Promise<Erasure | undefined> => {
    const person = context.ids.ownerOf(id);
    const erasure = person === undefined ? undefined : await read<Erasure>(context.table, erasureKey(person));
    return erasure?.id === id ? erasure : undefined;
  },
});
export type ErasureRequests = ReturnType<typeof openErasureRequests>;
