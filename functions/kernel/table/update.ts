import type { Refusal } from '../contract/refusal';
import type { Action } from '../identity/action';
import { VersionConflict } from './conflict';
import { conditionOf, expression, placeholdersOf, sum, type Tally, updateOf } from './expression';
import { type Item, type Rule, valueAt } from './rule';
import type { Key } from './table';
import { replayOrRefuse, throwBrokenRule, type Write } from './write';

/*
 * The one way to change an item. What differs is how a second attempt is recognised: by the entry that a command leaves in
 * the item (`remember`), by the version that was read (`version`), by the writes that it stands in a transaction with
 * (`type`), or by what the item says already (`done`, `onConditionFailed`).
 */

/** What an action left in the timeline of the item it changed. */
export interface Entry extends Item {
  readonly hash: string;
  readonly at: number;
}

/** What is written, and what must hold of the item. The first broken rule says why it was refused. */
export interface ItemUpdate extends Tally {
  readonly key: Key;
  readonly rules?: readonly Rule[];
}

/**
 * A command: an action that is applied once. Its first rule must be that of ownership, as the first broken one is told. A
 * repeat is recognised before all rules: an action's id comes from its caller, so only who did it finds it.
 */
export interface Command<E extends Entry> extends ItemUpdate {
  readonly remember: {
    readonly action: Action;
    /** What is left in the item: the answer, now and to each repeat. */
    readonly entry: E;
    /** Where in the item it is left: in the `timeline` under the action's id, unless it is said. */
    readonly place?: string;
  };
  /** The refusal where there is no such item. */
  readonly missing: () => Refusal;
}

/** A change that was computed from the item as it was read. Throws `VersionConflict` where somebody has changed it since. */
export interface Revision extends ItemUpdate {
  readonly version: number;
}

/**
 * A change that makes the item where it is not there: counters and tallies, which nobody makes. It does not know whether it
 * was done before, so it stands in a transaction behind the write that does.
 */
export interface Upsert extends ItemUpdate {
  /** The item's type, where this makes it. */
  readonly type: string;
}

/** A change that the portal makes without being asked: true when it is made, false where the rules hold no longer. */
export interface Amendment extends ItemUpdate {
  /** Recognises in the item that this very change was made, and its answer lost. */
  readonly done?: (found: Item) => boolean;
}

/** A change whose author says what it means that the item is not there, or breaks a rule. */
export interface Judged<T> extends ItemUpdate {
  readonly result?: T;
  readonly onConditionFailed: (found: Item | undefined) => T;
}

/** The conditions of the table that rules make, and what each kind of update adds to them. */
const writeOf = <T>(
  { key: { pk, sk }, rules = [], set, remove, add, drop }: ItemUpdate,
  conditions: (to: ReturnType<typeof expression>) => readonly string[],
  outcome: Pick<Write<T>, 'result' | 'onConditionFailed'>,
): Write<T> => {
  const to = expression();
  const UpdateExpression = updateOf(
    { set: set ?? {}, remove: remove ?? [], add: add ?? {}, drop: drop ?? {} },
    to,
  );
  const all = [...conditions(to), ...rules.map((rule) => conditionOf(rule, to))];
  return {
    ...outcome,
    transactItem: (TableName) => ({
      Update: {
        TableName,
        Key: { pk, sk },
        UpdateExpression,
        ...(all.length > 0 ? { ConditionExpression: all.join(' AND ') } : {}),
        ...placeholdersOf(to),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    }),
  };
};

/** Without it, an update whose rules say only what must not be would make the item. */
const exists = (to: ReturnType<typeof expression>): string => `attribute_exists(${to.name('pk')})`;

const counted = <U extends ItemUpdate>(what: U): U => ({
  ...what,
  set: { ...what.set, version: sum('version', 1) },
});

const command = <E extends Entry>(what: Command<E>): Write<E> => {
  const { rules = [], remember, missing } = what;
  const { action, entry, place = `timeline.${action.id}` } = remember;
  const change = counted({ ...what, set: { ...what.set, [place]: entry } });
  return writeOf(change, (to) => [exists(to), `attribute_not_exists(${to.name(place)})`], {
    result: entry,
    onConditionFailed: (found) => {
      if (!found) throw missing();
      const applied = valueAt(found, place) as E | undefined;
      return applied ? replayOrRefuse(applied, applied.hash, entry.hash) : throwBrokenRule(rules, found);
    },
  });
};

const revision = (what: Revision): Write<void> =>
  writeOf(counted(what), (to) => [`${to.name('version')} = ${to.value(what.version)}`], {
    result: undefined,
    onConditionFailed: () => {
      throw new VersionConflict(`${what.key.pk} is no longer at version ${what.version}`);
    },
  });

const upsert = (what: Upsert): Write<void> =>
  writeOf({ ...what, set: { type: what.type, ...what.set }, add: { version: 1, ...what.add } }, () => [], {
    result: undefined,
    onConditionFailed: (found) => throwBrokenRule(what.rules ?? [], found ?? {}),
  });

export function update<E extends Entry>(what: Command<E>): Write<E>;
export function update(what: Revision): Write<void>;
export function update(what: Upsert): Write<void>;
export function update<T>(what: Judged<T>): Write<T>;
export function update(what: Amendment): Write<boolean>;
export function update(
  what: Command<Entry> | Revision | Upsert | Judged<unknown> | Amendment,
): Write<unknown> {
  if ('remember' in what) return command(what);
  if ('version' in what) return revision(what);
  if ('type' in what) return upsert(what);
  if ('onConditionFailed' in what) {
    const { result, onConditionFailed } = what;
    return writeOf<unknown>(counted(what), (to) => [exists(to)], { result, onConditionFailed });
  }
  const { done = () => false } = what;
  return writeOf<boolean>(counted(what), (to) => [exists(to)], {
    result: true,
    onConditionFailed: (found) => found !== undefined && done(found),
  });
}
