import type { ErasureSection } from '../../blocks/erasure/eraser';
import type { Holder } from '../../blocks/exports/exporter';
import type { Objects } from '../../kernel/outside/objects';
import { VersionConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import { readPage } from '../../kernel/table/query';
import type { Item } from '../../kernel/table/rule';
import { type Write, write } from '../../kernel/table/write';
import { itemsAt, wholeItems } from '../exports/reading-store';
import type { ErasurePlace } from './erasers';
import type { ErasureProgress } from './erasure';

/*
 * Erases what lies at a place, a page at a time.
 */

interface Erasing {
  readonly table: Table;
  readonly objects: Pick<Objects, 'remove'>;
}

const pageSize = 50;

type Rules = Pick<ErasureSection, 'erase' | 'files'>;

/** One after the other, as the last takes away what leads to the others; who has changed it meanwhile leaves it to the next pass. */
const writeAll = async (table: Table, writes: readonly Write<unknown>[]): Promise<void> => {
  try {
    for (const each of writes) await write(table, each);
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
  }
};

/** The number of writes that it took. */
const eraseItem = async (
  { table, objects }: Erasing,
  { erase, files = () => [] }: Rules,
  item: Item,
  holder: Holder,
): Promise<number> => {
  const writes = erase(item, holder);
  if (writes.length === 0) return 0;
  for (const file of files(item)) await objects.remove(file);
  await writeAll(table, writes);
  return writes.length;
};

const eraseBeside = async (
  effects: Erasing,
  { beside }: ErasureSection,
  item: Item,
  holder: Holder,
): Promise<number> => {
  if (!beside) return 0;
  let writes = 0;
  for (const each of await itemsAt(effects.table, beside.place(item)))
    writes += await eraseItem(effects, beside, each, holder);
  return writes;
};

interface Places {
  readonly places: readonly ErasurePlace[];
  readonly holder: Holder;
}

/** Erases the next page, from where the progress says that the last one ended; what still binds is left for a later pass. */
export const erasePage = async (
  effects: Erasing,
  { places, holder }: Places,
  progress: ErasureProgress,
): Promise<ErasureProgress> => {
  const { section, place } = places[progress.place] as ErasurePlace;
  const { items, last } = await readPage<Item>(effects.table, { ...place, pageSize }, progress.after);
  let { writes, left } = progress;
  for (const item of await wholeItems(effects.table, place, items)) {
    if (section.binding?.(item) && section.erase(item, holder).length > 0) {
      left += 1;
      continue;
    }
    writes += await eraseBeside(effects, section, item, holder);
    writes += await eraseItem(effects, section, item, holder);
  }
  const { pass } = progress;
  return last
    ? { pass, place: progress.place, after: last, writes, left }
    : { pass, place: progress.place + 1, writes, left };
};
