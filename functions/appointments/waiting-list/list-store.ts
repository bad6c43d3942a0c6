import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { page } from '../../kernel/table/read';
import type { Item } from '../../kernel/table/rule';
import { type WaitingCard, waitingList } from './waiting';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
}

interface WaitingListQuery {
  readonly type: string;
  readonly placeId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The maximum number of entries that are counted for an agency. */
const maxCounted = 2_000;

const cardIn = ({ card }: { readonly card: WaitingCard }): WaitingCard => card;

/** All entries of a list, the oldest first: one round trip per page. */
export async function* waiters(table: Table, agencyId: string, type: string): AsyncGenerator<WaitingCard> {
  let after: string | undefined;
  do {
    const ranges = [{ partition: waitingList(agencyId, type) }];
    const list = { index: 'queue', ranges, order: 'ascending', limit: 200, after } as const;
    const { items, next } = await page<{ readonly card: WaitingCard }>(table, list);
    yield* items.map(cardIn);
    after = next;
  } while (after !== undefined);
}

const isAt = ({ placeIds }: WaitingCard, placeId: string | undefined): boolean =>
  placeId === undefined || placeIds === undefined || placeIds.includes(placeId);

const countIn = async (table: Table, agencyId: string, type: string, placeId: string | undefined) => {
  const counts = { waiting: 0, offered: 0 };
  let seen = 0;
  for await (const card of waiters(table, agencyId, type)) {
    if (isAt(card, placeId)) counts[card.state === 'offered' ? 'offered' : 'waiting'] += 1;
    seen += 1;
    if (seen === maxCounted) break;
  }
  return counts;
};

/** Waiting lists as agencies see them. */
export const openWaitingLists = (context: Context) => ({
  /** A page of a list in order, and the number of people on the whole list. */
  ofType: async (agencyId: string, { type, placeId, limit, cursor }: WaitingListQuery) => {
    const ranges = [{ partition: waitingList(agencyId, type) }];
    const list = { index: 'queue', ranges, order: 'ascending', limit, cursor } as const;
    const name = JSON.stringify(['waiting-list', agencyId, type, placeId]);
    const [counts, { items, ...more }] = await Promise.all([
      countIn(context.table, agencyId, type, placeId),
      listed<{ card: WaitingCard } & Item, WaitingCard>(context, name, list, cardIn),
    ]);
    return { ...counts, ...more, items: items.filter((card) => isAt(card, placeId)) };
  },
});
export type WaitingQueues = ReturnType<typeof openWaitingLists>;
