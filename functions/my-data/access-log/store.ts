import type { Directory } from '../../blocks/agencies/directory';
import { accessLogOf, type LogEntry } from '../../blocks/people/access-log';
import { Refusal, refuseQuery } from '../../kernel/contract/refusal';
import type { Signer } from '../../kernel/identity/signer';
import type { Objects } from '../../kernel/outside/objects';
import type { Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { read } from '../../kernel/table/read';
import { contains, equals, type Item, type Rule } from '../../kernel/table/rule';
import { beginningOf } from '../chain/chain';
import { type ChainItem, chainKey } from '../chain/store';
import { checkpointKeys, objectOf, readCheckpoint } from '../checkpoints/checkpoint';
import { showAccess } from './entry';
import type { AccessFilters } from './routes';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
  readonly namesOf: Directory['namesOf'];
  /** Where checkpoints are kept. */
  readonly checkpoints: () => Pick<Objects, 'get'>;
}

const leftOut = () => new Refusal('internal');

/** Besides what people may ask for: the type of what was read. */
type Filters = AccessFilters & { readonly type?: string | undefined };

const filtersOf = ({ agency, purpose, type }: Filters): Rule[] => [
  ...(type === undefined ? [] : [equals('subject.type', type, leftOut)]),
  ...(agency === undefined ? [] : [equals('agencyId', agency, leftOut)]),
  ...(purpose === undefined ? [] : [contains('purpose', purpose, leftOut)]),
];

/** People's access logs, by `personRef`. */
export const openAccessLog = (context: Context) => ({
  /** Who read the person's data, newest first: strongly consistent, so that no read is missing from it. */
  list: async (ref: string, filters: Filters) => {
    const { from, to, limit, cursor } = filters;
    if (from !== undefined && to !== undefined && to <= from) {
      throw refuseQuery('/to', 'order', 'Must be later than from.');
    }
    const { items, ...more } = await listed<LogEntry & Item, LogEntry>(
      context,
      `access-log:${ref}`,
      {
        ranges: [{ partition: accessLogOf(ref) }],
        order: 'descending',
        // An instant sorts before every entry of that instant.
        ...{ above: from, below: to, limit, cursor, filters: filtersOf(filters) },
      },
      (item) => item,
    );
    const names = await context.namesOf(items.flatMap((entry) => ('actor' in entry ? [] : [entry.agencyId])));
    return { items: items.map((item) => showAccess(item, names)), ...more };
  },

  /** Where the chain ends, by the table and by what is kept outside of it, which are asked side by side. */
  chain: async (ref: string) => {
    const [chain, object] = await Promise.all([
      read<ChainItem>(context.table, chainKey(ref)),
      context.checkpoints().get(objectOf(ref)),
    ]);
    const { count, hash: head } = chain ?? beginningOf(ref);
    const token = object && Buffer.from(object).toString();
    const found = token && readCheckpoint(token, ref, checkpointKeys(context.signer));
    const checkpoint = found ? { count: found.count, head: found.hash, at: found.at, token } : null;
    return { person: ref, count, head, checkpoint };
  },
});
export type AccessLog = ReturnType<typeof openAccessLog>;
