import { unexpired, unrevoked } from '../../blocks/agencies/api-key';
import { reportRules } from '../../blocks/agencies/conformance';
import { Refusal, refuseField } from '../../kernel/contract/refusal';
import { absent, atLeast, holds, orAbsent, type Rule } from '../../kernel/table/rule';
import { hours, type Instant, instant } from '../../kernel/text/time';
import { isLive, type KeyItem, type Minted } from './key';

/*
 * What may be done with API keys. Times are in milliseconds since 1970.
 */

/** What a live key is conditional on: a report of the endpoint, or that none is asked for. */
export interface LiveRules {
  readonly endpoint: string | undefined;
  readonly ofAgency: readonly Rule[];
  readonly ofReport: readonly Rule[];
}

/** An agency from before reports were asked for has no waiver, and goes on without. */
const waived = (now: number): Rule =>
  orAbsent(
    atLeast(
      'waiver.until',
      instant(now),
      () =>
        new Refusal('conformance-missing', {
          detail: 'Name the endpoint whose conformance run has passed.',
          facts: { endpoint: null },
        }),
    ),
  );

export const noRules: LiveRules = { endpoint: undefined, ofAgency: [], ofReport: [] };

export const liveRules = (endpoint: string | undefined, now: number): LiveRules => ({
  endpoint,
  ofAgency: endpoint ? [] : [waived(now)],
  ofReport: endpoint ? reportRules(now) : [],
});

export const keyNotFound = (): Refusal => new Refusal('key-not-found');

/** Refuses scopes that no route asks for: `unknown-scope` (422). */
export const checkScopes = (wanted: readonly string[], known: readonly string[]): void => {
  const index = wanted.findIndex((each) => !known.includes(each));
  if (index < 0) return;
  throw refuseField('unknown-scope', `/scopes/${index}`, `The scopes are ${known.join(', ')}.`);
};

/** For how long a repeat of the request shows the key again. */
const shownFor = hours(24);

/**
 * Refuses to show a key again (`key-shown`): a day after it was first shown at `at`, or when the deployment's secret has
 * changed since, so that what is derived today is not the key of then, whose hash is given.
 */
export const checkShowable = (
  { keyId, hash }: Minted,
  first: { readonly at: number; readonly keyHash: string },
  now: number,
): void => {
  if (now - first.at <= shownFor && first.keyHash === hash) return;
  throw new Refusal('key-shown', { detail: 'Rotate or revoke it if it is lost.', facts: { keyId } });
};

const unrotated: Rule = absent(
  'rotatedTo',
  ({ rotatedTo }) => new Refusal('key-rotated', { facts: { rotatedTo: String(rotatedTo) } }),
);

/** What rotating asks of the old key: that it opens, and was not rotated yet. */
export const rotatable = (now: number): Rule[] => [unrevoked, unrotated, unexpired(now)];

/** Refuses while the key that this one replaced still opens: at most two keys of one line live at a time. */
const checkPredecessor = (predecessor: KeyItem | undefined, now: number): void => {
  if (!predecessor || !isLive(predecessor, now)) return;
  throw new Refusal('predecessor-live', {
    detail: 'Wait until the key that this one replaced has ended, or revoke that one.',
    facts: { predecessorId: predecessor.id, until: predecessor.validUntil },
  });
};

/**
 * Refuses the rotation of a key whose predecessor lives. It may be asked before the write, as a key that has ended never
 * lives again; what the old key's own rules refuse is left to them, and a repeat is theirs to recognise.
 */
export const checkLine = async (
  old: KeyItem,
  now: number,
  keyOf: (keyId: string) => Promise<KeyItem | undefined>,
): Promise<void> => {
  const rotates = rotatable(now).every((rule) => holds(rule, { ...old }));
  if (rotates && old.predecessor) checkPredecessor(await keyOf(old.predecessor), now);
};

/** When the old key of a rotation at `at` ends: after the overlap, or at its own expiry if that comes first. */
export const endOfOverlap = (
  { validUntil }: Pick<KeyItem, 'validUntil'>,
  at: number,
  overlapHours: number,
): Instant => instant(Math.min(at + hours(overlapHours), Date.parse(validUntil)));
