import { paymentOfRefund, refundKey, refundsOf } from '../../blocks/billing/keys';
import { idsBy } from '../../blocks/references/store';
import { Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import { listed } from '../../kernel/table/list';
import { page, read } from '../../kernel/table/read';
import { equals, type Item } from '../../kernel/table/rule';
import type { Context } from '../payments/context';
import { type RefundStatus, seenByPeople } from './lifecycle';
import { type Refund, type RefundCard, refundIdOf, refundsBy } from './refund';
import { refundNotFound } from './rules';

interface RefundQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly status?: RefundStatus | undefined;
  readonly officer?: string | undefined;
}

type WithCard = { readonly card: RefundCard };
const cardOf = ({ card }: WithCard): RefundCard => card;
const none = (): Refusal => new Refusal('internal');

/** More refunds than a payment can have: fifty for each of ten agencies, and the automatic ones. */
const maxRead = 700;

/** How an agency finds its refunds. */
const refundQueue = (context: Context, cardsOf: (paymentId: string) => Promise<RefundCard[]>) => ({
  /** The agency's refunds of the payment with the digits of a short reference. */
  listBy: async (agencyId: string, digits: string): Promise<RefundCard[]> => {
    const ids = await idsBy(context.table, 'payment', digits);
    const found = (await Promise.all(ids.map(cardsOf))).flat();
    return found.filter((card) => card.agencyId === agencyId);
  },
  /** The agency's refunds, newest first. */
  listFor: (agencyId: string, { status, officer, limit, cursor }: RefundQuery) =>
    listed<WithCard & Item, RefundCard>(
      context,
      `refunds-by:${agencyId}:${JSON.stringify([status, officer])}`,
      {
        ...{
          index: 'queue',
          ranges: [{ partition: refundsBy(agencyId) }],
          order: 'descending',
          limit,
          cursor,
        },
        filters: [
          ...(status ? [equals('card.status', status, none)] : []),
          ...(officer ? [equals('card.officer', officer, none)] : []),
        ],
      },
      cardOf,
    ),
});

export const openRefundReading = (context: Context) => {
  const { table } = context;
  const cardsOf = async (paymentId: string): Promise<RefundCard[]> => {
    const ranges = [{ partition: refundsOf(paymentId) }];
    const { items } = await page<Item & WithCard>(table, {
      ranges,
      order: 'ascending',
      limit: maxRead,
    });
    return items.map(cardOf);
  };
  const get = async (paymentId: string, id: string): Promise<Refund> => {
    const found = paymentOfRefund(id) === paymentId ? await read<Refund>(table, refundKey(id)) : undefined;
    if (!found) throw refundNotFound();
    return found;
  };
  return {
    /** A refund of the person's, of a payment that is theirs. */
    forPerson: async (paymentId: string, id: string, owner: string): Promise<RefundCard> => {
      const { card, owner: found } = await get(paymentId, id);
      if (found !== owner || !seenByPeople.includes(card.status)) throw refundNotFound();
      return card;
    },
    allForPerson: async (paymentId: string): Promise<RefundCard[]> =>
      (await cardsOf(paymentId)).filter(({ status }) => seenByPeople.includes(status)),

    forAgency: async (paymentId: string, id: string, agencyId: string): Promise<Refund> => {
      const refund = await get(paymentId, id);
      if (refund.agencyId !== agencyId) throw refundNotFound();
      return refund;
    },
    /** What an earlier attempt of the very same request made; undefined where it made nothing. */
    madeBy: async (paymentId: string, { id, hash }: Action): Promise<Refund | undefined> => {
      const found = await read<Refund>(table, refundKey(refundIdOf(paymentId, id)));
      return found?.made.hash === hash ? found : undefined;
    },
    allForAgency: async (paymentId: string, agencyId: string): Promise<RefundCard[]> =>
      (await cardsOf(paymentId)).filter((card) => card.agencyId === agencyId),

    ...refundQueue(context, cardsOf),
  };
};
export type RefundReading = ReturnType<typeof openRefundReading>;
