import { Refusal } from '../contract/refusal';
import type { Mark } from '../identity/action';
import { VersionConflict } from './conflict';
import { creation } from './create';
import type { Stored, Table } from './dynamo';
import { fewerThan, type Item } from './rule';
import { type Command, type Entry, update } from './update';
import { write } from './write';

/*
 * Some items can be edited without limit: a profile, an agency. They remember only their latest edits, by which repeats are
 * recognised; the oldest are removed by a separate write, about once in thirty-two edits.
 */

/** The number of latest edits that an item remembers at least. */
export const remembered = 32;

type Initial = Stored & { readonly made: Mark };

class Full extends Refusal {
  constructor(readonly item: Item) {
    super('busy');
  }
}
class Missing extends Refusal {}
class Taken extends Refusal {}

type Timeline = Readonly<Record<string, Entry>>;

const newest = (timeline: Timeline): Timeline =>
  Object.fromEntries(
    Object.entries(timeline)
      .sort(([, left], [, right]) => right.at - left.at)
      .slice(0, remembered),
  );

/** Removes the oldest edits, unless the item has changed meanwhile. */
const trim = async (table: Table, { pk, sk, version, timeline }: Item): Promise<void> => {
  const key = { pk: String(pk), sk: String(sk) };
  try {
    await write(
      table,
      update({ key, version: Number(version), set: { timeline: newest(timeline as Timeline) } }),
    );
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
  }
};

/** Creates the item with its first edit applied; returns undefined if it exists by then. */
const begin = async <E extends Entry>(
  table: Table,
  initial: Initial,
  { action, entry }: Command<E>['remember'],
): Promise<E | undefined> => {
  const item = { ...initial, timeline: { [action.id]: entry } };
  try {
    await write(
      table,
      creation(item, () => new Taken('taken')),
    );
    return entry;
  } catch (error) {
    if (error instanceof Taken) return undefined;
    throw error;
  }
};

/**
 * Edits an item, once for each action. `initial` is the item to create if it does not exist, with this edit applied; without
 * it, a missing item is refused by the command's `missing`.
 */
export const edit = async <E extends Entry>(
  table: Table,
  command: Command<E>,
  initial?: Initial,
): Promise<E> => {
  const full = fewerThan('timeline', 2 * remembered, (item) => new Full(item));
  const rules = [...(command.rules ?? []), full];
  const missing = initial ? () => new Missing('missing') : command.missing;
  const once = async (): Promise<E | undefined> => {
    try {
      return await write(table, update({ ...command, rules, missing }));
    } catch (error) {
      if (error instanceof Full) await trim(table, error.item);
      else if (error instanceof Missing && initial) return begin(table, initial, command.remember);
      else throw error;
      return undefined;
    }
  };
  for (;;) {
    const done = await once();
    if (done) return done;
  }
};
