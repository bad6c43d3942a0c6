import { Webhook } from 'standardwebhooks';
import { contract } from '../../functions/webhooks/contract';
import { agency } from '../support/callers';
import { usePortal } from '../support/portal';
import { webhooksService } from '../support/services';
import { openCourier, putAgency, type Received, type Receiver, startReceiver } from './world';

const scopes = ['webhooks:read', 'webhooks:write'];

/** Throws unless the package that others wrote takes the signature for one of this secret. */
export const verified = (secret: string, { body, headers }: Received) =>
  new Webhook(secret).verify(body, headers as Record<string, string>);

/** The webhooks service, agencies, and receivers that end with their test. */
export const useScene = () => {
  const portal = usePortal(webhooksService);
  const api = () => portal().client(contract);

  let agencies = 0;
  /** An agency of its own for each test, as the agencies service keeps it. */
  const office = async () => {
    agencies += 1;
    const id = `${agencies}`.padStart(24, '0');
    await putAgency(portal().table, id, 'active');
    return { id, caller: agency(id, ...scopes) };
  };

  const receivers: Receiver[] = [];
  const receiver = async (...args: Parameters<typeof startReceiver>) => {
    const started = await startReceiver(...args);
    receivers.push(started);
    return started;
  };
  afterEach(() => Promise.all(receivers.splice(0).map((each) => each.stop())));
  beforeEach(() => {
    portal().clock.set(new Date().toISOString());
  });

  /** An agency with a webhook to a receiver. */
  const connected = async (types: readonly string[] = ['complaint.*']) => {
    const { id, caller } = await office();
    const hook = await receiver();
    const made = await api().createWebhook({ caller, body: { url: hook.url, types: [...types] } });
    const params = { webhookId: made.body.id };
    const get = async () => (await api().getWebhook({ caller, params })).body;
    const log = async () => (await api().listDeliveries({ caller, params })).body.items;
    return { id, caller, hook, params, secret: made.body.secret, courier: openCourier(portal()), get, log };
  };

  return { portal, api, office, receiver, connected };
};
