import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { timer, timerAttributes } from '../../kernel/events/deadlines';
import type { OnDue, Reactor } from '../../kernel/events/reactor';
import { VersionConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import { put } from '../../kernel/table/put';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { epochSeconds, instant } from '../../kernel/text/time';
import { type Head, headKeyOf, type Part, partBytes, partKeyOf } from './generation';

/*
 * Makes an index anew, some time after what it is made of has changed: once for many changes.
 */

const compress = promisify(brotliCompress);
/** Nearly as small as the best, in a tenth of the time. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Milliseconds after which another tries, should this one have been killed. */
const tryFor = 120_000;
/** Milliseconds after which what was replaced goes: far more than functions remember the head. */
const keptFor = 86_400_000;

/** Of what an index is made: its entries as one text, read from the table. */
export type Content = (table: Table) => Promise<{ readonly index: unknown; readonly entries: number }>;

/** Something is called otherwise, or is new or gone: the index is to be made anew at the next sweep. */
export const outdates = (type: string): Reactor => ({
  name: type,
  react:
    ({ table }) =>
    async ({ at }) => {
      await write(table, update({ key: headKeyOf(type), type, set: { ...timer(type, at) } }));
    },
});

const putParts = async (table: Table, type: string, generation: string, content: Buffer): Promise<number> => {
  const count = Math.ceil(content.length / partBytes);
  for (let part = 0; part < count; part += 1) {
    const item: Part = {
      ...{ ...partKeyOf(type, generation, part), type: `${type}-part`, version: 1 },
      content: content.subarray(part * partBytes, (part + 1) * partBytes),
    };
    await put(table, item);
  }
  return count;
};

/** Those who have just read the head still read the parts that it named. */
const retire = async (table: Table, type: string, head: Head, now: number): Promise<void> => {
  const { generation, parts = 0 } = head;
  if (generation === undefined) return;
  const expiresAt = epochSeconds(now + keptFor);
  for (let part = 0; part < parts; part += 1) {
    const key = partKeyOf(type, generation, part);
    await write(table, update({ key, unversioned: true, set: { expiresAt } }));
  }
};

const build = async (table: Table, type: string, head: Head, make: Content, now: number): Promise<void> => {
  const [key, version] = [headKeyOf(type), head.version + 1];
  await write(table, update({ key, version: head.version, set: { ...timer(type, now + tryFor) } }));
  const { index, entries } = await make(table);
  const content = await compress(JSON.stringify(index), quality);
  const generation = `${instant(now)} ${version}`;
  const parts = await putParts(table, type, generation, content);
  const built = { generation, parts, entries, builtAt: instant(now) };
  await write(table, update({ key, version, set: built, remove: timerAttributes }));
  await retire(table, type, head, now);
};

/**
 * Makes the index anew of all that there is. The deadline is moved before that is read: a change that is told of meanwhile moves it
 * back, and the index is made once more.
 */
export const buildsIndex =
  (type: string, make: Content): OnDue =>
  ({ table }) =>
  async (item, now) => {
    try {
      await build(table, type, item as unknown as Head, make, now);
    } catch (error) {
      // Another change was told of, or another function is at it: the deadline that stands now is theirs.
      if (!(error instanceof VersionConflict)) throw error;
    }
  };
