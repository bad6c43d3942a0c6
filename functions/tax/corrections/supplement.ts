import { type Bill, chargedBy } from '../../blocks/billing/bill';
import { cancelling } from '../../blocks/billing/commands';
import { issue, newBill } from '../../blocks/billing/issue';
import { subActionOf } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import type { LocalDate } from '../../kernel/text/date';
import { creditsOf, subjectOf, totalOf } from '../assessments/assessment';
import { settledIfNil } from '../assessments/nil';
import type { Against } from '../credits/settlement';
import { markCurrentBill, type Replacement, type ReplacementWrites, replacementWrites } from './replacement';

/*
 * An amended assessment. An open bill is replaced by another; where nothing is left to charge it is cancelled, and a bill of
 * nothing records that. A paid bill stays: another one charges the difference, or records what turned out to be too much.
 */

/** What counts towards the tax of an amended assessment, with the credit that can be used. */
export const againstOf = (old: Bill, available: number): Against =>
  old.state === 'paid'
    ? { before: totalOf(old), pool: available, nil: true }
    : { before: subjectOf(old)?.before ?? 0, pool: available + creditReleasedBy(old), nil: true };

/** The credit that can be used again when the bill goes. */
export const creditReleasedBy = (old: Bill): number =>
  old.state === 'paid' ? 0 : (subjectOf(old)?.creditUsed ?? 0);

/** Notes on a paid bill that so much of it is the taxpayer's. */
const crediting = (old: Bill, amount: number, on: LocalDate): Write<unknown> =>
  update({
    key: old,
    version: old.version,
    set: amount > 0 ? { 'subject.credits': [...creditsOf(old), { on, amount }] } : {},
  });

/** The bill of an amendment, and the writes that put it in its place. `credit` is what turned out to be too much. */
export const amendmentWrites = (ids: IdCodec, amendment: Replacement, credit: number): ReplacementWrites => {
  const { old, charge, action, why } = amendment;
  const isPaid = old.state === 'paid';
  if (!isPaid && chargedBy(charge) > 0) return replacementWrites(ids, amendment);
  const { subject, issuedOn } = charge;
  const named = isPaid
    ? { ...charge, subject: { ...subject, supplements: old.id } }
    : { ...charge, replaces: old.id };
  const bill = settledIfNil(newBill(ids, named, subActionOf(action, 'replacement')));
  const act = { place: { pk: old.pk, sk: old.sk }, agencyId: old.agencyId, action };
  return {
    bill,
    first: markCurrentBill(amendment, bill.id),
    others: [issue(bill), isPaid ? crediting(old, credit, issuedOn) : cancelling({ ...act, ...why })],
  };
};
