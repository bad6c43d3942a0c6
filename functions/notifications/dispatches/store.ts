import { Refusal } from '../../kernel/contract/refusal';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { Table } from '../../kernel/table/dynamo';
import { type Change, sum } from '../../kernel/table/expression';
import { equals, type Item, type Rule, valueAt } from '../../kernel/table/rule';
import type { Key } from '../../kernel/table/table';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { type DispatchState, dispatchTimer, queuedTimer, type Way } from './dispatch';

/** Milliseconds after which one that was claimed counts as cut short: far longer than a function runs. */
const lease = 5 * 60_000;

const none = (): Refusal => new Refusal('internal');

/**
 * Changes what became of a message. Answers false where the rules no longer hold, unless `done` recognises in the item that
 * this very change was made and its answer lost.
 */
const change = (
  table: Table,
  key: Key,
  what: Change,
  rules: readonly Rule[],
  done: (found: Item) => boolean,
): Promise<boolean> => write(table, update({ key, ...what, rules, done }));

/** What becomes of messages on a way, each step one conditional write. Times in milliseconds since 1970. */
export const openDispatches = ({ table }: { readonly table: Table }, way: Way) => {
  const stateIs = (state: DispatchState): Rule => equals(`${way}.state`, state, none);
  const claimedBy = (claim: string): Rule => equals(`${way}.claim`, claim, none);
  const over = (state: DispatchState): Change => ({
    set: { [`${way}.state`]: state },
    remove: [...timerAttributes],
  });
  return {
    /** Takes one to be sent: true for one of those who try, however many there are. */
    claim: (key: Key, claim: string, now: number): Promise<boolean> => {
      const taken = {
        [`${way}.state`]: 'sending',
        [`${way}.claim`]: claim,
        [`${way}.attempts`]: sum(`${way}.attempts`, 1),
      };
      const timed = { set: { ...taken, ...dispatchTimer(key, now + lease) } };
      return change(
        table,
        key,
        timed,
        [stateIs('pending')],
        (found) => valueAt(found, `${way}.claim`) === claim,
      );
    },

    /** What became of one that was claimed. */
    settle: async (key: Key, claim: string, state: DispatchState): Promise<void> => {
      await change(table, key, over(state), [stateIs('sending'), claimedBy(claim)], () => true);
    },

    /** Gives one back that was claimed, and certainly not sent but to who is `done`: it is tried again from `at` on. */
    giveBack: async (key: Key, claim: string, at: number, done?: readonly string[]): Promise<void> => {
      const set = { [`${way}.state`]: 'pending', [`${way}.done`]: done, ...dispatchTimer(key, at) };
      await change(table, key, { set }, [stateIs('sending'), claimedBy(claim)], () => true);
    },

    /** Postpones one that is not claimed. */
    postpone: async (key: Key, at: number): Promise<void> => {
      await change(table, key, { set: { ...dispatchTimer(key, at) } }, [stateIs('pending')], () => true);
    },

    /** Drops one that is not claimed and no longer wanted. */
    drop: async (key: Key): Promise<void> => {
      await change(table, key, over('off'), [stateIs('pending')], () => true);
    },

    /**
     * Notes that one is in the queue again. In case it gets lost there, it is looked at once more later; one that is
     * set aside is not.
     */
    noteQueued: async (key: Key, dueAt: string, now: number): Promise<void> => {
      const seen = equals('dueAt', dueAt, none);
      const again = { set: { ...queuedTimer(key, now) } };
      if (await change(table, key, again, [stateIs('pending'), seen], () => false)) return;
      await change(table, key, over('unclear'), [stateIs('unclear'), seen], () => true);
    },

    /** Sets one aside that was cut short; true for the one who does it. It stays due until it is queued. */
    setAside: (key: Key, dueAt: string): Promise<boolean> =>
      change(
        table,
        key,
        { set: { [`${way}.state`]: 'unclear' } },
        [stateIs('sending'), equals('dueAt', dueAt, none)],
        () => false,
      ),
  };
};
export type Dispatches = ReturnType<typeof openDispatches>;
