import { type BillCard, billQueues } from '../../blocks/billing/bill';
import { maxTrips } from '../../blocks/searching/pages';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import { readCursor, writeCursor } from '../../kernel/table/cursor';
import type { Table } from '../../kernel/table/dynamo';
import type { Listed } from '../../kernel/table/list';
import { page, readAll } from '../../kernel/table/read';
import { equals, holds, type Rule } from '../../kernel/table/rule';
import { key } from '../../kernel/table/table';
import type { Card, Fine } from '../fines/fine';
import { fineIdOf } from '../fines/identity';
import { fineKey } from '../fines/keys';
import { notFound } from '../fines/rules';

/*
 * Fines by when they are due: in the order of their open bills, which the queue of bills has, however many there are. Whose bill
 * it is follows from payer and reference.
 */

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
}

interface DueQuery {
  readonly agencyId: string;
  /** What a cursor belongs to. */
  readonly name: string;
  /** What the card of a fine has to be. */
  readonly rules: readonly Rule[];
  /** The payer alone that is asked for. */
  readonly identifier?: string | undefined;
  readonly dueBefore?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Bills whose fines are read together: as many as one round trip brings. */
const atOnce = 100;

const billsIn = async ({ table }: Context, query: DueQuery, after: string | undefined) => {
  const { agencyId, identifier, dueBefore } = query;
  const filters = [
    equals('card.kind', 'fine', notFound),
    ...(identifier === undefined ? [] : [equals('card.identifier', identifier, notFound)]),
  ];
  const ranges = billQueues(agencyId, 'open').map((partition) => ({ partition }));
  const list = { index: 'queue', ranges, order: 'ascending', below: dueBefore, limit: atOnce } as const;
  const { items, next } = await page<{ readonly card: BillCard }>(table, { ...list, filters, after });
  return { bills: items.map(({ card }) => ({ card, position: key(card.dueOn, card.id) })), next };
};

/** What one trip finds, each with the position after which the list goes on. */
interface Found {
  readonly matches: readonly { readonly card: Card; readonly position: string }[];
  readonly next: string | undefined;
}

/** Two round trips: bills, and their fines. A fine that has another bill by now comes with that one. */
const lookOn = async (context: Context, query: DueQuery, after: string | undefined): Promise<Found> => {
  const { agencyId, rules } = query;
  const { bills, next } = await billsIn(context, query, after);
  const keys = bills.map(({ card: { identifier, reference } }) =>
    fineKey(fineIdOf(context.ids, { agencyId, identifier, reference: reference ?? '' })),
  );
  const items = keys.length ? await readAll(context.table, keys) : [];
  const matches = bills.flatMap(({ card: bill, position }, index) => {
    const card = (items[index] as unknown as Fine | undefined)?.card;
    const isIt = card?.billId === bill.id && card.agencyId === agencyId;
    return isIt && rules.every((rule) => holds(rule, { card })) ? [{ card, position }] : [];
  });
  return { matches, next };
};

/** The open fines of an agency, those first that are due first: two round trips, and as many for each hundred more that do not fit. */
export const openDueOrder = (context: Context) => ({
  list: async (query: DueQuery): Promise<Listed<Card>> => {
    const { name, limit } = query;
    const items: Card[] = [];
    let after = readCursor(context.signer, name, query.cursor);
    for (let trip = 0; trip < maxTrips; trip += 1) {
      const { matches, next } = await lookOn(context, query, after);
      const taken = matches.slice(0, limit - items.length);
      items.push(...taken.map(({ card }) => card));
      after = taken.length < matches.length ? taken.at(-1)?.position : next;
      if (after === undefined || items.length >= limit) break;
    }
    return { items, ...(after === undefined ? {} : { next: writeCursor(context.signer, name, after) }) };
  },
});
export type DueOrder = ReturnType<typeof openDueOrder>;
