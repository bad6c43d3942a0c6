import { Refusal } from '../../kernel/contract/refusal';
import { absent, atMost, equals, type Rule } from '../../kernel/table/rule';
import { instant } from '../../kernel/text/time';
import type { State } from './endpoint';

/*
 * What may be done with webhooks and their deliveries. Whose they are lies in their keys.
 */

/** Most webhooks of an agency. */
export const maxWebhooks = 10;

export const webhookNotFound = (): Refusal => new Refusal('webhook-not-found');
export const tooMany = (): Refusal =>
  new Refusal('too-many-webhooks', { detail: `An agency has at most ${maxWebhooks} webhooks.` });

/** A deleted webhook stays for a while to recognise a repeat; all else treats it as missing. */
export const notDeleted: Rule = absent('deletedAt', webhookNotFound);

export const enabled: Rule = equals(
  'state',
  'enabled' satisfies State,
  ({ state }) => new Refusal('webhook-not-enabled', { facts: { state: String(state) } }),
);

const rotating: Rule['otherwise'] = ({ previousUntil }) =>
  new Refusal('rotation-running', {
    detail: 'Wait until the secret before has ended, or end it by a rotation without overlap.',
    facts: { until: String(previousUntil) },
  });

/** A rotation replaces the very secret that was seen; with an overlap, only when none of before still signs. */
export const rotatable = (secretVersion: number, overlapHours: number, now: number): Rule[] => [
  notDeleted,
  ...(overlapHours > 0 ? [atMost('previousUntil', instant(now), rotating)] : []),
  equals('secretVersion', secretVersion, rotating),
];

export const notReplaying: Rule = absent('replay', () => new Refusal('replay-running'));
