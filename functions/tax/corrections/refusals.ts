import { Refusal, refuseField } from '../../kernel/contract/refusal';
import type { Item } from '../../kernel/table/rule';

/** Another bill has taken the place of the one that was named. */
export const noLongerCounts = (item?: Item): Refusal => {
  const { billId } = item ?? {};
  return new Refusal(
    'assessment-changed',
    typeof billId === 'string' ? { facts: { assessmentId: billId } } : {},
  );
};

export const tooManyChanges = (): Refusal => new Refusal('bill-full');

/** It was not declared, or is of something else. */
export const notAmendable = (): Refusal =>
  refuseField('not-amendable', '/amends', 'It is no declaration of the same tax, thing and period.');
