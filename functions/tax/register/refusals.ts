import { Refusal, refuseField } from '../../kernel/contract/refusal';
import { atMost, fewerThan, type Item, type Rule } from '../../kernel/table/rule';
import type { LocalDate } from '../../kernel/text/date';

/** How often a thing may pass on. */
const maxHolders = 500;

/* What the service refuses. */

export const taxNotFound = (): Refusal => new Refusal('tax-not-found');
export const taxpayerNotFound = (): Refusal => new Refusal('taxpayer-not-found');
export const taxableObjectNotFound = (): Refusal => new Refusal('thing-not-found');
export const assessmentNotFound = (): Refusal => new Refusal('assessment-not-found');

export const taxUnknown = (): Refusal =>
  refuseField('tax-unknown', '/tax', 'The agency has no such tax, or assesses nothing by it.');
export const taxpayerUnknown = (): Refusal =>
  refuseField('taxpayer-unknown', '/taxpayer', 'The agency has registered no such taxpayer.');
export const taxableObjectUnknown = (): Refusal =>
  refuseField('thing-unknown', '/thing', 'The agency has registered no such thing.');
export const calendarUnknown = (pointer: string): Refusal =>
  refuseField('calendar-unknown', pointer, 'There is no such calendar.');

/** What does not go together with the tax. */
export const notAssessable = (pointer: string, detail: string): Refusal =>
  refuseField('not-assessable', pointer, detail);

/** The same is assessed already, as something else. */
export const alreadyAssessed = (assessmentId: string): Refusal =>
  new Refusal('already-assessed', { facts: { assessmentId } });

/** A thing passes on in the order of time, and not for ever. */
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
