import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Refusal } from '../contract/refusal';
import type { Mark } from '../identity/action';
import { type Stored, type Table, withRetry } from './dynamo';
import { fewerThan, type Item } from './rule';
import { type Command, command, creation, type Entry, write } from './write';

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
const trim = async (table: Table, { key }: Pick<Command<Entry>, 'key'>, item: Item): Promise<void> => {
  const update = new UpdateCommand({
    TableName: table.name,
    Key: key,
    UpdateExpression: 'SET timeline = :newest, version = version + :one',
    ConditionExpression: 'version = :seen',
    ExpressionAttributeValues: {
      ':newest': newest(item.timeline as Timeline),
      ':seen': item.version,
      ':one': 1,
    },
  });
  try {
    await withRetry(() => table.client.send(update));
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
  }
};

/** Makes the item with its first edit applied; undefined where somebody else was here first. */
const begin = async <E extends Entry>(
  table: Table,
  initial: Initial,
  { action, entry }: Command<E>,
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
 * that is not there is refused by the deed's `missing`.
 */
export const edit = async <E extends Entry>(
  table: Table,
  change: Command<E>,
  initial?: Initial,
): Promise<E> => {
  const rules = [...change.rules, fewerThan('timeline', 2 * remembered, (item) => new Full(item))];
  const missing = initial ? () => new Missing('missing') : change.missing;
  const once = async (): Promise<E | undefined> => {
    try {
      return await write(table, command({ ...change, rules, missing }));
    } catch (error) {
      if (error instanceof Full) await trim(table, change, error.item);
      else if (error instanceof Missing && initial) return begin(table, initial, change);
      else throw error;
      return undefined;
    }
  };
  for (;;) {
    const done = await once();
    if (done) return done;
  }
};
