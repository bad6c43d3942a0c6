import { idsBy } from '../../blocks/references/store';
import { read, readAll } from '../../kernel/table/read';
import type { Context } from '../payments/context';
import { type Payment, type PaymentCard, paymentKey, paymentsOf } from '../payments/payment';
import { finished, paymentNotFound, submittedAlready, unreachable } from '../payments/refusals';
import { cancelled, isFinished, type PaymentStanding } from '../payments/state';
import type { Settling } from '../progress/store';
import { ProviderUnavailable } from '../providers/provider';
import { isNarrowed, matches, type PaymentFilters } from '../search/search';
import { type Found, type NumberedPage, search } from '../search/store';

/** A person who gives up on the provider's page has cancelled as well. */
const isCancelled = ({ status, code }: PaymentStanding): boolean =>
  status === 'cancelled' || code === 'P0030';

/** The payments of people. */
export const openPayments = (context: Context, settling: Settling) => {
  const { table, ids, provider } = context;

  /** A payment of the person's own; refused if there is none. */
  const get = async (id: string, owner: string): Promise<Payment> => {
    const found = ids.ownerOf(id) === owner ? await read<Payment>(table, paymentKey(id)) : undefined;
    if (found?.owner !== owner) throw paymentNotFound();
    return found;
  };

  const close = async (payment: Payment, now: number): Promise<PaymentStanding> => {
    if (!payment.checkout) return settling.abandon(payment, cancelled, now);
    const outcome = await provider.close(payment.checkout.reference).catch((error: unknown) => {
      throw error instanceof ProviderUnavailable ? unreachable() : error;
    });
    return settling.apply(payment, outcome, { now, cancelled: true });
  };

  /** Ends a payment that is not paid, by what the provider states. Cancelling again has no further effect. */
  const end = async (payment: Payment, now: number): Promise<void> => {
    const standing = isFinished(payment.status) ? payment : await close(payment, now);
    if (isCancelled(standing)) return;
    throw isFinished(standing.status) ? finished(standing) : submittedAlready();
  };

  return {
    get,
    end,

    /** The payments of a person, the newest first. */
    search: (owner: string, asked: NumberedPage, filters: PaymentFilters) =>
      search<PaymentCard>(table, {
        ...asked,
        ...{ index: 'owner', partition: paymentsOf(owner), narrowed: isNarrowed(filters) },
        matches: (card) => matches(filters, card),
      }),

    /** The person's own with the digits of a short reference: two round trips. */
    byReference: async (owner: string, digits: string): Promise<Found<PaymentCard>> => {
      const own = (await idsBy(table, 'payment', digits)).filter((id) => ids.ownerOf(id) === owner);
      const found = own.length ? await readAll(table, own.map(paymentKey)) : [];
      const cards = found.flatMap((item) => (item ? [(item as unknown as Payment).card] : []));
      return { cards, total: cards.length };
    },

    cancel: async (id: string, owner: string, now: number): Promise<void> => end(await get(id, owner), now),
  };
};
export type Payments = ReturnType<typeof openPayments>;
