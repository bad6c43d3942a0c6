import { agencyKey } from '../../blocks/agencies/api-key';
import type { Action } from '../../kernel/identity/action';
import type { Signer } from '../../kernel/identity/signer';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import type { Tally } from '../../kernel/table/expression';
import { listed } from '../../kernel/table/list';
import { read } from '../../kernel/table/read';
import { equals } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { type AgencyCard, type AgencyItem, agencyList, agencyNotFound, showCard } from './agency';

export interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Agencies in the table. Each function is one round trip. */
export const openAgencies = (context: { readonly table: Table; readonly signer: Signer }) => ({
  /** A repeat returns the agency in its current state. */
  register: (agency: AgencyItem): Promise<AgencyItem> => write(context.table, creation(agency)),

  /** Refuses with `agency-not-found`. */
  get: async (agencyId: string): Promise<AgencyItem> => {
    const found = await read<AgencyItem>(context.table, agencyKey(agencyId));
    if (!found) throw agencyNotFound();
    return found;
  },

  edit: async (agencyId: string, change: Tally, action: Action): Promise<void> => {
    const entry = { hash: action.hash, at: action.at };
    const command = {
      key: agencyKey(agencyId),
      ...change,
      missing: agencyNotFound,
      remember: { action, entry },
    };
    await edit(context.table, command);
  },

  /** Puts an agency that is for trying things out on the plan of those that people depend on. */
  leaveTestPlan: (agencyId: string): Promise<boolean> => {
    const isTest = equals('card.tier', 'test', agencyNotFound);
    const change = { rules: [isTest], set: { 'card.tier': 'standard' } };
    return write(context.table, update({ key: agencyKey(agencyId), ...change }));
  },

  list: ({ limit, cursor }: Paging) =>
    listed<{ readonly card: AgencyItem['card'] }, AgencyCard>(
      context,
      'agencies',
      { index: 'queue', ranges: [{ partition: agencyList }], order: 'ascending', limit, cursor },
      ({ card }) => showCard(card),
    ),
});
export type Agencies = ReturnType<typeof openAgencies>;
