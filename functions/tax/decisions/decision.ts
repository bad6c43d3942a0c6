import { type Bill, chargedBy, paidOn } from '../../blocks/billing/bill';
import { cancelling } from '../../blocks/billing/commands';
import type { Calendar } from '../../blocks/calendars/opening-hours';
import type { Officers } from '../../blocks/officers/officers';
import { type Action, subActionOf } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import type { LocalDate } from '../../kernel/text/date';
import { type Credit, creditsOf, type Subject } from '../assessments/assessment';
import { assessmentRecordKey } from '../assessments/roll-entry';
import { type ComputedTax, computeTax, type TaxBase } from '../computation/amount';
import { notAssessable } from '../computation/refusals';
import { replacementWrites } from '../corrections/replacement';
import { revisionCharge } from '../corrections/revision';
import { resumeClock } from '../objections/bill-clock';
import type { BillEffect } from '../objections/commands';
import type { Details, Outcome } from '../objections/objection';
import { notLess } from '../objections/rules';
import type { Tax } from '../taxes/tax';

/*
 * What a decision on an objection does to the bill, in one transaction with the decision: upheld, the bill is cancelled;
 * upheld in part, it is replaced; rejected, its clock resumes. A paid bill stays as it is: the decision says how much was
 * overpaid, and that is refunded separately.
 */

/** The agency's decision. */
interface Decision extends TaxBase {
  readonly outcome: Outcome;
  readonly text: string;
  /** The new amount in minor units, if upheld in part and not computed from a value or figures. */
  readonly amount?: number | undefined;
}

/** Everything a decision depends on. */
interface Case {
  readonly bill: Bill;
  readonly subject: Subject;
  readonly tax: Tax;
  readonly calendar: Calendar | undefined;
  readonly decision: Decision;
  readonly by: Officers;
  readonly action: Action;
  readonly today: LocalDate;
}

/**
 * The new tax of an objection upheld in part, stated or computed, and what is left of it for this bill. Refuses (`not-less`)
 * what is not lower.
 */
const decided = ({ tax, bill, subject, decision }: Case) => {
  const { amount, value, figures } = decision;
  const isComputed = value !== undefined || figures !== undefined;
  if (isComputed === (amount !== undefined)) {
    throw notAssessable(
      '/amount',
      'Where it is upheld in part, give the amount, or what it is to be worked out of.',
    );
  }
  const { before = 0, creditUsed: pool = 0 } = subject;
  const stated = (amount ?? 0) + before + pool;
  const computed: ComputedTax = isComputed
    ? computeTax(tax, { value, figures })
    : { amount: stated, steps: [{ code: 'stated', amount: stated }] };
  const left = computed.amount - before - pool;
  if (left <= 0 || left >= chargedBy(bill)) {
    throw notLess(isComputed ? (figures ? '/figures' : '/value') : '/amount');
  }
  return { computed, left, against: { before, pool, nil: false } };
};

/** The bill with its open stay ended today. */
const withoutOpenStay = ({ stayedFrom: _, ...bill }: Bill, today: LocalDate): Bill => ({
  ...bill,
  stays: bill.stays.map((stay) => (stay.until === undefined ? { ...stay, until: today } : stay)),
});

const refund = (bill: Bill, amount: number): Details => {
  const toRefund = Math.max(0, paidOn(bill) - amount);
  return { amount, ...(toRefund > 0 ? { toRefund } : {}) };
};

/** Notes on a paid bill that so much of it is to be given back, and is not owed again then. */
const crediting = (bill: Bill, amount: number | undefined, on: LocalDate): Write<unknown>[] => {
  if (amount === undefined) return [];
  const credit: Credit = { on, amount };
  return [
    update({
      key: bill,
      version: bill.version,
      set: { 'subject.credits': [...creditsOf(bill), credit] },
    }),
  ];
};

const replaced = (ids: IdCodec, one: Case): BillEffect => {
  const { bill: found, subject, decision, by, action, today } = one;
  const bill = withoutOpenStay(found, today);
  const place = assessmentRecordKey(bill.agencyId, bill.card.identifier, subject);
  const { computed, left, against } = decided(one);
  const { charge } = revisionCharge(one, computed, null, against);
  const replacement = {
    place,
    old: bill,
    charge,
    action: subActionOf(action, 'replacement'),
    why: { reason: decision.text, by },
  };
  const { bill: made, first, others } = replacementWrites(ids, replacement);
  return { details: { amount: left, assessmentId: made.id }, writes: [first, ...others] };
};

/** The effect of a decision. Refuses a decision that does not fit the assessment, or that its bill does not allow. */
export const effectOf = (ids: IdCodec, one: Case): BillEffect => {
  const { bill, decision, by: officers, action, today } = one;
  const { outcome, text } = decision;
  if (outcome !== 'partly-upheld' && (decision.amount ?? decision.value ?? decision.figures) !== undefined) {
    throw notAssessable('/amount', 'Only what is upheld in part comes to another amount.');
  }
  if (outcome === 'rejected')
    return { details: { text, officers }, writes: resumeClock(bill, action, today) };
  if (bill.state === 'paid') {
    const details = refund(bill, outcome === 'upheld' ? 0 : decided(one).left);
    return { details: { text, officers, ...details }, writes: crediting(bill, details.toRefund, today) };
  }
  if (outcome === 'upheld') {
    const act = {
      place: { pk: bill.pk, sk: bill.sk },
      agencyId: bill.agencyId,
      action: subActionOf(action, 'cancel'),
    };
    return {
      details: { text, officers, amount: 0 },
      writes: [cancelling({ ...act, reason: text, by: officers })],
    };
  }
  const { details, writes } = replaced(ids, one);
  return { details: { text, officers, ...details }, writes };
};
