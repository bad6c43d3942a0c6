import type { OnDue } from '../../kernel/events/reactor';
import type { Webhook } from '../endpoints/endpoint';
import { openHealth } from '../endpoints/health-store';
import { type Delivery, requestOf, timeOfId } from './delivery';
import { openDeliveries } from './store';

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
export const onWebhookDue: OnDue = ({ table }) => {
  const [deliveries, health] = [openDeliveries({ table }), openHealth({ table })];
  return async (item, now) => {
    const webhook = item as unknown as Webhook;
    const { replay } = webhook;
    if (!replay) return;
    const from = replay.after ?? timeOfId(Date.parse(replay.since));
    const upTo = timeOfId(Date.parse(replay.until));
    const { deliveries: found, next } = await deliveries.between(webhook, from, upTo, aSweep);
    const wanted = found.filter(
      ({ state, revivedBy }) =>
        state !== 'pending' && revivedBy !== replay.id && (replay.include === 'all' || state !== 'delivered'),
    );
    await Promise.all(wanted.map((delivery) => deliveries.revive(delivery, replay.id, now)));
    await health.goOn(webhook, next, now);
  };
};
