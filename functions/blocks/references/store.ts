import type { Reactor } from '../../kernel/events/reactor';
import type { Stored, Table } from '../../kernel/table/dynamo';
import { put } from '../../kernel/table/put';
import { page } from '../../kernel/table/read';
import { key } from '../../kernel/table/table';
import { digitsOf, type Kind } from './reference';

/*
 * Which ids a short reference stands for: an item for each, written from the stream a moment after what it leads to.
 */

/** Ids that are looked at for one reference: by chance, two of a hundred million have more than one. */
const maxIds = 20;

const referencesOf = (kind: Kind, digits: string): string => key(`${kind}-reference`, digits);

/** Notes what was made, by the types of events that say so, so that it is found by its short reference. */
export const noteReferences = (kind: Kind, made: readonly string[]): Reactor => ({
  name: 'references',
  react:
    ({ table }) =>
    async ({ type, subject }) => {
      if (!made.includes(type)) return;
      const place = { pk: referencesOf(kind, digitsOf(kind, subject)), sk: subject };
      await put(table, { ...place, type: `${kind}-reference`, version: 1 });
    },
});

/** The ids for which the digits of a reference stand, whosever they are: most often one. */
export const idsBy = async (table: Table, kind: Kind, digits: string): Promise<string[]> => {
  const ranges = [{ partition: referencesOf(kind, digits) }];
  const { items } = await page<Pick<Stored, 'sk'>>(table, { ranges, order: 'ascending', limit: maxIds });
  return items.map(({ sk }) => sk);
};
