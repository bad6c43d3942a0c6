import { payersOf } from '../../blocks/billing/payer';
import type { ExportSection, Holder, Place } from '../../blocks/exports/exporter';
import { readMany } from '../../kernel/table/bulk';
import type { Table } from '../../kernel/table/dynamo';
import { readPage, readPartition } from '../../kernel/table/query';
import type { Item } from '../../kernel/table/rule';
import type { Key } from '../../kernel/table/table';
import { placesOf } from './exporters';
import type { ExportJob, ExportProgress } from './job';

/*
 * Reads what services hold of a person, some at a time.
 */

/** One thing that the portal holds, under the name of its section. */
export interface ExportRecord {
  readonly section: string;
  readonly shown: Item;
}

/** Records of a piece, about: a page that was begun is read to its end. */
const pieceSize = 400;
const pageSize = 100;

/** Entries of an index show little: the items themselves are read. */
export const wholeItems = async (
  table: Table,
  { index }: Place,
  entries: readonly Item[],
): Promise<Item[]> => {
  if (!index) return [...entries];
  const found = await readMany(table, entries as unknown as Key[]);
  return found.flatMap((item) => (item ? [item] : []));
};

export const itemsAt = async (table: Table, place: Place): Promise<Item[]> =>
  wholeItems(table, place, await readPartition<Item>(table, place));

const recordOf = async (
  table: Table,
  { name, show, beside }: ExportSection,
  item: Item,
): Promise<ExportRecord> => {
  if (!beside) return { section: name, shown: show(item) };
  const { seen = () => true, show: showOther } = beside;
  const others = (await itemsAt(table, beside.place(item))).filter(seen).map(showOther);
  return { section: name, shown: { ...show(item), [beside.name]: others } };
};

/** Whose things are read: the person, and the payers that they had claimed when the export began. */
export const holderOf = async (
  table: Table,
  { person, payers }: Pick<ExportJob, 'person' | 'payers'>,
): Promise<Holder> => {
  if (payers) return { person, payers };
  const links = await readPartition<{ readonly payer: string }>(table, { partition: payersOf(person) });
  return { person, payers: [person, ...links.map(({ payer }) => payer)] };
};

interface Piece {
  readonly records: readonly ExportRecord[];
  readonly next: ExportProgress;
  /** Nothing is left. */
  readonly isLast: boolean;
}

/** The next piece, from where the progress says that the last one ended. */
export const readPiece = async (table: Table, holder: Holder, progress: ExportProgress): Promise<Piece> => {
  const places = placesOf(holder);
  const records: ExportRecord[] = [];
  let { place: nth, after } = progress;
  while (nth < places.length && records.length < pieceSize) {
    const [section, place] = places[nth] as (typeof places)[number];
    const { items, last } = await readPage<Item>(table, { ...place, pageSize }, after);
    for (const item of await wholeItems(table, place, items))
      records.push(await recordOf(table, section, item));
    after = last;
    if (!last) nth += 1;
  }
  const counts = { pieces: progress.pieces + 1, records: progress.records + records.length };
  return {
    records,
    next: { ...counts, place: nth, ...(after ? { after } : {}) },
    isLast: nth >= places.length,
  };
};
