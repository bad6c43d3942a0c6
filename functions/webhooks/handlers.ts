import type { Handlers } from '../kernel/contract/contract';
import { refuseField } from '../kernel/contract/refusal';
import type { Action } from '../kernel/identity/action';
import type { Sealer } from '../kernel/identity/id-codec';
import { isCallableUrl, type NetworkPolicy } from '../kernel/outside/addresses';
import type { Entry } from '../kernel/table/update';
import { hours, type Instant, instant } from '../kernel/text/time';
import type { contract } from './contract';
import { deliveryHandlers } from './deliveries/handlers';
import type { DeliveryLog } from './deliveries/log-store';
import type { Deliveries } from './deliveries/store';
import { newWebhook, type State, showWebhook, type Webhook } from './endpoints/endpoint';
import { notDeleted, rotatable } from './endpoints/rules';
import { checkShowable, secretOf } from './endpoints/secret';
import type { Webhooks } from './endpoints/store';

export interface WebhookEffects {
  readonly webhooks: Webhooks;
  readonly log: DeliveryLog;
  readonly deliveries: Deliveries;
  readonly seal: Sealer;
  readonly reach: NetworkPolicy;
}

/** Refuses what would not be called (`unsafe-url`). What a name stands for is looked at each time it is called. */
const checkUrl = (url: string, reach: NetworkPolicy): void => {
  if (isCallableUrl(new URL(url), reach)) return;
  throw refuseField(
    'unsafe-url',
    '/url',
    'An https URL at port 443 without credentials, whose host is of the internet.',
  );
};

/** What a webhook remembers of a rotation. */
interface RotationEntry extends Entry {
  readonly secretVersion: number;
}

export const entryOf = ({ hash, at }: Action): Entry => ({ hash, at });

/** A webhook with the secret that it signs by. */
const issued = (
  { id, url, types }: Pick<Webhook, 'id' | 'url' | 'types'>,
  createdAt: Instant,
  secret: string,
) => ({
  ...{ id, url, types: [...types], createdAt, secret },
});

/** Answers that tell a secret are made of the request and of when it first came, so that a repeat gets the same. */
export const handlers = (effects: WebhookEffects): Handlers<typeof contract> => {
  const { webhooks, seal, reach } = effects;
  return {
    ...deliveryHandlers(effects),

    createWebhook: async ({ caller, body, action, now }) => {
      checkUrl(body.url, reach);
      const { createdAt } = await webhooks.create(newWebhook(caller.id, body, action));
      checkShowable(Date.parse(createdAt), now);
      const made = newWebhook(caller.id, body, { ...action, at: Date.parse(createdAt) });
      return issued(made, createdAt, secretOf(seal, made, made.secretVersion));
    },

    listWebhooks: async ({ caller, now }) => ({
      items: (await webhooks.all(caller.id)).map((webhook) => showWebhook(webhook, now)),
    }),

    getWebhook: async ({ caller, params, now }) =>
      showWebhook(await webhooks.get(caller.id, params.webhookId), now),

    replaceWebhook: async ({ caller, params, body, action }) => {
      checkUrl(body.url, reach);
      const state: State = body.enabled ? 'enabled' : 'disabled';
      const set = { url: body.url, types: [...new Set(body.types)], state };
      await webhooks.edit({
        agencyId: caller.id,
        webhookId: params.webhookId,
        rules: [notDeleted],
        ...{ set, remove: ['failingSince', 'stoppedAt'] },
        remember: { action, entry: entryOf(action) },
      });
      return undefined;
    },

    deleteWebhook: async ({ caller, params, action }) => {
      await webhooks.delete(caller.id, params.webhookId, action);
      return undefined;
    },

    rotateSecret: async ({ caller, params: { webhookId }, body: { overlapHours }, action, now }) => {
      const old = await webhooks.get(caller.id, webhookId);
      const secretVersion = old.secretVersion + 1;
      const endOf = (at: number): string => instant(at + hours(overlapHours));
      const first = await webhooks.edit<RotationEntry>({
        agencyId: caller.id,
        webhookId,
        rules: rotatable(old.secretVersion, overlapHours, action.at),
        set: { secretVersion, previousUntil: endOf(action.at) },
        remember: { action, entry: { ...entryOf(action), secretVersion } },
      });
      checkShowable(first.at, now);
      const secret = secretOf(seal, old, first.secretVersion);
      return { id: webhookId, secret, previousSecretUntil: endOf(first.at) };
    },
  };
};
