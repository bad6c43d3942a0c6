import { issue } from '../../blocks/billing/issue';
import { creation } from '../../kernel/table/create';
import { read } from '../../kernel/table/read';
import { writeTogether } from '../../kernel/table/write';
import { openOpening } from '../checkout/opening-store';
import { checkPayable } from '../checkout/provider-limits';
import type { Context } from '../payments/context';
import { type Payment, type PaymentCard, paymentKey, paymentsNamed, paymentsOf } from '../payments/payment';
import { isFinished } from '../payments/state';
import type { Settling } from '../progress/store';
import { type RefundCard, refundsBy } from '../refunds/refund';
import { isNarrowed, matches, type PaymentFilters } from '../search/search';
import { type Found, type NumberedPage, search } from '../search/store';
import { type NewOrder, orderOf } from './charge';
import { orderedBy } from './rules';

/*
 * What agencies have people pay who need no account.
 */

interface AgencyPage extends NumberedPage {
  readonly agencyId: string;
}

export const openOrders = (context: Context, settling: Settling) => {
  const { table, ids, provider, timeZone } = context;
  const opening = openOpening(context, settling);
  return {
    /** Payment and bill in one transaction, and the page to pay on. A repeat shows the payment as it is by now. */
    create: async (asked: NewOrder): Promise<Payment> => {
      checkPayable(provider, asked.money);
      const { payment, bill } = orderOf({ ids, timeZone, provider: provider.name }, asked);
      const made = await writeTogether(table, creation(payment), issue(bill));
      return isFinished(made.status) ? made : opening.withPage(made, asked.now);
    },

    get: async (id: string, agencyId: string): Promise<Payment> =>
      orderedBy(await read<Payment>(table, paymentKey(id)), agencyId),

    /** An order of whichever agency, for whoever holds the address of its page; undefined where there is none. */
    find: async (id: string): Promise<Payment | undefined> => {
      const payment = ids.ownerOf(id) ? await read<Payment>(table, paymentKey(id)) : undefined;
      return payment?.card.order ? payment : undefined;
    },

    /** The agency's orders, the newest first; those with one reference from a partition of their own. */
    search: (asked: AgencyPage, filters: PaymentFilters): Promise<Found<PaymentCard>> => {
      const { reference, ...others } = filters;
      const place =
        reference === undefined
          ? ({ index: 'owner', partition: paymentsOf(asked.agencyId) } as const)
          : ({ index: 'queue', partition: paymentsNamed(asked.agencyId, reference) } as const);
      const narrowed = isNarrowed(others);
      return search<PaymentCard>(table, {
        ...asked,
        ...place,
        narrowed,
        matches: (card) => matches(filters, card),
      });
    },

    /** Refunds of the agency's orders, the newest first. */
    refunds: (asked: AgencyPage): Promise<Found<RefundCard>> =>
      search<RefundCard>(table, {
        ...asked,
        ...{ index: 'queue', partition: refundsBy(asked.agencyId), narrowed: true },
        matches: ({ accountless }) => accountless === true,
      }),
  };
};
export type Orders = ReturnType<typeof openOrders>;
