import type { Bill } from '../../blocks/billing/bill';
import { holdsPayer, linkKey } from '../../blocks/billing/payer';
import { type Action, markOf } from '../../kernel/identity/action';
import { retryOnConflict } from '../../kernel/table/conflict';
import { creation } from '../../kernel/table/create';
import { readAll } from '../../kernel/table/read';
import { writeTogether } from '../../kernel/table/write';
import { dateIn } from '../../kernel/text/date';
import type { Language } from '../../kernel/text/languages';
import { hold } from '../bills/settlement';
import type { Context } from '../payments/context';
import { newPayment, type Payment, paymentKey } from '../payments/payment';
import type { Settling } from '../progress/store';
import { openOpening } from './opening-store';
import { type BillSelection, partsFor, placesOf } from './payable-bills';
import { checkPayable } from './provider-limits';

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

export const openCreation = (context: Context, settling: Settling) => {
  const { ids } = context;
  const opening = openOpening(context, settling);
  return {
    /** Makes a payment and opens its page. A repeat of the action goes on where the first attempt stopped. */
    create: async (request: PaymentRequest): Promise<Payment> => {
      const id = ids.ownedId(request.owner, request.action.id);
      const payment = await retryOnConflict(() => make(context, id, request));
      return opening.withPage(payment, request.now);
    },
  };
};
export type Creation = ReturnType<typeof openCreation>;
