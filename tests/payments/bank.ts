import type { Money } from '../../functions/kernel/text/money';
import {
  type Charge,
  type Hint,
  type Order,
  type Outcome,
  type Provider,
  ProviderUnavailable,
  type Repayment,
  type RepaymentOutcome,
} from '../../functions/payments/providers/provider';

/*
 * A payment provider in memory that does what the tests say: people pay when a test pays, and failures are planned.
 * Like a real provider it is idempotent: one checkout for each payment, one refund for each id.
 */

type ProviderCall = 'open' | 'find' | 'close' | 'refund';

interface Page {
  readonly order: Order;
  state: Outcome['state'];
  readonly charges: Charge[];
}

/** What the bank says of a refund. */
type Verdict = Pick<RepaymentOutcome, 'state' | 'reason'>;

export interface Bank extends Provider {
  /** Charges a payment as a person's card would be charged; the whole amount by default. */
  charge(paymentId: string, charge?: Partial<Charge>): Charge;
  /** How the page of a payment stands; undefined where there is none. */
  stateOf(paymentId: string): Outcome['state'] | undefined;
  /** The bank's own name for the checkout of a payment. */
  referenceOf(paymentId: string): string;
  /** What the bank says of a payment from now on. */
  say(paymentId: string, state: Outcome['state']): void;
  /** Changes a charge: its fee becomes known. */
  tell(paymentId: string, chargeId: string, told: Partial<Charge>): void;
  /** What becomes of the next refunds; without a plan they are paid. */
  decide(...verdicts: readonly Verdict[]): void;
  /** The same of refunds of one charge. */
  decideOf(chargeId: string, ...verdicts: readonly Verdict[]): void;
  /** The next call of this kind is not answered: before the bank has done anything, or after. */
  fail(call: ProviderCall, when: 'before' | 'after', times?: number): void;
  /** What the bank answers next to a call, in place of doing anything. */
  answer(call: ProviderCall, error: Error): void;
  /** Refuses amounts of this currency. */
  takesNo(currency: Money['currency']): void;
  readonly opened: readonly Order[];
  /** Refunds by id, as the bank has them. */
  readonly refunds: ReadonlyMap<string, Repayment & { readonly state: RepaymentOutcome['state'] }>;
  /** How often it was called, by deed. */
  readonly calls: Readonly<Record<ProviderCall, number>>;
  /** Milliseconds since 1970, by the bank's own clock. */
  clock: () => number;
}

/** The headers of a callback that the bank has signed. */
export const signed = { 'x-bank-signature': 'true' };
export const callbackOf = (hint: Hint | 'nothing'): string => JSON.stringify(hint);

const isFinal = (state: Outcome['state']): boolean => !['open', 'processing'].includes(state);

export const openBank = (name = 'bank'): Bank => {
  const pages = new Map<string, Page>();
  const orders: Order[] = [];
  const refunds = new Map<string, Repayment & { state: RepaymentOutcome['state']; reason?: string }>();
  const calls = { open: 0, find: 0, close: 0, refund: 0 };
  const verdicts: Verdict[] = [];
  const verdictsOf = new Map<string, Verdict[]>();
  const unknown = new Set<string>();
  const answers = new Map<ProviderCall, Error>();
  const faults: { call: ProviderCall; when: 'before' | 'after' }[] = [];
  let count = 0;

  const fault = (call: ProviderCall, when: 'before' | 'after'): void => {
    const index = faults.findIndex((each) => each.call === call && each.when === when);
    if (index < 0) return;
    faults.splice(index, 1);
    throw new ProviderUnavailable(`${call} was not answered`);
  };
  const doing = <T>(call: ProviderCall, act: () => T): T => {
    calls[call] += 1;
    fault(call, 'before');
    const answer = answers.get(call);
    answers.delete(call);
    if (answer) throw answer;
    const result = act();
    fault(call, 'after');
    return result;
  };
  const pageOf = (reference: string): Page => {
    const page = pages.get(reference);
    if (!page) throw new Error(`The bank has no checkout ${reference}`);
    return page;
  };
  const referenceOf = (paymentId: string): string => `checkout of ${paymentId}`;
  const outcomeOf = ({ state, charges }: Page): Outcome => ({ state, charges: [...charges] });

  const bank: Bank = {
    name,
    opened: orders,
    refunds,
    calls,
    clock: () => 0,
    refuses: ({ currency }) => (unknown.has(currency) ? `The bank takes no ${currency}.` : undefined),
    open: async (order) =>
      doing('open', () => {
        const reference = referenceOf(order.paymentId);
        if (!pages.has(reference)) {
          pages.set(reference, { order, state: 'open', charges: [] });
          orders.push(order);
        }
        return { reference, url: `https://bank.example/${order.paymentId}` };
      }),
    find: async (reference) => doing('find', () => outcomeOf(pageOf(reference))),
    close: async (reference) =>
      doing('close', () => {
        const page = pageOf(reference);
        if (page.state === 'open') page.state = 'cancelled';
        return outcomeOf(page);
      }),
    refund: async (repayment) =>
      doing('refund', () => {
        const { refundId } = repayment;
        const known = refunds.get(refundId);
        const verdict: Verdict =
          known && isRefundFinal(known.state)
            ? known
            : (verdictsOf.get(repayment.chargeId)?.shift() ?? verdicts.shift() ?? { state: 'paid' });
        refunds.set(refundId, { ...repayment, ...verdict });
        return { reference: `refund ${refundId}`, ...verdict };
      }),
    read: async ({ headers, body }) =>
      headers['x-bank-signature'] === 'true' ? (JSON.parse(body) as Hint | 'nothing') : undefined,

    charge: (paymentId, told = {}) => {
      const page = pageOf(referenceOf(paymentId));
      count += 1;
      const charge: Charge = {
        id: `charge-${count}`,
        money: page.order.money,
        fee: 0,
        at: bank.clock(),
        ...told,
      };
      page.charges.push(charge);
      page.state = 'paid';
      return charge;
    },
    referenceOf,
    stateOf: (paymentId) => pages.get(referenceOf(paymentId))?.state,
    say: (paymentId, state) => {
      const page = pageOf(referenceOf(paymentId));
      if (isFinal(page.state) && !isFinal(state))
        throw new Error('The bank does not take back what is final');
      page.state = state;
    },
    tell: (paymentId, chargeId, told) => {
      const { charges } = pageOf(referenceOf(paymentId));
      const index = charges.findIndex(({ id }) => id === chargeId);
      charges[index] = { ...(charges[index] as Charge), ...told };
    },
    decide: (...next) => verdicts.push(...next),
    decideOf: (chargeId, ...next) => verdictsOf.set(chargeId, [...next]),
    fail: (call, when, times = 1) => {
      for (let left = times; left > 0; left -= 1) faults.push({ call, when });
    },
    answer: (call, error) => answers.set(call, error),
    takesNo: (currency) => unknown.add(currency),
  };
  return bank;
};

const banks = new WeakMap<object, Bank>();

/** The bank of a world, by its own clock: the same each time. */
export const bankOf = ({ table, clock }: { readonly table: object; readonly clock: () => number }): Bank => {
  const bank = banks.get(table) ?? Object.assign(openBank(), { clock });
  banks.set(table, bank);
  return bank;
};

const isRefundFinal = (state: RepaymentOutcome['state']): boolean => state !== 'processing';
