import { VersionConflict } from '../../kernel/table/conflict';
import { beginning } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { page } from '../../kernel/table/read';
import { write } from '../../kernel/table/write';
import { days } from '../../kernel/text/time';
import type { Complaint } from '../cases/complaint';
import { distance } from '../cases/geography';
import { type AreaCard, type AreaNews, cellsAround, newsKey } from './area';

/** Areas read of each cell at once, and people told by one event. */
const atOnce = 500;
const maxTold = 100;

/** For how long the news are kept, which nobody reads once they are told. */
const keptFor = days(7);

const watches = ({ radius, category, ...centre }: AreaCard, { card }: Complaint): boolean => {
  const { latitude, longitude } = card.place;
  if (latitude === undefined || longitude === undefined) return false;
  const ofCategory =
    !category || (category.agencyId === card.agencyId && category.code === card.category.code);
  return ofCategory && distance(centre, { latitude, longitude }) <= radius;
};

/** Who watches an area that holds the complaint, but whoever filed it. */
const watchersOf = async (table: Table, complaint: Complaint): Promise<string[]> => {
  const { latitude, longitude } = complaint.card.place;
  if (latitude === undefined || longitude === undefined) return [];
  const ranges = cellsAround(latitude, longitude).map((partition) => ({ partition }));
  const found = new Set<string>();
  let after: string | undefined;
  do {
    const list = { index: 'queue', ranges, order: 'ascending', after, limit: atOnce } as const;
    const { items, next } = await page<{ readonly card: AreaCard }>(table, list);
    for (const { card } of items) if (watches(card, complaint)) found.add(card.owner);
    after = next;
  } while (after !== undefined);
  found.delete(complaint.owner);
  return [...found].sort();
};

/** Written once: whoever comes to watch between two attempts hears of what comes next. */
const tell = async (table: Table, news: AreaNews): Promise<void> => {
  try {
    await write(table, beginning(news));
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
  }
};

/** Tells those who watch an area what is reported in it; `at` in milliseconds since 1970. */
export const tellWatchers = async (table: Table, complaint: Complaint, at: number): Promise<void> => {
  const people = await watchersOf(table, complaint);
  for (let start = 0; start < people.length; start += maxTold)
    await tell(table, {
      ...newsKey(complaint.id, start / maxTold),
      ...{ type: 'complaint-area-news', version: 1, complaintId: complaint.id, at },
      category: complaint.card.category,
      people: people.slice(start, start + maxTold),
      expiresAt: Math.floor((at + keptFor) / 1000),
    });
};
