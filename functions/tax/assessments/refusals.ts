import { Refusal } from '../../kernel/contract/refusal';

export const assessmentNotFound = (): Refusal => new Refusal('assessment-not-found');

/** The same is assessed already, as something else. */
export const alreadyAssessed = (assessmentId: string): Refusal =>
  new Refusal('already-assessed', { facts: { assessmentId } });
