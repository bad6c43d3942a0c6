import type { Signer } from '../../kernel/identity/signer';
import type { CallResult, HttpClient } from '../../kernel/outside/calls';
import type { Log } from '../../kernel/outside/log';
import { holds } from '../../kernel/table/rule';
import { type Clock, days, hours, instant } from '../../kernel/text/time';
import type { Webhook } from '../endpoints/endpoint';
import type { Health } from '../endpoints/health-store';
import { enabled, notDeleted } from '../endpoints/rules';
import { signatureHeaders } from '../endpoints/secret';
import type { Delivery, DeliveryRequest } from './delivery';
import type { Deliveries } from './store';

/*
 * Webhooks on their way out. An attempt is claimed before it is made, so that two who were given it make it once; one that is
 * cut short is made again. So a receiver gets each event at least once, and knows it again by its id: see docs/adr/0072.
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
}

const givenUpAfter = days(3);
const pausedAfter = days(1);
const minute = 60_000;
const longestPause = hours(12);

/** Full jitter: anything up to a bound that doubles from a minute on to twelve hours. Milliseconds. */
export const pauseAfter = (attempts: number, chance: () => number): number =>
  chance() * Math.min(minute * 2 ** (attempts - 1), longestPause);

const isTaken = (answered: CallResult): boolean =>
  'status' in answered && answered.status >= 200 && answered.status < 300;
const isGone = (answered: CallResult): boolean => 'status' in answered && answered.status === 410;

const post = ({ outbound, signer }: SendingEffects, webhook: Webhook, { event }: Delivery, at: number) => {
  const body = JSON.stringify(event);
  const headers = {
    'content-type': 'application/cloudevents+json; charset=utf-8',
    'user-agent': 'Diwan-Webhooks/1.0',
    ...signatureHeaders(signer, webhook, { id: event.id, at, body }),
  };
  return outbound.post({ url: webhook.url, headers, body });
};

/** Notes a failure of the webhook; pauses it after a day of them. */
const noteFailure = async ({ health, log }: SendingEffects, webhook: Webhook, now: number): Promise<void> => {
  const { id, agencyId, failingSince } = webhook;
  if (!failingSince) await health.failing(webhook, instant(now));
  else if (Date.parse(failingSince) <= now - pausedAfter && (await health.pause(webhook, instant(now)))) {
    log.warn('webhookStopped', { webhookId: id, agencyId, state: 'paused' });
  }
};

const noteGone = async ({ health, log }: SendingEffects, webhook: Webhook, now: number): Promise<void> => {
  if (!(await health.gone(webhook, instant(now)))) return;
  log.warn('webhookStopped', { webhookId: webhook.id, agencyId: webhook.agencyId, state: 'gone' });
};

/** What becomes of the delivery by an answer that did not take it. */
const outcomeOf = (delivery: Delivery, answered: CallResult, now: number, chance: () => number) => {
  const over = Date.parse(delivery.since) + givenUpAfter <= now;
  if (over || isGone(answered)) return { state: 'failed' } as const;
  return { next: Math.ceil(now + pauseAfter(delivery.attempts + 1, chance)) };
};

const settle = async (
  effects: SendingEffects,
  { delivery, webhook }: { readonly delivery: Delivery; readonly webhook: Webhook },
  claim: string,
  answered: CallResult,
): Promise<void> => {
  const { deliveries, health, log, clock, chance } = effects;
  const now = clock();
  const { id: deliveryId, webhookId, attempts } = delivery;
  const facts = { deliveryId, webhookId, attempt: attempts + 1, ...answered };
  const attempt = { at: instant(now), ...answered };
  if (isTaken(answered)) {
    await deliveries.settle(delivery, claim, attempt, { state: 'delivered' });
    if (webhook.failingSince) await health.recovered(webhook);
    log.info('webhookSent', facts);
    return;
  }
  const outcome = outcomeOf(delivery, answered, now, chance);
  await deliveries.settle(delivery, claim, attempt, outcome);
  await (isGone(answered) ? noteGone(effects, webhook, now) : noteFailure(effects, webhook, now));
  log.warn('next' in outcome ? 'webhookPutOff' : 'webhookFailed', facts);
};

/** Makes an attempt of a delivery. `claim` names this receipt of the request and no other. */
export const sendWebhook =
  (effects: SendingEffects) =>
  async (request: DeliveryRequest, claim: string): Promise<void> => {
    const { deliveries, clock } = effects;
    const { delivery, webhook, isActive } = await deliveries.read(request);
    if (delivery?.state !== 'pending' || delivery.attempts !== request.attempt) return;
    const takes = webhook && isActive && [notDeleted, enabled].every((rule) => holds(rule, { ...webhook }));
    if (!takes) {
      await deliveries.hold(delivery);
      return;
    }
    if (!(await deliveries.claim(delivery, claim, clock()))) return;
    await settle(effects, { delivery, webhook }, claim, await post(effects, webhook, delivery, clock()));
  };
