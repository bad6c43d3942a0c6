import type { Queue } from '../../kernel/events/queue';
import type { Signer } from '../../kernel/identity/signer';
import type { HttpClient } from '../../kernel/outside/calls';
import type { Log } from '../../kernel/outside/log';
import { type Clock, hours, instant } from '../../kernel/text/time';
import type { Webhook } from '../endpoints/endpoint';
import type { Health } from '../endpoints/health-store';
import { type Delivery, queuedUntil, requestOf } from './delivery';
import type { Deliveries } from './store';

/*
 * There are two ways to a receiver: a quick one, which gives it two seconds, and one of slow receivers, who have fifteen. Whoever
 * does not answer on the first is taken to the second for an hour, so that nobody waits behind a receiver that hangs.
 */

export interface SendingEffects {
  readonly deliveries: Deliveries;
  readonly health: Health;
  readonly outbound: HttpClient;
  readonly signer: Signer;
  readonly log: Log;
  readonly clock: Clock;
  /** A number from 0 up to 1. */
  readonly chance: () => number;
  /** Where slow receivers are taken from the quick way; undefined on their own. */
  readonly slow?: Queue | undefined;
}

/** A delivery on its way, and whither. */
export interface Sent {
  readonly delivery: Delivery;
  readonly webhook: Webhook;
}

/** For how long a receiver that was slow is taken to be. */
const slowFor = hours(1);
/** Within so many milliseconds a receiver answers at once. */
const quick = 1_000;

/** Milliseconds that a receiver is given on each way. */
export const patience = { quick: 2_000, slow: 15_000 } as const;

export const isSlow = ({ slowUntil }: Webhook, now: number): boolean =>
  slowUntil !== undefined && Date.parse(slowUntil) > now;

/** It does not answer on the quick way: the next attempt is made at once on that of slow receivers. */
export const takeSlowly = async (
  { deliveries, health, log, clock }: SendingEffects,
  slow: Queue,
  { delivery, webhook }: Sent,
  claim: string,
): Promise<void> => {
  const now = clock();
  await health.slow(webhook, instant(now + slowFor));
  const attempt = { at: instant(now), failure: 'timeout' };
  if (!(await deliveries.settle(delivery, claim, attempt, { next: queuedUntil(now) }))) return;
  await slow.send(requestOf({ ...delivery, attempts: delivery.attempts + 1 }), { group: webhook.id });
  log.info('webhook taken to be slow', { deliveryId: delivery.id, webhookId: webhook.id });
};

/** How long the answer took says on which way the next is sent. */
export const notePace = async (
  { health, slow, clock }: SendingEffects,
  { webhook }: Sent,
  took: number,
): Promise<void> => {
  if (slow || !webhook.slowUntil) return;
  if (took < quick) await health.quick(webhook);
  else if (Date.parse(webhook.slowUntil) < clock() + slowFor / 2) {
    await health.slow(webhook, instant(clock() + slowFor));
  }
};
