import { mistyped } from '../../blocks/references/query';
import { readReference } from '../../blocks/references/reference';
import { idsBy } from '../../blocks/references/store';
import { throughPages } from '../../blocks/searching/pages';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { type Listed, listed } from '../../kernel/table/list';
import type { Rule } from '../../kernel/table/rule';
import type { Card } from '../cases/application';
import { queueOf } from '../cases/keys';
import { applicationsBy, hasReached } from '../cases/store';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
}

interface QueueQuery {
  readonly agencyId: string;
  readonly list: 'open' | 'closed';
  readonly filters: readonly Rule[];
  /** Only what is due before this instant. */
  readonly below: string | undefined;
  readonly limit: number;
  readonly cursor: string | undefined;
  /** Names the query: a cursor serves no other. */
  readonly name: string;
}

/** How an agency finds its applications. */
export const openQueue = (context: Context) => ({
  /** A page of what is open, by when it is due, or of what is closed, the latest first: one query, more where filters leave much out. */
  list: ({ agencyId, list, filters, below, name, ...paging }: QueueQuery): Promise<Listed<Card>> =>
    throughPages(paging, (page) =>
      listed<{ readonly card: Card }, Card>(
        context,
        `application-queue:${agencyId}:${name}`,
        {
          ...{ index: 'queue', ranges: [{ partition: queueOf(agencyId, list) }], filters, below },
          ...{ order: list === 'open' ? 'ascending' : 'descending', ...page },
        },
        ({ card }) => card,
      ),
    ),

  /** By its short reference: two round trips. */
  byReference: async (agencyId: string, reference: string): Promise<Card[]> => {
    const reading = readReference('application', reference);
    if (reading === 'mistyped') throw mistyped();
    if (reading === undefined) return [];
    const found = await applicationsBy(
      context.table,
      await idsBy(context.table, 'application', reading.digits),
    );
    return found.filter((each) => hasReached(each, agencyId)).map(({ card }) => card);
  },
});
export type Queue = ReturnType<typeof openQueue>;
