import { ledgerShardNames } from '../blocks/ledger/account';
import { readDay } from '../blocks/ledger/balances';
import { type JournalEntry, journalOf } from '../blocks/ledger/entry';
import type { Signer } from '../kernel/identity/signer';
import type { Table } from '../kernel/table/dynamo';
import { listed } from '../kernel/table/list';
import type { Item } from '../kernel/table/rule';
import { type EntryView, showEntry } from './reports/entry';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
}

export interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Of each shard twice its share of a page, and a few more: they do not come evenly. */
const ofEach = (limit: number): number => Math.ceil((2 * limit) / ledgerShardNames.length) + 4;

/** Reads an agency's ledger; nothing is written here. Each function is one round trip. */
export const openStore = ({ table, signer }: Context) => ({
  day: (agencyId: string, day: string) => readDay(table, agencyId, day),

  /** The entries of a day in the order of time, over all shards. */
  entries: (agencyId: string, day: string, { limit, cursor }: Paging) =>
    listed<JournalEntry & Item, EntryView>(
      { table, signer },
      `journal ${agencyId} ${day}`,
      {
        ranges: ledgerShardNames.map((shard) => ({ partition: journalOf(agencyId, day, shard) })),
        order: 'ascending',
        ofEach: Math.min(limit, ofEach(limit)),
        limit,
        cursor,
      },
      showEntry,
    ),
});
export type Store = ReturnType<typeof openStore>;
