import type { Bill } from '../../blocks/billing/bill';
import { type Charge, newBill } from '../../blocks/billing/issue';
import { payerRefOf } from '../../blocks/billing/payer';
import { type Action, markOf } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { dateIn } from '../../kernel/text/date';
import type { Language } from '../../kernel/text/languages';
import type { Money } from '../../kernel/text/money';
import type { AgencyOrder } from '../payments/order';
import { newPayment, type Part, type Payment } from '../payments/payment';

/*
 * The payment of an agency's order and the bill that is made with it, held by that payment from the first moment: what
 * comes after is what becomes of every payment of a bill.
 */

export interface NewOrder {
  readonly order: AgencyOrder;
  readonly money: Money;
  /** The revenue head under which the agency books it. */
  readonly head: string;
  readonly language: Language;
  readonly returnUrl: string;
  readonly action: Action;
  /** Milliseconds since 1970. */
  readonly now: number;
}

interface Circumstances {
  readonly ids: IdCodec;
  /** The portal's, as IANA names it. */
  readonly timeZone: string;
  /** The name of the payment provider. */
  readonly provider: string;
}

/** As many letters as a bill shows of each. */
const billed = { reference: 100, text: 200 } as const;
const cut = (text: string, most: number): string => [...text].slice(0, most).join('').trim();

/** The payer of one order alone, whom nobody can claim but by a code that the agency itself makes out for it. */
const payerOf = ({ id }: Action): string => `payment ${id}`;

const chargeOf = (asked: NewOrder, payer: string, paymentId: string, timeZone: string): Charge => {
  const { order, money, head, language, action, now } = asked;
  const today = dateIn(timeZone, now);
  const text = cut(order.description, billed.text);
  return {
    ...{ agencyId: order.agencyId, payer, identifier: payerOf(action), kind: 'fee', timeZone, terms: {} },
    title: { [language]: text },
    reference: cut(order.reference, billed.reference),
    currency: money.currency,
    lines: [{ head, text, amount: money.amount }],
    ...{ issuedOn: today, dueOn: today },
    // Its payer is told by the agency.
    subject: { type: 'payment', id: paymentId, tells: true },
    unsearched: true,
  };
};

/** A bill that nobody is reminded of: it is over with its payment. */
const held = ({ dueKey: _, dueAt: __, ...bill }: Bill, { id, payableUntil }: Payment): Bill => ({
  ...bill,
  hold: { paymentId: id, until: payableUntil },
});

/** The same order makes the same payment and the same bill. */
export const orderOf = ({ ids, timeZone, provider }: Circumstances, asked: NewOrder) => {
  const { order, money, language, returnUrl, action, now } = asked;
  const owner = payerRefOf(order.agencyId, payerOf(action));
  const id = ids.ownedId(owner, action.id);
  const bill = newBill(ids, chargeOf(asked, owner, id, timeZone), action);
  const part: Part = {
    ...{ billId: bill.id, agencyId: order.agencyId, payer: owner, amount: money.amount },
    ...{ on: dateIn(timeZone, now), title: bill.title },
  };
  const details = { owner, bills: [part], currency: money.currency, language, returnUrl, provider, order };
  const payment = newPayment(id, details, action);
  return { payment, bill: { ...held(bill, payment), made: markOf(action) } };
};
