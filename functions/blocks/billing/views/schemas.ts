import * as v from 'valibot';
import { code, date, id, instant, names, oneLine } from '../../../kernel/text/fields';
import { currency } from '../../../kernel/text/money';
import { officersView } from '../../officers/officers';
import { billId, kinds, line, states } from '../bill';
import { due, step } from '../due/steps';
import { parts, terms } from '../due/terms';

/*
 * How bills are shown to people and agencies.
 */

const minor = v.pipe(v.number(), v.integer());

const common = {
  id: billId,
  /** What people say and type for it, such as `B-4831-9027-556`. */
  shortReference: v.string(),
  agencyId: id,
  kind: v.picklist(kinds),
  state: v.picklist(states),
  title: names(200),
  /** The agency's own number for the bill. */
  reference: v.nullable(oneLine(100)),
  /** The agency's own name for the payer: a taxpayer's number, a plate. */
  identifier: v.string(),
  currency,
  /** The charged amount in minor units, before discount, penalty and interest. */
  amount: minor,
  issuedOn: date,
  /** When it falls due, or the first of its instalments. */
  dueOn: date,
  /** Whether part of it should have been paid before the day for which it is shown. */
  overdue: v.boolean(),
};

const dueSums = {
  ...v.omit(due, ['steps', 'nextChangeOn']).entries,
  /** The minimum payment on that day. */
  least: minor,
};

const shown = <const E extends v.ObjectEntries>({ entries }: { readonly entries: E }) =>
  v.strictObject({ ...entries, text: v.string() });

const [principal, penalty, interest, cap, stay, paid, discount, ahead] = step.options;
const shownStep = v.variant('code', [
  shown(principal),
  shown(penalty),
  shown(interest),
  shown(cap),
  shown(stay),
  shown(paid),
  shown(discount),
  shown(ahead),
]);

/** A bill in a list, with what is owed on a day. */
export const billSummary = v.strictObject({ ...common, due: v.strictObject(dueSums) });

const whole = {
  ...common,
  /** What it is for, if another service issued it: an assessment, a fine. */
  subject: v.strictObject({ type: v.string(), id: v.nullable(v.string()) }),
  lines: v.array(line),
  terms,
  /** What is owed on a day, in minor units, with each step as data and as a sentence. */
  due: v.strictObject({
    ...dueSums,
    /** The first day on which the total changes if nothing is paid. */
    nextChangeOn: v.nullable(date),
    steps: v.array(shownStep),
  }),
  /** `unpaid` is principal. A bill without instalments shows one that covers all of it. */
  instalments: v.array(v.strictObject({ dueOn: date, amount: minor, unpaid: minor })),
  /** Everything paid on it, less refunds. */
  paid: minor,
  payments: v.array(
    v.strictObject({
      paymentId: id,
      on: date,
      at: instant,
      amount: minor,
      /** The discount that the payment earned. */
      discount: minor,
      parts: v.array(v.strictObject({ part: v.picklist(parts), head: code, amount: minor })),
    }),
  ),
  /** What of it was given back, or is on its way; negative where it came back, as it could not be paid out. */
  refunds: v.array(
    v.strictObject({ refundId: v.string(), paymentId: id, on: date, at: instant, amount: minor }),
  ),
  /** Days on which penalty and interest do not accrue; without an end while the stay is on. */
  stays: v.array(v.strictObject({ from: date, until: v.nullable(date) })),
  /** The payment in progress: nobody can begin another until it ends or lapses. */
  paymentInProgress: v.nullable(v.strictObject({ paymentId: id, until: instant })),
  replaces: v.nullable(billId),
  replacedBy: v.nullable(billId),
  /** Why it was cancelled, was replaced, or replaced another bill. */
  reason: v.nullable(v.string()),
};

/** A bill as its payer sees it. */
export const billView = v.strictObject(whole);

/** As its agency sees it. */
export const agencyBillView = v.strictObject({
  ...whole,
  /** Who cancelled it, or put it in the place of another; who replaced it stands at the bill that did. */
  by: v.nullable(officersView),
});
