import { type AgencyBillQuery, searchFilters } from '../../blocks/billing/search';
import { throughPages } from '../../blocks/searching/pages';
import { Refusal } from '../../kernel/contract/refusal';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { type Listed, listed } from '../../kernel/table/list';
import { equals, type Rule } from '../../kernel/table/rule';
import { billChanges, type RecentBill, type RecentCard } from './recent';

const never = (): Refusal => new Refusal('internal');

const filtersOf = (query: AgencyBillQuery): Rule[] => [
  ...searchFilters(query),
  ...(query.reference === undefined ? [] : [equals('card.reference', query.reference, never)]),
];

/** An agency's bills by when the portal learnt of their last changes. */
export const openRecentBills = (context: { readonly table: Table; readonly signer: Signer }) => ({
  /** One round trip, or up to ten while filters leave the page short. */
  list: (query: AgencyBillQuery, updatedAfter: string): Promise<Listed<RecentCard>> => {
    const { limit: _, cursor: __, ...asked } = query;
    const name = `bill-changes:${JSON.stringify({ ...asked, updatedAfter })}`;
    const ranges = billChanges(query.agencyId).map((partition) => ({ partition }));
    const list = { index: 'queue', ranges, order: 'ascending', above: updatedAfter } as const;
    return throughPages(query, (paging) =>
      listed<Pick<RecentBill, 'card'>, RecentCard>(
        context,
        name,
        { ...list, filters: filtersOf(query), ...paging },
        ({ card }) => card,
      ),
    );
  },
});
export type RecentBills = ReturnType<typeof openRecentBills>;
