import { inState } from '../../blocks/cases/lifecycle';
import { Refusal } from '../../kernel/contract/refusal';
import { below, equals, orAbsent, type Rule } from '../../kernel/table/rule';
import { type ActionName, lifecycle } from './lifecycle';

/*
 * What may be done with a request to be connected.
 */

/** Keys of each kind that one request is given, at most. */
const maxKeys = 20;
/** Days for which such a key works, at most. */
export const testKeyDays = 30;

export const requestNotFound = (): Refusal => new Refusal('request-not-found');

export const ownedBy = (person: string): Rule => equals('owner', person, requestNotFound);

/** Refuses with `request-decided` (409), naming the status. */
export const allowed = (action: ActionName): Rule =>
  inState(
    'card.status',
    lifecycle[action],
    (requestStatus) => new Refusal('request-decided', { facts: { requestStatus } }),
  );

/** What is tried out with a test key happens to the agency's own data: once people depend on that, an operator gives it. */
export const onTestPlan: Rule = equals('card.tier', 'test', () => new Refusal('agency-live'));

/** Keys are for requests that were approved, and are not many. */
export const mayHaveKey = (of: 'testKeys' | 'liveKeys'): readonly Rule[] => [
  equals(
    'card.status',
    'approved',
    ({ card }) =>
      new Refusal('request-not-approved', {
        facts: { requestStatus: (card as { readonly status: string }).status },
      }),
  ),
  orAbsent(below(of, maxKeys, () => new Refusal('too-many-keys', { facts: { limit: maxKeys } }))),
];
