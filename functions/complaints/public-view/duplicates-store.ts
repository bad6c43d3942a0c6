import { Refusal } from '../../kernel/contract/refusal';
import type { Table } from '../../kernel/table/dynamo';
import { put } from '../../kernel/table/put';
import { read } from '../../kernel/table/read';
import { fewerThan, holds, type Item } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import type { Complaint } from '../cases/complaint';
import { duplicatesOf } from '../cases/keys';
import { hasCitizen } from '../cases/owner';
import { type Followers, followersKey, followItem, maxFollowers } from './followers';

/*
 * Whoever reported or follows what turns out to be a duplicate follows the original from then on.
 */

/** Those added by one write, as an expression has at most four kilobytes. */
const atOnce = 50;

/** The original is shown to the public a moment after it was filed, and can be followed from then on. */
const later = (): Refusal => new Refusal('busy');

/** Adds them to those who follow; those beyond the limit are not, as nobody is who comes to follow by themselves. */
const addTo = async (table: Table, originalId: string, people: readonly string[]): Promise<void> => {
  const room = fewerThan('people', maxFollowers, later);
  const set = Object.fromEntries(people.map((ref) => [`people.${ref}`, true]));
  await write(
    table,
    update<void>({
      ...{ key: followersKey(originalId), rules: [room], set },
      onConditionFailed: (found: Item | undefined) => {
        if (!found || holds(room, found)) throw later();
      },
    }),
  );
  await put(table, ...people.map((ref) => followItem(ref, originalId)));
};

/** Notes it under the original, for the agency's list of duplicates. */
export const noteDuplicate = (table: Table, duplicateId: string, originalId: string): Promise<void> =>
  put(table, { pk: duplicatesOf(originalId), sk: duplicateId, type: 'complaint-duplicate', version: 1 });

export const followOriginal = async (
  table: Table,
  duplicate: Complaint,
  originalId: string,
): Promise<void> => {
  const followers = await read<Followers>(table, followersKey(duplicate.id));
  const reporter = hasCitizen(duplicate) ? [duplicate.owner] : [];
  const people = [...new Set([...reporter, ...Object.keys(followers?.people ?? {})])];
  for (let start = 0; start < people.length; start += atOnce)
    await addTo(table, originalId, people.slice(start, start + atOnce));
};
