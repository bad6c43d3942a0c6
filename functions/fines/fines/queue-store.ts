import { payerRefOf } from '../../blocks/billing/payer';
import { throughPages } from '../../blocks/searching/pages';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { type Listed, listed } from '../../kernel/table/list';
import { atLeast, oneOf } from '../../kernel/table/rule';
import { filtersOf, type Query } from './filters';
import type { Card } from './fine';
import { fineQueues, finesOf } from './keys';
import { notFound } from './rules';

/*
 * What an agency asks for of its fines, and the lists in which that is.
 */

/** The agency's lists of these states, by time of change. */
const queueOf = (query: Query) => ({
  index: 'queue' as const,
  ranges: query.states
    .flatMap((state) => fineQueues(query.agencyId, state))
    .map((partition) => ({ partition })),
  above: query.updatedAfter,
  filters: filtersOf(query),
});

/** The fines of one payer, whatever their state, by when they were issued: one query, however many others there are. */
const payersOfAgency = ({ identifier = '', ...query }: Query) => ({
  index: 'owner' as const,
  // Where no state is left, such as of closed ones that are overdue, there is nothing to ask for.
  ranges: query.states
    .slice(0, 1)
    .map(() => ({ partition: finesOf(payerRefOf(query.agencyId, identifier)) })),
  filters: [
    oneOf('card.state', query.states, notFound),
    ...(query.updatedAfter === undefined ? [] : [atLeast('card.updatedAt', query.updatedAfter, notFound)]),
    ...filtersOf(query),
  ],
});

/** One round trip, or up to ten while filters leave the page short. */
export const listQueue = (
  context: { readonly table: Table; readonly signer: Signer },
  query: Query,
): Promise<Listed<Card>> => {
  const { agencyId, states, updatedAfter, order } = query;
  const { filters, ...place } = query.identifier === undefined ? queueOf(query) : payersOfAgency(query);
  const name = JSON.stringify([agencyId, states, filters, updatedAfter, order]);
  return throughPages(query, (paging) =>
    listed<{ readonly card: Card }, Card>(
      context,
      `fine-queue:${name}`,
      { ...place, filters, order, ...paging },
      ({ card }) => card,
    ),
  );
};
