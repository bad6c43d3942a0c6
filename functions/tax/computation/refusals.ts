import { type Refusal, refuseField } from '../../kernel/contract/refusal';

/** What does not go together with the tax. */
export const notAssessable = (pointer: string, detail: string): Refusal =>
  refuseField('not-assessable', pointer, detail);
