import type { Effects, OnDue } from '../../kernel/events/reactor';
import { type Replay, subscribesTo, type Webhook } from '../endpoints/endpoint';
import { openProgress } from '../endpoints/progress-store';
import { openWebhooks } from '../endpoints/store';
import { isSucceeded, type Takeover } from '../endpoints/succession';
import { type Delivery, deliveryInPlaceOf, eventPrefix, requestOf, timeOfId } from './delivery';
import { openDeliveries } from './store';
import { openTakeovers } from './takeover-store';

/**
 * The next attempt of a delivery goes into the queue. Queued before it is noted: twice in the queue is one attempt, as each
 * is claimed by its number, and never in the queue would be none.
 */
export const onDue: OnDue = ({ table, queue }) => {
  const deliveries = openDeliveries({ table });
  const requests = queue('deliveries');
  return async (item, now) => {
    const delivery = item as unknown as Delivery;
    await requests.send(requestOf(delivery), { group: delivery.webhookId });
    await deliveries.noteQueued(delivery, now);
  };
};

/** Deliveries that a replay requeues in one sweep, so that a long replay holds up no other delivery. */
const aSweep = 300;

/** A replay goes on: what it has not yet revived goes out at the next sweep, like any delivery that is due. */
const goOn = async ({ table }: Effects, webhook: Webhook, replay: Replay, now: number): Promise<void> => {
  const deliveries = openDeliveries({ table });
  const from = replay.after ?? timeOfId(Date.parse(replay.since));
  const upTo = timeOfId(Date.parse(replay.until));
  const { deliveries: found, next } = await deliveries.between(webhook, from, upTo, aSweep);
  const wanted = found.filter(
    ({ state, revivedBy }) =>
      state !== 'pending' && revivedBy !== replay.id && (replay.include === 'all' || state !== 'delivered'),
  );
  await Promise.all(wanted.map((delivery) => deliveries.revive(delivery, replay.id, now)));
  await openProgress({ table }).goOn(webhook, next, now);
};

/**
 * A new webhook takes what those before it, which are deleted or gone, have not delivered: a stretch at each sweep, and all
 * once more when nothing is under way that knew nothing of it. Made again, a delivery is the same. Gives the webhook as it is then.
 */
const takeOver = async (
  { table, queue }: Effects,
  webhook: Webhook,
  { after, passed }: Takeover,
  now: number,
): Promise<Webhook> => {
  const [deliveries, takeovers] = [openDeliveries({ table }), openTakeovers({ table })];
  const requests = queue('deliveries');
  const all = await openWebhooks({ table }).everyone(webhook.agencyId);
  const before = all.filter((each) => each.id !== webhook.id && isSucceeded(each, now));
  const take = async (delivery: Delivery): Promise<void> => {
    if (!subscribesTo(webhook, delivery.event.type.slice(eventPrefix.length))) return;
    const made = await deliveries.record(deliveryInPlaceOf(delivery, webhook, now));
    if (made.state === 'pending') await requests.send(requestOf(made), { group: made.webhookId });
    await takeovers.handOver(delivery, webhook.id);
  };
  const { deliveries: left, next } =
    before.length > 0 ? await takeovers.leftBy(before, { after, now }) : { deliveries: [], next: undefined };
  await Promise.all(left.map(take));
  return openProgress({ table }).tookOver(webhook, { next, isLast: passed === true }, now);
};

/** A webhook has something to do: first it takes what those before it left, then a replay goes on. */
export const onWebhookDue: OnDue = (effects) => async (item, now) => {
  const webhook = item as unknown as Webhook;
  const { takeover } = webhook;
  const isWaiting = takeover?.passed && Date.parse(takeover.until) > now;
  const after = takeover && !isWaiting ? await takeOver(effects, webhook, takeover, now) : webhook;
  if (after.replay) await goOn(effects, after, after.replay, now);
};
