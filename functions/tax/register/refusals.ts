import { Refusal, refuseField } from '../../kernel/contract/refusal';
import { atMost, fewerThan, type Rule } from '../../kernel/table/rule';
import type { LocalDate } from '../../kernel/text/date';

/** How often a taxable object may change hands. */
const maxHolders = 500;

export const taxpayerNotFound = (): Refusal => new Refusal('taxpayer-not-found');
export const taxableObjectNotFound = (): Refusal => new Refusal('taxable-object-not-found');
export const taxpayerUnknown = (): Refusal =>
  refuseField('taxpayer-unknown', '/taxpayer', 'The agency has registered no such taxpayer.');
export const taxableObjectUnknown = (): Refusal =>
  refuseField(
    'taxable-object-unknown',
    '/taxableObject',
    'The agency has registered no such taxable object.',
  );

/** A taxable object changes hands in order of time, at most `maxHolders` times. */
export const passesOn = (since: LocalDate): Rule[] => [
  atMost('since', since, ({ since: latest }) => {
    const facts = { since: String(latest) };
    return new Refusal('passed-on-later', {
      detail: `It has been the taxpayer's since ${facts.since}.`,
      facts,
    });
  }),
  fewerThan('holders', maxHolders, () => new Refusal('too-many-holders')),
];
