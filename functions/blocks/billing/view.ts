import type * as v from 'valibot';
import type { LocalDate } from '../../kernel/date';
import type { Language } from '../../kernel/i18n';
import { instalmentsOf, settledOf, sum } from './account';
import type { Bill } from './bill';
import { amountDue, payable } from './due';
import type { billSummary, billView } from './shape';
import type { Step } from './steps';
import { tell } from './wording';

export { billSummary, billView } from './shape';

/*
 * Bills as people and agencies see them.
 */

type View<S extends v.GenericSchema<unknown, unknown>> = v.InferInput<S>;

/** For whom a bill is shown, and when. */
export interface Viewing {
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const sumsOn = (bill: Bill, on: LocalDate) => {
  const { steps, nextChangeOn = null, ...sums } = amountDue(bill, on);
  return { steps, sums: { ...sums, nextChangeOn, least: payable(bill, on).least } };
};

const showCommon = (bill: Bill, overdue: boolean): Omit<View<typeof billSummary>, 'due'> => {
  const { id: of, agencyId, kind, state, title, currency: unit, card, issuedOn, dueOn } = bill;
  const { reference, identifier, amount } = card;
  const named = { id: of, agencyId, kind, state, title, reference, identifier };
  return { ...named, currency: unit, amount, issuedOn, dueOn, overdue: state === 'open' && overdue };
};

/** Nothing is owed on a bill that is closed. */
const closedSums = (on: LocalDate) => ({
  steps: [] as readonly Step[],
  sums: {
    ...{ on, total: 0, principal: 0, discount: 0, penalty: 0, interest: 0, overdue: 0 },
    ...{ nextChangeOn: null, least: 0 },
  },
});

const owedOn = (bill: Bill, on: LocalDate) =>
  bill.state === 'open' || bill.state === 'paid' ? sumsOn(bill, on) : closedSums(on);

/** A bill in a list, as it is on a day. */
export const summarize = (bill: Bill, on: LocalDate): View<typeof billSummary> => {
  const { sums } = owedOn(bill, on);
  return { ...showCommon(bill, sums.overdue > 0), due: sums };
};

const showInstalments = (bill: Bill): View<typeof billView>['instalments'] => {
  let settled = settledOf(bill);
  return instalmentsOf(bill).map(({ dueOn, amount }) => {
    const taken = Math.min(settled, amount);
    settled -= taken;
    return { dueOn, amount, unpaid: amount - taken };
  });
};

const showPayments = ({ settled }: Bill): View<typeof billView>['payments'] =>
  settled.map(({ paymentId, on, at, parts: shares, discount: off = 0 }) => ({
    ...{ paymentId, on, at, discount: off },
    amount: sum(shares.map(({ amount }) => amount)),
    parts: shares.map(({ part, head, amount }) => ({ part, head, amount })),
  }));

const showHold = ({ hold, state }: Bill, now: number): View<typeof billView>['paymentInProgress'] =>
  hold && state === 'open' && Date.parse(hold.until) > now
    ? { paymentId: hold.paymentId, until: hold.until }
    : null;

const reasonOf = ({ timeline, carried }: Bill): string | null => {
  const closed = Object.values(timeline).find(({ action }) => action === 'cancel' || action === 'reissue');
  return closed?.reason ?? carried?.reason ?? null;
};

/** A bill as it is on a day, with everything that can be said of it. */
export const showBill = (bill: Bill, on: LocalDate, { language, now }: Viewing): View<typeof billView> => {
  const { steps, sums } = owedOn(bill, on);
  const { subject, lines, terms: agreed, stays, net, replaces = null, replacedBy = null } = bill;
  return {
    ...showCommon(bill, sums.overdue > 0),
    subject: { type: subject.type, id: typeof subject.id === 'string' ? subject.id : null },
    lines: lines.map(({ head, text: said = '', amount }) => ({ head, text: said, amount })),
    terms: agreed,
    due: { ...sums, steps: steps.map((each) => ({ ...each, text: tell(each, bill.currency, language) })) },
    instalments: showInstalments(bill),
    paid: net,
    payments: showPayments(bill),
    stays: stays.map(({ from, until = null }) => ({ from, until })),
    paymentInProgress: showHold(bill, now),
    ...{ replaces, replacedBy, reason: reasonOf(bill) },
  };
};
