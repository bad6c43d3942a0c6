import { randomUUID } from 'node:crypto';
import { toCloudEvent } from '../../../functions/kernel/events/event';
import { put } from '../../../functions/kernel/table/put';
import { read } from '../../../functions/kernel/table/read';
import { instant } from '../../../functions/kernel/text/time';
import { type Delivery, deliveryKey, newDelivery } from '../../../functions/webhooks/deliveries/delivery';
import {
  type DeliveryAction,
  type DeliveryState,
  deliveryStates,
  lifecycle,
} from '../../../functions/webhooks/deliveries/lifecycle';
import { openDeliveries } from '../../../functions/webhooks/deliveries/store';
import { openTakeovers } from '../../../functions/webhooks/deliveries/takeover-store';
import { useScene } from '../scene';
import { happened } from '../world';

/* Each state of a delivery × each thing that the portal or its agency does with it. */

const { portal, api, connected } = useScene();

const claim = 'the one who tries';

/** A delivery in a state, of which an attempt was begun. */
const standing = async (state: DeliveryState) => {
  const { id: agencyId, caller, params } = await connected();
  const now = portal().clock();
  const event = happened([agencyId], now);
  const webhook = { agencyId, id: params.webhookId, state: 'enabled' } as const;
  const made = newDelivery(webhook, toCloudEvent(event), { at: now, now, queued: true });
  const { dueKey: _, dueAt: __, ...untimed } = made;
  const delivery: Delivery = { ...(state === 'pending' ? made : untimed), state, claim, attempts: 1 };
  await put(portal().table, delivery);
  return { delivery, caller, params: { ...params, deliveryId: delivery.id } };
};
type Standing = Awaited<ReturnType<typeof standing>>;

const stored = () => openDeliveries(portal());
const later = () => portal().clock() + 60_000;
const attempt = () => ({ at: instant(portal().clock()), status: 500 });

const acts: Readonly<Record<DeliveryAction, readonly ((at: Standing) => Promise<boolean>)[]>> = {
  attempt: [
    ({ delivery }) => stored().claim(delivery, randomUUID(), portal().clock()),
    ({ delivery }) => stored().settle(delivery, claim, attempt(), { next: later() }),
  ],
  postpone: [
    ({ delivery }) => stored().postpone(delivery, later()),
    ({ delivery }) => stored().noteQueued(delivery, portal().clock()),
  ],
  deliver: [({ delivery }) => stored().settle(delivery, claim, attempt(), { done: 'deliver' })],
  'give-up': [({ delivery }) => stored().settle(delivery, claim, attempt(), { done: 'give-up' })],
  hold: [({ delivery }) => stored().hold(delivery)],
  'hand-over': [({ delivery }) => openTakeovers(portal()).handOver(delivery, 'another')],
  revive: [({ delivery }) => stored().revive(delivery, 'the replay', portal().clock())],
  replay: [
    async ({ caller, params }) => {
      const reply = await api().replayDelivery({ caller, params });
      if (reply.status !== 204)
        expect(reply.problem).toMatchObject({ status: 409, code: 'delivery-pending' });
      return reply.status === 204;
    },
  ],
};

const names = Object.keys(lifecycle) as DeliveryAction[];

describe.each(deliveryStates)('a delivery that is %s', (state) => {
  it.each(names)('%s', async (name) => {
    const step: { readonly from: readonly DeliveryState[]; readonly to?: DeliveryState } = lifecycle[name];
    const isAllowed = step.from.includes(state);
    for (const act of acts[name]) {
      const at = await standing(state);
      expect(await act(at)).toBe(isAllowed);
      const after = await read<Delivery>(portal().table, deliveryKey(at.delivery));
      if (!isAllowed) expect(after).toEqual(at.delivery);
      else {
        expect(after?.state).toBe(step.to ?? state);
        // What is on its way is due some time, and nothing else is.
        expect(after?.dueAt !== undefined).toBe(after?.state === 'pending');
      }
    }
  });
});
