import type { HandlersOf } from '../../kernel/contract/contract';
import { refuseField } from '../../kernel/contract/refusal';
import { personRef } from '../../kernel/identity/id-codec';
import { isCallableUrl, type NetworkPolicy } from '../../kernel/outside/addresses';
import { instant } from '../../kernel/text/time';
import { deviceOf } from '../preferences/device';
import type { pushRoutes } from './routes';
import type { DeviceStore } from './store';
import type { Vapid } from './vapid';

export interface PushEffects {
  readonly devices: DeviceStore;
  readonly vapid: () => readonly [Vapid, ...Vapid[]];
  readonly reach: NetworkPolicy;
}

/** Refuses what would not be called (`unsafe-url`). What a name stands for is looked at each time it is called. */
const checkEndpoint = (endpoint: string, reach: NetworkPolicy): void => {
  if (isCallableUrl(new URL(endpoint), reach)) return;
  throw refuseField(
    'unsafe-url',
    '/endpoint',
    'An https URL at port 443 without credentials, whose host is of the internet.',
  );
};

const checkKey = (key: string, vapid: readonly Vapid[]): void => {
  if (vapid.some(({ publicKey }) => publicKey === key)) return;
  throw refuseField(
    'unknown-push-key',
    '/applicationServerKey',
    'Subscribe again for the key that the portal gives.',
  );
};

export const pushHandlers = ({ devices, vapid, reach }: PushEffects): HandlersOf<typeof pushRoutes> => ({
  pushKey: () => ({ applicationServerKey: vapid()[0].publicKey }),

  listDevices: async ({ caller }) => ({
    items: Object.entries(await devices.all(personRef(caller.id))).map(([id, { name, endpoint, at }]) => ({
      ...{ id, name, service: new URL(endpoint).host, since: instant(at) },
    })),
  }),

  addDevice: async ({ caller, body, now }) => {
    checkEndpoint(body.endpoint, reach);
    checkKey(body.applicationServerKey, vapid());
    return { id: await devices.add(personRef(caller.id), deviceOf(body, now)) };
  },

  removeDevice: async ({ caller, params, action }) => {
    await devices.remove(personRef(caller.id), params.deviceId, action);
    return undefined;
  },
});
