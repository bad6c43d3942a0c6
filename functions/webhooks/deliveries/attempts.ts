import type { CallResult } from '../../kernel/outside/calls';
import { holds } from '../../kernel/table/rule';
import { days, hours, instant } from '../../kernel/text/time';
import type { Webhook } from '../endpoints/endpoint';
import { enabled, notDeleted } from '../endpoints/rules';
import { signatureHeaders } from '../endpoints/secret';
import type { Delivery, DeliveryRequest } from './delivery';
import { isSlow, notePace, type SendingEffects, type Sent, takeSlowly } from './pace';
import { waitAskedBy } from './retry-after';

/*
 * Webhooks on their way out. An attempt is claimed before it is made, so that two who were given it make it once; one that is
 * cut short is made again. So a receiver gets each event at least once, and knows it again by its id: see docs/adr/0072.
 */

const givenUpAfter = days(3);
const pausedAfter = days(1);
const minute = 60_000;
const longestPause = hours(12);

/** Full jitter: anything up to a bound that doubles from a minute on to twelve hours. Milliseconds. */
const pauseAfter = (attempts: number, chance: () => number): number =>
  chance() * Math.min(minute * 2 ** (attempts - 1), longestPause);

const isTaken = (answered: CallResult): boolean =>
  'status' in answered && answered.status >= 200 && answered.status < 300;
const isGone = (answered: CallResult): boolean => 'status' in answered && answered.status === 410;

/** The wait that a receiver asks for, no longer than the portal would wait at most. Milliseconds. */
const waitAsked = (answered: CallResult, now: number): number =>
  Math.min(waitAskedBy(answered, now), longestPause);

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
    log.warn('webhook endpoint stopped', { webhookId: id, agencyId, state: 'paused' });
  }
};

const noteGone = async ({ health, log }: SendingEffects, webhook: Webhook, now: number): Promise<void> => {
  if (!(await health.gone(webhook, instant(now)))) return;
  log.warn('webhook endpoint stopped', { webhookId: webhook.id, agencyId: webhook.agencyId, state: 'gone' });
};

/** What becomes of the delivery by an answer that did not take it. */
const outcomeOf = (delivery: Delivery, answered: CallResult, now: number, chance: () => number) => {
  const over = Date.parse(delivery.since) + givenUpAfter <= now;
  if (over || isGone(answered)) return { done: 'give-up' } as const;
  const asked = waitAsked(answered, now);
  return { next: Math.ceil(now + Math.max(asked, pauseAfter(delivery.attempts + 1, chance))) };
};

const settle = async (
  effects: SendingEffects,
  { delivery, webhook }: Sent,
  claim: string,
  answered: CallResult,
): Promise<void> => {
  const { deliveries, health, log, clock, chance } = effects;
  const now = clock();
  const { id: deliveryId, webhookId, attempts } = delivery;
  const facts = { deliveryId, webhookId, attempt: attempts + 1, ...answered };
  const attempt = { at: instant(now), ...answered };
  const wait = waitAsked(answered, now);
  if (wait > 0) await health.wait(webhook, instant(now + wait));
  if (isTaken(answered)) {
    await deliveries.settle(delivery, claim, attempt, { done: 'deliver' });
    if (webhook.failingSince) await health.recovered(webhook);
    log.info('webhook delivered', facts);
    return;
  }
  const outcome = outcomeOf(delivery, answered, now, chance);
  await deliveries.settle(delivery, claim, attempt, outcome);
  await (isGone(answered) ? noteGone(effects, webhook, now) : noteFailure(effects, webhook, now));
  log.warn('next' in outcome ? 'webhook put off' : 'webhook given up', facts);
};

const attempt = async (effects: SendingEffects, sent: Sent, claim: string): Promise<void> => {
  const { clock, slow } = effects;
  const begun = clock();
  const answered = await post(effects, sent.webhook, sent.delivery, begun);
  if (slow && 'failure' in answered && answered.failure === 'timeout') {
    await takeSlowly(effects, slow, sent, claim);
    return;
  }
  await settle(effects, sent, claim, answered);
  await notePace(effects, sent, clock() - begun);
};

/** Until when a receiver is left alone that asked for it, with up to a minute more, so that not all comes at once. */
const restOf = ({ restsUntil }: Webhook, now: number, chance: () => number): number | undefined => {
  const until = Date.parse(restsUntil ?? '');
  return until > now ? Math.ceil(until + chance() * minute) : undefined;
};

/** The webhook, if the delivery can go to it now; otherwise the delivery is held, or put off. */
const openWebhook = async (
  { deliveries, clock, chance }: SendingEffects,
  delivery: Delivery,
  { webhook, isActive }: { readonly webhook: Webhook | undefined; readonly isActive: boolean },
): Promise<Webhook | undefined> => {
  const takes = webhook && isActive && [notDeleted, enabled].every((rule) => holds(rule, { ...webhook }));
  const rest = takes ? restOf(webhook, clock(), chance) : undefined;
  if (takes && rest === undefined) return webhook;
  await (rest === undefined ? deliveries.hold(delivery) : deliveries.postpone(delivery, rest));
  return undefined;
};

/** Makes an attempt of a delivery. `claim` names this receipt of the request and no other. */
export const sendWebhook =
  (effects: SendingEffects) =>
  async (request: DeliveryRequest, claim: string): Promise<void> => {
    const { deliveries, slow, clock } = effects;
    const { delivery, ...found } = await deliveries.read(request);
    if (delivery?.state !== 'pending' || delivery.attempts !== request.attempt) return;
    const webhook = await openWebhook(effects, delivery, found);
    if (!webhook) return;
    if (slow && isSlow(webhook, clock())) return slow.send(request, { group: webhook.id });
    if (await deliveries.claim(delivery, claim, clock()))
      await attempt(effects, { delivery, webhook }, claim);
  };
