import type { AccessItem, Link } from '../../blocks/people/access-log';
import { Refusal } from '../../kernel/contract/refusal';
import { type Timer, timer } from '../../kernel/events/deadlines';
import { retryOnConflict } from '../../kernel/table/conflict';
import { beginning } from '../../kernel/table/create';
import type { Stored, Table } from '../../kernel/table/dynamo';
import { readAll } from '../../kernel/table/read';
import { absent } from '../../kernel/table/rule';
import { type Key, key } from '../../kernel/table/table';
import { update } from '../../kernel/table/update';
import { type Write, writeTogether } from '../../kernel/table/write';
import { type Instant, instant } from '../../kernel/text/time';
import { beginningOf, type Head, linkAfter } from './chain';

/** Where a person's chain ends, and what of it the latest checkpoint covers. */
export interface ChainItem extends Stored, Head, Partial<Timer> {
  readonly person: string;
  readonly at: Instant;
  readonly checkpoint?: { readonly count: number; readonly at: Instant };
}

export const chainType = 'access-chain';
export const chainKey = (person: string): Key => ({ pk: key(chainType, person), sk: 'head' });

/** Links an entry, unless it is linked or gone: true where it is done now. */
const linking = (entry: Key, link: Link): Write<boolean> =>
  update({
    key: entry,
    set: { link },
    rules: [absent('link', () => new Refusal('internal'))],
    result: true,
    onConditionFailed: () => false,
  });

/** The chain ends with this link from now on. The deadline is over at once: the next sweep has a checkpoint made. */
const advancing = (person: string, found: ChainItem | undefined, link: Link, now: number): Write<void> => {
  const { position: count, hash } = link;
  const state = { count, hash, at: instant(now), ...timer(person, now) };
  if (found) return update({ key: chainKey(person), version: found.version, set: state });
  return beginning({ ...chainKey(person), type: chainType, version: 1, person, ...state });
};

/**
 * Puts an entry at the end of its person's chain, once however often it is asked for: entry and end change together, and only
 * from what was read. An entry that was taken back meanwhile is passed over.
 */
export const linkEntry = (table: Table, entry: Key, person: string, now: number): Promise<void> =>
  retryOnConflict(async () => {
    const [item, head] = await readAll(table, [entry, chainKey(person)]);
    const found = item as AccessItem | undefined;
    if (!found || found.link) return;
    const chain = head as ChainItem | undefined;
    const link = linkAfter(person, chain ?? beginningOf(person), found);
    await writeTogether(table, linking(entry, link), advancing(person, chain, link, now));
  });
