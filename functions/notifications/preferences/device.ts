import { createECDH, hash } from 'node:crypto';
import * as v from 'valibot';
import { maxCharacters } from '../../kernel/text/characters';
import { uriLetters } from '../../kernel/text/contact';
import { id, instant, oneLine } from '../../kernel/text/fields';

/*
 * A browser or an app of a person that takes push messages: the subscription that it made at its push service (W3C Push API,
 * RFC 8030). They lie in the person's preferences, which are read for each message anyhow.
 */

/** Of one person. */
export const maxDevices = 10;

const curve = 'prime256v1';

const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url');

/** Whether it is a point of the curve P-256, uncompressed (RFC 8291 section 3.1): others are no key to encrypt for. */
const isPoint = (text: string): boolean => {
  const probe = createECDH(curve);
  probe.generateKeys();
  try {
    probe.computeSecret(bytesOf(text));
    return true;
  } catch {
    return false;
  }
};

const endpoint = v.pipe(
  v.string(),
  maxCharacters(1_000),
  v.regex(
    new RegExp(
      `^https?://([A-Za-z0-9._~:-]*@)?([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\])(:\\d{1,5})?/${uriLetters}$`,
    ),
    'Must be the endpoint of the subscription, which begins with https://.',
  ),
  v.url('Must be the endpoint of the subscription, which begins with https://.'),
);

const publicKey = 'Must be a public key of the curve P-256: 65 bytes as base64url.';
const point = v.pipe(v.string(), v.regex(/^B[\w-]{86}$/, publicKey), v.check(isPoint, publicKey));

/** What `PushSubscription.toJSON()` gives in a browser, with the key that it was made for. */
export const subscription = v.strictObject({
  endpoint,
  expirationTime: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15)))),
  keys: v.strictObject({
    p256dh: point,
    auth: v.pipe(
      v.string(),
      v.regex(/^[\w-]{22}$/, 'Must be the secret of the subscription: 16 bytes as base64url.'),
    ),
  }),
  /** As `pushKey` gave it. */
  applicationServerKey: v.pipe(v.string(), v.regex(/^B[\w-]{86}$/, publicKey)),
  /** What the person calls it. */
  name: v.optional(v.nullable(oneLine(60)), null),
});
type Subscription = v.InferOutput<typeof subscription>;

/** As it lies in the preferences, by its id. */
export interface Device {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  /** The public key of the portal that its push service knows. */
  readonly key: string;
  readonly name: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}
export type Devices = Readonly<Record<string, Device>>;

/** The same for the same endpoint: a browser that tells its subscription again is one device. Of digits and small letters. */
export const deviceIdOf = (url: string): string => hash('sha256', url).slice(0, 24);

export const deviceOf = (
  { endpoint: url, keys, applicationServerKey, name }: Subscription,
  at: number,
): Device => ({
  ...{ endpoint: url, p256dh: keys.p256dh, auth: keys.auth, key: applicationServerKey, name, at },
});

export const deviceView = v.strictObject({
  id,
  name: v.nullable(v.string()),
  /** The host of its push service. */
  service: v.string(),
  since: instant,
});
