import type { Event } from '../../kernel/events/event';
import type { Effects, Reactor } from '../../kernel/events/reactor';
import { cachedReference } from '../../kernel/table/reference';
import { subscribesTo, type Webhook } from '../endpoints/endpoint';
import { openWebhooks } from '../endpoints/store';
import { deliveryOf, requestOf } from './delivery';
import { openDeliveries } from './store';

/** Those that are told, or would be if they had not failed. */
const isListening = ({ state }: Webhook): boolean => state === 'enabled' || state === 'paused';

/** Puts a delivery into the log of each webhook that wants an event, once, and into the queue. */
export const webhooks: Reactor = {
  name: 'webhooks',
  react: ({ table, queue, clock }: Effects) => {
    const deliveries = openDeliveries({ table });
    const requests = queue('deliveries');
    const stored = openWebhooks({ table });
    // An agency without webhooks is asked for them each time, so that its first one counts at once.
    const known = cachedReference(async (agencyId) => {
      const found = (await stored.all(agencyId)).filter(isListening);
      return found.length > 0 ? found : undefined;
    }, clock);
    const deliver = async (webhook: Webhook, event: Event): Promise<void> => {
      const made = await deliveries.record(deliveryOf(webhook, event, clock()));
      // Told a second time, the message may be lost, or sent long ago: the queue's reader asks the delivery.
      if (made.state === 'pending') await requests.send(requestOf(made), { group: made.webhookId });
    };
    return async (event) => {
      const found = await Promise.all((event.audience.agencies ?? []).map((agencyId) => known.get(agencyId)));
      const wanting = found
        .flatMap((each) => each ?? [])
        .filter((webhook) => subscribesTo(webhook, event.type));
      await Promise.all(wanting.map((webhook) => deliver(webhook, event)));
    };
  },
};
