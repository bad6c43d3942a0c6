import { Refusal } from '../../kernel/contract/refusal';
import { read } from '../../kernel/table/read';
import { absent, oneOf } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import type { Context } from '../payments/context';
import { describe } from '../payments/description';
import { type Payment, paymentKey } from '../payments/payment';
import { finished } from '../payments/refusals';
import { isOpenable } from '../payments/schedule';
import { abandoned, isFinished } from '../payments/state';
import type { Settling } from '../progress/store';
import { type Checkout, type Order, ProviderRefused, ProviderUnavailable } from '../providers/provider';
import { notPayable } from './provider-limits';

/*
 * The page of a payment that is made: the provider opens it once, whoever asks and however often.
 */

const orderOf = ({ id, money, card, language, returnUrl, payableUntil }: Payment): Order => ({
  paymentId: id,
  money,
  description: describe(card.title, card.bills, language),
  language,
  returnUrl,
  expiresAt: Date.parse(payableUntil),
});

/** Records the page. Returns false if the payment has ended or has another page. */
const note = ({ table }: Context, { id }: Payment, checkout: Checkout): Promise<boolean> =>
  write(
    table,
    update({
      key: paymentKey(id),
      set: { checkout },
      rules: [
        absent('checkout', () => new Refusal('internal')),
        oneOf('status', ['created', 'submitted'], () => new Refusal('internal')),
      ],
      done: (found) => (found.checkout as Checkout | undefined)?.reference === checkout.reference,
    }),
  );

/**
 * Opens the page of a payment that has none yet. Whatever the provider answers instead ends the payment, which lets its
 * bills go; only while it does not answer may the same request go on.
 */
const open = async (
  context: Context,
  settling: Settling,
  payment: Payment,
  now: number,
): Promise<Checkout> => {
  try {
    return await context.provider.open(orderOf(payment));
  } catch (error) {
    if (error instanceof ProviderUnavailable) {
      throw new Refusal('busy', {
        detail: 'The payment provider cannot be reached: repeat this very request.',
      });
    }
    await settling.abandon(payment, abandoned, now);
    throw error instanceof ProviderRefused ? notPayable('The payment provider does not take it.') : error;
  }
};

export const openOpening = (context: Context, settling: Settling) => {
  const { table, provider } = context;
  /** Nobody knows the address of this page, so nobody may pay on it. */
  const close = async (payment: Payment, { reference }: Checkout): Promise<never> => {
    const now = await read<Payment>(table, paymentKey(payment.id));
    if (now?.checkout?.reference !== reference) await provider.close(reference);
    throw finished({ status: now?.status ?? payment.status });
  };
  return {
    /** The payment with its page, which is opened where there is none yet. Refuses a payment that is over. */
    withPage: async (payment: Payment, now: number): Promise<Payment> => {
      if (payment.checkout) return payment;
      if (isFinished(payment.status)) throw finished(payment);
      if (!isOpenable(payment, now)) throw finished(await settling.abandon(payment, abandoned, now));
      const checkout = await open(context, settling, payment, now);
      return (await note(context, payment, checkout)) ? { ...payment, checkout } : close(payment, checkout);
    },
  };
};
