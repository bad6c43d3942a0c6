import type { Bill } from '../../blocks/billing/bill';
import { holdsPayer, linkKey } from '../../blocks/billing/payer';
import { Refusal } from '../../kernel/contract/refusal';
import { type Action, markOf } from '../../kernel/identity/action';
import { retryOnConflict } from '../../kernel/table/conflict';
import { creation } from '../../kernel/table/create';
import { read, readAll } from '../../kernel/table/read';
import { absent, oneOf } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write, writeTogether } from '../../kernel/table/write';
import { dateIn } from '../../kernel/text/date';
import type { Language } from '../../kernel/text/languages';
import { hold } from '../bills/settlement';
import type { Context } from '../payments/context';
import { describe } from '../payments/description';
import { newPayment, type Payment, paymentKey } from '../payments/payment';
import { finished } from '../payments/refusals';
import { isOpenable } from '../payments/schedule';
import { abandoned, isFinished } from '../payments/state';
import type { Settling } from '../progress/store';
import { type Checkout, type Order, ProviderRefused, ProviderUnavailable } from '../providers/provider';
import { type BillSelection, partsFor, placesOf } from './payable-bills';
import { checkPayable, notPayable } from './provider-limits';

/*
 * Making a payment: one transaction holds the bills, then the provider opens a page to pay on. If it is cut short
 * anywhere, the same request goes on where it stopped and leads to the same page.
 */

interface PaymentRequest {
  /** `personRef` of who pays. */
  readonly owner: string;
  readonly bills: readonly BillSelection[];
  readonly language: Language;
  readonly returnUrl: string;
  readonly action: Action;
  readonly now: number;
}

/** The payment that the action made, if it has; its bills, those of other people left out. One round trip. */
const readPaymentAndBills = async ({ table, ids }: Context, id: string, { owner, bills }: PaymentRequest) => {
  const places = placesOf(ids, bills);
  const payers = [...new Set(places.map(({ payer }) => payer))].filter((payer) => payer !== owner);
  const links = payers.map((payer) => linkKey(owner, payer));
  const keys = [paymentKey(id), ...places.map(({ key }) => key), ...links];
  const [payment, ...found] = await readAll(table, keys);
  const held = payers.filter((_, index) => found[places.length + index]);
  const isOurs = (payer: string): boolean => payer === owner || held.includes(payer);
  return {
    payers,
    payment: payment as unknown as Payment | undefined,
    bills: places.map(({ payer }, index) =>
      isOurs(payer) ? (found[index] as unknown as Bill | undefined) : undefined,
    ),
  };
};

/** The payment of an action, made unless it is there. */
const make = async (context: Context, id: string, request: PaymentRequest): Promise<Payment> => {
  const { table, ids, provider, timeZone } = context;
  const { owner, language, returnUrl, action, now } = request;
  const found = await readPaymentAndBills(context, id, request);
  if (found.payment)
    return creation({ ...found.payment, made: markOf(action) }).onConditionFailed({ ...found.payment });
  const circumstances = { ids, owner, paymentId: id, on: dateIn(timeZone, now), now };
  const { parts, bills, currency } = partsFor(request.bills, found.bills, circumstances);
  const details = { owner, bills: parts, currency, language, returnUrl, provider: provider.name };
  const payment = newPayment(id, details, action);
  checkPayable(provider, payment.money);
  const until = Date.parse(payment.payableUntil);
  return writeTogether(
    table,
    creation(payment),
    ...bills.map((bill) => hold(bill, id, until)),
    ...found.payers.flatMap((payer) => holdsPayer(owner, payer)),
  );
};

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

export const openCreation = (context: Context, settling: Settling) => {
  const { table, ids, provider } = context;
  /** Nobody knows the address of this page, so nobody may pay on it. */
  const close = async (payment: Payment, { reference }: Checkout): Promise<never> => {
    const now = await read<Payment>(table, paymentKey(payment.id));
    if (now?.checkout?.reference !== reference) await provider.close(reference);
    throw finished({ status: now?.status ?? payment.status });
  };
  return {
    /** Makes a payment and opens its page. A repeat of the action goes on where the first attempt stopped. */
    create: async (request: PaymentRequest): Promise<Payment> => {
      const id = ids.ownedId(request.owner, request.action.id);
      const payment = await retryOnConflict(() => make(context, id, request));
      if (payment.checkout) return payment;
      if (isFinished(payment.status)) throw finished(payment);
      if (!isOpenable(payment, request.now)) {
        throw finished(await settling.abandon(payment, abandoned, request.now));
      }
      const checkout = await open(context, settling, payment, request.now);
      return (await note(context, payment, checkout)) ? { ...payment, checkout } : close(payment, checkout);
    },
  };
};
export type Creation = ReturnType<typeof openCreation>;
