import { Refusal, refuseField } from '../../kernel/contract/refusal';
import type { Item } from '../../kernel/table/rule';

/** The named bill was replaced by another; the refusal names the current one. */
export const noLongerCounts = (item?: Item): Refusal => {
  const { billId } = item ?? {};
  return new Refusal(
    'assessment-changed',
    typeof billId === 'string' ? { facts: { assessmentId: billId } } : {},
  );
};

export const tooManyChanges = (): Refusal => new Refusal('bill-full');

/** The bill was not declared, or is for another tax, object or period. */
export const notAmendable = (): Refusal =>
  refuseField(
    'not-amendable',
    '/amends',
    'Must be a declaration of the same tax, taxable object and period.',
  );
