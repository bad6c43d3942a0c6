import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import { type Action, type Mark, markOf } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { code, id, inOrder, instant as instantField, oneLine, wholeNumber } from '../../kernel/text/fields';
import { type Instant, instant } from '../../kernel/text/time';
import type { Agreement } from './agreement';

/*
 * A consent: somebody agrees to one revision of a data agreement (GovStack Consent: ConsentRecord). Of those to one agreement the
 * last counts, whatever became of it: so the list of a person's consents is the history of what they agreed to.
 */

/** `replaced`: a later one to the same agreement counts. */
export const states = ['given', 'withdrawn', 'replaced'] as const;
type Stage = 'given' | 'withdrawn';

export const consentRequest = v.strictObject({
  agencyId: id,
  code,
  /** The revision that was shown; only the present one can be agreed to. */
  revision: wholeNumber(1, 999_999),
  /** The person's number at the agency, by which it finds them. */
  reference: v.optional(oneLine(100)),
});
export type ConsentRequest = v.InferOutput<typeof consentRequest>;

export interface Consent extends Stored {
  readonly made: Mark;
  readonly id: string;
  readonly owner: string;
  readonly agencyId: string;
  readonly code: string;
  /** What the agreement was called when it was given, by language. */
  readonly names: Readonly<Record<string, string>>;
  readonly revision: number;
  readonly hash: string;
  readonly policyVersion: string;
  readonly reference?: string;
  readonly state: Stage;
  readonly givenAt: Instant;
  readonly endedAt?: Instant;
  readonly timeline: Readonly<Record<string, Entry>>;
}

export const consentView = v.strictObject({
  id,
  agencyId: id,
  code,
  names: v.record(v.string(), v.string()),
  /** Which revision of the agreement, with its hash, and which version of the agency's policy. */
  revision: v.number(),
  hash: v.string(),
  policyVersion: v.string(),
  reference: v.nullable(v.string()),
  state: v.picklist(states),
  givenAt: instantField,
  /** When it was withdrawn, or when another took its place. */
  endedAt: v.nullable(instantField),
});
export type ConsentView = v.InferOutput<typeof consentView>;
/** As the person sees it. */
export const ownConsentView = withAgencyNames(consentView);

export const consentsOf = (person: string): string => key('consent', person);
export const consentKey = (person: string, consentId: string): Key => ({
  pk: consentsOf(person),
  sk: consentId,
});

export const newConsent = (
  consentId: string,
  owner: string,
  { agencyId, code: of, card, revision, hash }: Agreement,
  { reference }: ConsentRequest,
  action: Action,
): Consent => ({
  ...consentKey(owner, consentId),
  ...{ type: 'consent', version: 1, made: markOf(action), id: consentId, owner, agencyId, code: of },
  ...{ names: card.names, revision, hash, policyVersion: card.policy.version },
  ...(reference === undefined ? {} : { reference }),
  ...{ state: 'given', givenAt: instant(action.at), timeline: {} },
});

const newestFirst = (left: Consent, right: Consent): number =>
  left.givenAt === right.givenAt ? (left.id < right.id ? 1 : -1) : left.givenAt < right.givenAt ? 1 : -1;

const isOf = (agencyId: string, of: string) => (each: Consent) =>
  each.agencyId === agencyId && each.code === of;

/** The one that counts of a person's to an agreement; undefined where there was never any. */
export const lastOf = (all: readonly Consent[], agencyId: string, of: string): Consent | undefined =>
  all.filter(isOf(agencyId, of)).sort(newestFirst)[0];

export const showConsent = (consent: Consent, later?: Consent): ConsentView => {
  const { id: consentId, agencyId, code: of, names, revision, hash, policyVersion, state } = consent;
  const isReplaced = later !== undefined && state === 'given';
  return {
    ...{ id: consentId, agencyId, code: of, names: inOrder(names), revision, hash, policyVersion },
    ...{ reference: consent.reference ?? null, state: isReplaced ? 'replaced' : state },
    ...{ givenAt: consent.givenAt, endedAt: consent.endedAt ?? later?.givenAt ?? null },
  };
};

/** All of a person's, the newest first; each knows the one that took its place. */
export const showAll = (all: readonly Consent[]): ConsentView[] => {
  const sorted = [...all].sort(newestFirst);
  return sorted.map((each, nth) =>
    showConsent(each, sorted.slice(0, nth).findLast(isOf(each.agencyId, each.code))),
  );
};
