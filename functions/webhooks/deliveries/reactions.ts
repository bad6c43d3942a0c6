import type { Event } from '../../kernel/events/event';
import type { Effects, Reactor } from '../../kernel/events/reactor';
import type { Clock } from '../../kernel/text/time';
import { subscribesTo, type Webhook } from '../endpoints/endpoint';
import { openWebhooks } from '../endpoints/store';
import { isListening, isSucceeded } from '../endpoints/succession';
import { deliveryOf, requestOf } from './delivery';
import { openDeliveries } from './store';

const latest = (left: Webhook, right: Webhook): number =>
  (right.deletedAt ?? right.stoppedAt ?? '').localeCompare(left.deletedAt ?? left.stoppedAt ?? '');

/**
 * Who of an agency's webhooks gets an event: those that want it and are there; where there are none, the one that was there
 * last keeps it for the next.
 */
const receiversOf = (webhooks: readonly Webhook[], type: string, now: number): readonly Webhook[] => {
  const wanting = webhooks.filter((webhook) => subscribesTo(webhook, type));
  const listening = wanting.filter(isListening);
  if (listening.length > 0) return listening;
  return wanting
    .filter((webhook) => isSucceeded(webhook, now))
    .sort(latest)
    .slice(0, 1);
};

/** Milliseconds within which a question was asked by the same call of the function, which may have been frozen since. */
const sameCall = 50;

/**
 * Asks once what several ask at the same time. All of them had heard of their events before the question was sent, so that each is answered as
 * by a question of its own.
 */
const together = <T>(ask: (name: string) => Promise<T>, clock: Clock) => {
  const asked = new Map<string, { readonly at: number; readonly answer: Promise<T> }>();
  return (name: string): Promise<T> => {
    const under = asked.get(name);
    if (under && clock() - under.at < sameCall) return under.answer;
    const one = { at: clock(), answer: ask(name) };
    asked.set(name, one);
    const over = () => {
      if (asked.get(name) === one) asked.delete(name);
    };
    one.answer.then(over, over);
    return one.answer;
  };
};

/**
 * Puts a delivery into the log of each webhook that wants an event, once, and into the queue. The webhooks are read for each
 * event, or once for those that come together, strongly consistent: what was remembered of them would not know one that was made a moment ago
 * (docs/adr/0072).
 */
export const webhooks: Reactor = {
  name: 'webhooks',
  react: ({ table, queue, clock }: Effects) => {
    const deliveries = openDeliveries({ table });
    const requests = queue('deliveries');
    const everyone = together(openWebhooks({ table }).everyone, clock);
    const deliver = async (webhook: Webhook, event: Event): Promise<void> => {
      const made = await deliveries.record(deliveryOf(webhook, event, clock()));
      // Told a second time, the message may be lost, or sent long ago: the queue's reader asks the delivery.
      if (made.state === 'pending') await requests.send(requestOf(made), { group: made.webhookId });
    };
    return async (event) => {
      const { agencies = [] } = event.audience;
      const found = await Promise.all(agencies.map(everyone));
      const receivers = found.flatMap((each) => receiversOf(each, event.type, clock()));
      await Promise.all(receivers.map((webhook) => deliver(webhook, event)));
    };
  },
};
