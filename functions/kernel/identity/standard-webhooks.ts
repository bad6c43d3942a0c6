import { createHmac, timingSafeEqual } from 'node:crypto';

/*
 * Signatures after Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body`, in base64 behind the version of the scheme.
 */

/** The signed parts of a message as they are sent: `timestamp` in seconds since 1970. */
interface SignedMessage {
  readonly id: string;
  readonly timestamp: string;
  readonly body: string;
}

/** How far a timestamp may be from the receiver's clock: milliseconds. */
const tolerance = 5 * 60_000;

const version = 'v1';

/** The key in a written secret: `whsec_` and base64, or base64 alone. */
export const webhookKey = (secret: string): Buffer => Buffer.from(secret.replace(/^whsec_/, ''), 'base64');

/** One signature, as the header `webhook-signature` lists them. */
export const webhookSignature = (key: Buffer, { id, timestamp, body }: SignedMessage): string =>
  `${version},${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;

const equal = (left: string, right: string): boolean => {
  const [one, other] = [Buffer.from(left), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/**
 * Whether a message was signed with the key, at most five minutes before or after `now` (milliseconds since 1970). Header
 * names are in lower case. Compares in constant time.
 */
export const isSignedMessage = (
  key: Buffer,
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
  now: number,
): boolean => {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  const signatures = headers['webhook-signature'];
  if (!id || !timestamp || !signatures || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now - Number(timestamp) * 1000) > tolerance) return false;
  const expected = webhookSignature(key, { id, timestamp, body });
  return signatures.split(' ').some((each) => equal(each, expected));
};
