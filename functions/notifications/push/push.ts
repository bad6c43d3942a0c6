import type { CallResult, HttpClient } from '../../kernel/outside/calls';
import type { Log } from '../../kernel/outside/log';
import type { Clock } from '../../kernel/text/time';
import { type Dispatch, type DispatchRequest, dispatchKey } from '../dispatches/dispatch';
import { type Due, type Report, sendOnce } from '../dispatches/send';
import type { Dispatches } from '../dispatches/store';
import type { ReadAddressed } from '../inbox/addressed-store';
import type { Device } from '../preferences/device';
import { sendableAt } from '../preferences/recipient';
import { render } from '../templates/render';
import { templateOf } from '../templates/template';
import { encryptFor } from './encryption';
import { notificationOf } from './notification';
import { authorizationFor, type Vapid } from './vapid';

export interface PushEffects {
  readonly dispatches: Dispatches;
  readonly read: ReadAddressed;
  readonly http: HttpClient;
  readonly vapid: () => readonly Vapid[];
  /** Takes away a device whose subscription has ended. */
  readonly forget: (ref: string, id: string, device: Device) => Promise<void>;
  /** 16 bytes by chance. */
  readonly salt: () => Buffer;
  readonly portal?: string | undefined;
  readonly log: Log;
  readonly clock: Clock;
}

/** Seconds for which a push service keeps it for a device that is off: after a day the inbox is nearer. */
const day = 86_400;

/** What a push service made of a message for one device. */
type Fate = 'sent' | 'again' | 'refused' | 'gone';

/** By its answer (RFC 8030 sections 5, 7.3 and 8.4): a subscription that it does not know any more has ended. */
const fateOf = (result: CallResult): Fate => {
  if ('failure' in result) return result.failure === 'address-not-allowed' ? 'refused' : 'again';
  const { status } = result;
  if (status >= 200 && status < 300) return 'sent';
  if (status === 404 || status === 410) return 'gone';
  return status === 429 || status >= 500 ? 'again' : 'refused';
};

/** Milliseconds for which the push service asks to be left alone; seconds alone are read, as they are what is sent. */
const pauseIn = (result: CallResult): number =>
  'retryAfter' in result && /^\d{1,5}$/.test(result.retryAfter ?? '') ? Number(result.retryAfter) * 1000 : 0;

/** A message on its way to the devices of a person. */
interface Outgoing {
  readonly ref: string;
  readonly id: string;
  readonly kind: string;
  readonly content: Buffer;
}

const sendTo = async (
  { http, vapid, salt, portal, clock, forget, log }: PushEffects,
  { ref, id: topic, kind, content }: Outgoing,
  [id, device]: readonly [string, Device],
) => {
  const pair = vapid().find(({ publicKey }) => publicKey === device.key);
  if (!pair) {
    // Made for a key that is not there any more: nothing would ever be taken for it.
    await forget(ref, id, device);
    return { id, fate: 'gone', pause: 0 } as const;
  }
  const { endpoint } = device;
  const contact = portal?.startsWith('https:') ? portal : undefined;
  const result = await http.post({
    url: endpoint,
    headers: {
      authorization: authorizationFor(pair, { endpoint, contact, now: clock() }),
      'content-type': 'application/octet-stream',
      'content-encoding': 'aes128gcm',
      ttl: String(day),
      urgency: templateOf(kind)?.sms ? 'high' : 'normal',
      topic,
    },
    body: encryptFor(device, content, salt()),
  });
  const fate = fateOf(result);
  if (fate === 'gone') await forget(ref, id, device);
  if (fate === 'refused') log.warn('push message not taken', { service: new URL(endpoint).host, ...result });
  return { id, fate, pause: pauseIn(result) } as const;
};

/** To each device by itself; those that have it, or never will, are not tried again with the others. */
const sendToAll = async (
  effects: PushEffects,
  outgoing: Outgoing,
  devices: readonly (readonly [string, Device])[],
  done: readonly string[],
): Promise<Report> => {
  const sent = await Promise.all(devices.map((each) => sendTo(effects, outgoing, each)));
  const waiting = sent.filter(({ fate }) => fate === 'again');
  if (waiting.length > 0) {
    const now = sent.filter(({ fate }) => fate !== 'again').map(({ id }) => id);
    return {
      outcome: 'again',
      done: [...done, ...now],
      pause: Math.max(...waiting.map(({ pause }) => pause)),
    };
  }
  if (done.length > 0 || sent.some(({ fate }) => fate === 'sent')) return { outcome: 'sent' };
  return { outcome: sent.some(({ fate }) => fate === 'refused') ? 'refused' : 'unwanted' };
};

interface PushDispatch extends Dispatch {
  /** The devices that need not be tried again. */
  readonly done?: readonly string[];
}

const readDue =
  (effects: PushEffects) =>
  async (request: DispatchRequest): Promise<Due | undefined> => {
    const { read, clock, portal } = effects;
    const place = dispatchKey('push', request);
    const { message, recipient, other } = await read(request, place);
    const dispatch = other?.push as PushDispatch | undefined;
    if (!message || !dispatch) return undefined;
    const { id, kind, data } = message;
    const due = { id, kind, place, dispatch };
    const at = sendableAt('push', recipient, kind, clock());
    if (at === undefined) return { ...due, at };
    const send = async (): Promise<Report> => {
      const { language, devices } = recipient;
      const rendered = render(kind, data, language);
      if (!rendered) return { outcome: 'refused' };
      const content = notificationOf(rendered, { id, language, portal });
      const { done = [] } = dispatch;
      const left = Object.entries(devices).filter(([each]) => !done.includes(each));
      return sendToAll(effects, { ref: request.ref, id, kind, content }, left, done);
    };
    return { ...due, at, send };
  };

/** Sends a message to the devices of a person, once to each. */
export const sendPush = (effects: PushEffects) => sendOnce({ ...effects, way: 'push' }, readDue(effects));
