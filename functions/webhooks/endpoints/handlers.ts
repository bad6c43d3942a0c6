import type { HandlersOf } from '../../kernel/contract/contract';
import { refuseField } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import type { Signer } from '../../kernel/identity/signer';
import { isCallableUrl, type NetworkPolicy } from '../../kernel/outside/addresses';
import type { Entry } from '../../kernel/table/update';
import { hours, instant } from '../../kernel/text/time';
import { newWebhook, type State, showWebhook } from './endpoint';
import type { webhookRoutes } from './routes';
import { notDeleted, rotatable } from './rules';
import { checkShowable, secretOf } from './secret';
import type { Webhooks } from './store';

export interface Effects {
  readonly webhooks: Webhooks;
  readonly signer: Signer;
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

/** The timeline entry of a rotation. */
interface RotationEntry extends Entry {
  readonly secretVersion: number;
}

const entryOf = ({ hash, at }: Action): Entry => ({ hash, at });

/** Answers that show a secret are derived from the request and from when it first came, so that a repeat gets the same. */
export const webhookHandlers = ({ webhooks, signer, reach }: Effects): HandlersOf<typeof webhookRoutes> => ({
  createWebhook: async ({ caller, body, action, now }) => {
    checkUrl(body.url, reach);
    const { createdAt } = await webhooks.create(newWebhook(caller.id, body, action));
    checkShowable(Date.parse(createdAt), now);
    const made = newWebhook(caller.id, body, { ...action, at: Date.parse(createdAt) });
    const { id, url, types } = made;
    return { id, url, types: [...types], createdAt, secret: secretOf(signer, made, made.secretVersion) };
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
    const secret = secretOf(signer, old, first.secretVersion);
    return { id: webhookId, secret, previousSecretUntil: endOf(first.at) };
  },
});
