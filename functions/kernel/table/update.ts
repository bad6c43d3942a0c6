import type { Refusal } from '../contract/refusal';
import { type Acted, type Action, withActor, withoutActor } from '../identity/action';
import { VersionConflict } from './conflict';
import { conditionOf, expression, placeholdersOf, sum, type Tally, updateOf } from './expression';
import { type Item, type Rule, valueAt } from './rule';
import { showsChange } from './shows';
import type { Key } from './table';
import { replayOrRefuse, throwBrokenRule, type Write } from './write';

/*
 * The one way to change an item. The kinds differ in how a repeated attempt is recognised: by the entry that a command leaves
 * in the item (`remember`), by the version that was read (`version`), by another write of the same transaction (`type`), or by
 * the item's state (`done`, `onConditionFailed`).
 */

/** What an action left in the timeline of the item it changed. */
export interface Entry extends Item, Acted {
  readonly hash: string;
  readonly at: number;
}

/** What is written, and the rules that the item must meet. The first broken rule gives the refusal. */
export interface ItemUpdate extends Tally {
  readonly key: Key;
  readonly rules?: readonly Rule[];
}

/**
 * A command: a change that is applied once for each action. Its first rule must be that of ownership, as the first broken
 * rule gives the refusal. A repeat is recognised before the rules are checked, which is safe: an action's id is derived from
 * its caller.
 */
export interface Command<E extends Entry> extends ItemUpdate {
  readonly remember: {
    readonly action: Action;
    /** What is stored in the item: the answer to the action and to each repeat of it. */
    readonly entry: E;
    /** The path at which it is stored: `timeline.<action id>` by default. */
    readonly place?: string;
  };
  /** The refusal where there is no such item. */
  readonly missing: () => Refusal;
}

/** A change computed from the item as it was read. Throws `VersionConflict` if the item has changed since. */
interface Revision extends ItemUpdate {
  readonly version: number;
}

/**
 * A change that creates the item if it does not exist, for counters and tallies. It cannot recognise a repeat, so it belongs
 * in a transaction behind a write that can.
 */
interface Upsert extends ItemUpdate {
  /** The type of the item if it is created. */
  readonly type: string;
}

/** A change of the portal's own accord. Returns true when done, false if the rules no longer hold. */
interface Amendment extends ItemUpdate {
  /** Whether the item shows that this change was already made, and only its answer was lost. */
  readonly done?: (found: Item) => boolean;
  /** The item's `version` does not count the change, as no reader sees it: a cursor, or a deadline of the portal's own. */
  readonly unversioned?: true;
}

/** A change that handles a missing item and broken rules itself. */
interface Judged<T> extends ItemUpdate {
  readonly result?: T;
  readonly onConditionFailed: (found: Item | undefined) => T;
}

/** `conditions` are those that a kind of update adds to the rules. */
const writeOf = <T>(
  change: ItemUpdate,
  conditions: (to: ReturnType<typeof expression>) => readonly string[],
  outcome: Pick<Write<T>, 'result' | 'onConditionFailed' | 'shows'>,
): Write<T> => {
  const { key, rules = [], set = {}, remove = [], add = {}, drop = {} } = change;
  const to = expression();
  const UpdateExpression = updateOf({ set, remove, add, drop }, to);
  const all = [...conditions(to), ...rules.map((rule) => conditionOf(rule, to))];
  return {
    shows: showsChange(change, seenIn(rules)),
    ...outcome,
    transactItem: (TableName) => ({
      Update: {
        TableName,
        Key: { pk: key.pk, sk: key.sk },
        UpdateExpression,
        ...(all.length > 0 ? { ConditionExpression: all.join(' AND ') } : {}),
        ...placeholdersOf(to),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    }),
  };
};

/** The version that an item has after a change which its rules allow at one version alone. */
const seenIn = (rules: readonly Rule[]): number | undefined => {
  const seen = rules.find(({ attribute, test }) => attribute === 'version' && test.kind === 'equals')?.test;
  return seen?.kind === 'equals' ? Number(seen.value) + 1 : undefined;
};

/** Without it, an update whose rules all hold of a missing item would create the item. */
const exists = (to: ReturnType<typeof expression>): string => `attribute_exists(${to.name('pk')})`;

const counted = <U extends ItemUpdate>(what: U): U => ({
  ...what,
  set: { ...what.set, version: sum('version', 1) },
});

const command = <E extends Entry>(what: Command<E>): Write<E> => {
  const { rules = [], remember, missing } = what;
  const { action, entry, place = `timeline.${action.id}` } = remember;
  const change = counted({ ...what, set: { ...what.set, [place]: withActor(action, entry) } });
  return writeOf(change, (to) => [exists(to), `attribute_not_exists(${to.name(place)})`], {
    result: entry,
    onConditionFailed: (found) => {
      if (!found) throw missing();
      const applied = valueAt(found, place) as E | undefined;
      return applied
        ? replayOrRefuse(withoutActor(applied), applied.hash, entry.hash)
        : throwBrokenRule(rules, found);
    },
  });
};

const revision = (what: Revision): Write<void> =>
  writeOf(counted(what), (to) => [`${to.name('version')} = ${to.value(what.version)}`], {
    result: undefined,
    shows: showsChange(what, what.version + 1),
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
  const { done = () => false, unversioned } = what;
  return writeOf<boolean>(unversioned ? what : counted(what), (to) => [exists(to)], {
    result: true,
    onConditionFailed: (found) => found !== undefined && done(found),
  });
}
