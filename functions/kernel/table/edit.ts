import { Refusal } from '../contract/refusal';
import type { Mark } from '../identity/action';
import { VersionConflict } from './conflict';
import { creation } from './create';
import type { Stored, Table } from './dynamo';
import { fewerThan, type Item } from './rule';
import { type Command, type Entry, update } from './update';
import { write } from './write';

/*
 * Some items can be edited for ever: a profile, an agency. They remember their latest edits, so that a repeat is
 * recognised; the oldest are forgotten by a write of its own, about once in thirty-two edits.
 */

/** Edits that an item remembers at the least. */
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

/** Forgets the oldest edits, unless somebody else was here first. */
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

/** Makes the item with its first edit applied; undefined where somebody else was here first. */
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
 * Edits an item, once for each action. `initial` is what the item is when this edit is its first; without it, an item
 * that is not there is refused by the command's `missing`.
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
