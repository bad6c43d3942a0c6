import type { Touched } from './journal';

/*
 * What was done to the table, told so that two runs of one operation can be compared, though ids and instants differ: the
 * types of the items, what they say, and by how much their numbers changed.
 */

/** Numbers beyond it are instants. */
const instants = 1_000_000_000;

const wordsOf = (text: string): string => {
  const timeless = text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g, 'instant');
  // Ids come first: one of them may begin with a digit, as the number of a shard does.
  const nameless = timeless.replace(/[\w+/-]{16,}=*/g, 'id').replace(/(https?:\/\/[^/]*:)\d+/g, '$1port');
  // What is spread over shards stands in one of them, by its id.
  const spread = nameless.replace(/#\d+/g, '#shard');
  return spread.includes('id') ? spread.replace(/\d+/g, 'n') : spread;
};

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** A value without what differs between two runs. */
export const worded = (value: unknown): unknown => {
  if (typeof value === 'string') return wordsOf(value);
  if (typeof value === 'number') return Math.abs(value) > instants ? 'instant' : value;
  if (value instanceof Uint8Array) return 'bytes';
  if (value instanceof Set) return [...value].map(worded).sort();
  if (isList(value)) return value.map(worded);
  // Names may be ids, so that two of them may read the same.
  if (isMap(value)) {
    return Object.entries(value)
      .map(([name, each]) => JSON.stringify([wordsOf(name), worded(each)]))
      .sort();
  }
  return value;
};

/** What has changed: of numbers by how much, of maps what is in them, of all else what it is now. */
// How often an item was written may count a write twice that left the same both times; no reader goes by it.
const changed = (before: unknown, after: unknown): unknown => {
  if (typeof before === 'number' && typeof after === 'number' && after < instants) return after - before;
  if (!isMap(before) || !isMap(after)) return ['now', worded(after) ?? 'gone'];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => JSON.stringify(worded(before[name])) !== JSON.stringify(worded(after[name])))
    .map((name) =>
      name === 'version' ? name : JSON.stringify([wordsOf(name), changed(before[name], after[name])]),
    )
    .sort();
};

/** The effects of some calls, in an order of their own. */
export const effectsOf = (touched: readonly Touched[]): readonly string[] =>
  touched
    .filter(({ before, after }) => JSON.stringify(worded(before)) !== JSON.stringify(worded(after)))
    .map(({ before, after }) => {
      const type = String(after?.type ?? before?.type);
      if (before && after) return JSON.stringify([type, 'changed', changed(before, after)]);
      const { version: _, ...item } = after ?? before ?? {};
      return JSON.stringify([type, after ? 'made' : 'removed', worded(item)]);
    })
    .sort();

/** The same where even contents differ between two runs: how many items of which type were made, changed and removed. */
export const outlineOf = (effects: readonly string[]): readonly string[] =>
  effects.map((effect) => (JSON.parse(effect) as readonly string[]).slice(0, 2).join(' '));

/** What a value consists of, without what its texts and numbers say. */
export const shapeOf = (value: unknown): unknown => {
  if (isList(value)) return value.map(shapeOf);
  if (isMap(value)) return Object.entries(value).map(([name, each]) => [wordsOf(name), shapeOf(each)]);
  return value === null ? null : typeof value;
};
