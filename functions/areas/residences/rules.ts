import { Refusal } from '../../kernel/contract/refusal';
import { atMost, type Rule } from '../../kernel/table/rule';

export const residenceNotFound = (): Refusal => new Refusal('residence-not-found');

/** The rule that a residence does not end before it began. */
export const notBefore = (through: string): Rule =>
  atMost('since', through, ({ since }) => {
    const detail = 'The last day must not be before the first.';
    const errors = [{ in: 'body' as const, pointer: '/through', code: 'through', detail }];
    return new Refusal('invalid-request', { errors, facts: { since: String(since) } });
  });
