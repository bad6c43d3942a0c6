import type * as v from 'valibot';
import type { LocalDate } from '../../../kernel/text/date';
import type { Language } from '../../../kernel/text/languages';
import { showOfficers } from '../../officers/officers';
import { shortReferenceOf } from '../../references/reference';
import type { Bill } from '../bill';
import { instalmentsOf, settledOf, sum } from '../due/account';
import { amountDue, owedOn, payable } from '../due/due';
import type { agencyBillView, billSummary, billView } from './schemas';
import { describeStep } from './step-text';

export { agencyBillView, billSummary, billView } from './schemas';

/*
 * Bills as people and agencies see them.
 */

type View<S extends v.GenericSchema<unknown, unknown>> = v.InferInput<S>;

/** Language and time of a view. */
export interface Viewing {
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const showCommon = (bill: Bill, overdue: boolean): Omit<View<typeof billSummary>, 'due'> => {
  const { id: of, agencyId, kind, state, title, currency: unit, card, issuedOn, dueOn } = bill;
  const { reference, identifier, amount } = card;
  const shortReference = shortReferenceOf('bill', of);
  const named = { id: of, shortReference, agencyId, kind, state, title, reference, identifier };
  return { ...named, currency: unit, amount, issuedOn, dueOn, overdue: state === 'open' && overdue };
};

/** Nothing is owed of a cancelled or reissued bill on any day. */
const isVoid = ({ state }: Bill): boolean => state === 'cancelled' || state === 'reissued';

const nothing = { total: 0, principal: 0, discount: 0, penalty: 0, interest: 0, overdue: 0, least: 0 };

/** A bill in a list, as of a day. */
export const summarize = (bill: Bill, on: LocalDate): View<typeof billSummary> => {
  const due = isVoid(bill) ? { on, ...nothing } : { ...owedOn(bill, on), least: payable(bill, on).least };
  return { ...showCommon(bill, due.overdue > 0), due };
};

const showDue = (bill: Bill, on: LocalDate, language: Language): View<typeof billView>['due'] => {
  if (isVoid(bill)) return { on, ...nothing, nextChangeOn: null, steps: [] };
  const { steps, nextChangeOn = null, ...owed } = amountDue(bill, on);
  const shownSteps = steps.map((each) => ({ ...each, text: describeStep(each, bill.currency, language) }));
  return { ...owed, least: payable(bill, on).least, nextChangeOn, steps: shownSteps };
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

const closedBy = ({ timeline }: Bill) =>
  Object.values(timeline).find(({ action }) => action === 'cancel' || action === 'reissue');

/** A bill as of a day, with all details. */
export const showBill = (bill: Bill, on: LocalDate, { language, now }: Viewing): View<typeof billView> => {
  const due = showDue(bill, on, language);
  const { subject, lines, terms: agreed, stays, net, replaces = null, replacedBy = null } = bill;
  return {
    ...showCommon(bill, due.overdue > 0),
    subject: { type: subject.type, id: typeof subject.id === 'string' ? subject.id : null },
    lines: lines.map(({ head, text: said = '', amount }) => ({ head, text: said, amount })),
    terms: agreed,
    due,
    instalments: showInstalments(bill),
    paid: net,
    payments: showPayments(bill),
    refunds: bill.returned.map(({ refundId, paymentId, on: day, at, amount }) => ({
      ...{ refundId, paymentId, on: day, at, amount },
    })),
    stays: stays.map(({ from, until = null }) => ({ from, until })),
    paymentInProgress: showHold(bill, now),
    ...{ replaces, replacedBy, reason: closedBy(bill)?.reason ?? bill.carried?.reason ?? null },
  };
};

/** The same for its agency, with who answers for it. */
export const showToAgency = (bill: Bill, on: LocalDate, viewing: Viewing): View<typeof agencyBillView> => ({
  ...showBill(bill, on, viewing),
  by: showOfficers(closedBy(bill)?.by ?? bill.carried?.by),
});
