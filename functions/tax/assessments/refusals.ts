import { Refusal } from '../../kernel/contract/refusal';

export const assessmentNotFound = (): Refusal => new Refusal('assessment-not-found');

/** There is a different assessment of the same object and period; the refusal names it. */
export const alreadyAssessed = (assessmentId: string): Refusal =>
  new Refusal('already-assessed', { facts: { assessmentId } });
