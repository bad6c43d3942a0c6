import { createPublicKey, verify } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Subscription, Subscriptions } from './subscriptions';

/*
 * A push service (RFC 8030): takes messages for subscriptions that were made on the page, from whoever they were made for.
 */

/** Bytes that any push service takes (section 7.2). */
const BYTES = 4_096;
/** Seconds for which an authorization may be good (RFC 8292 section 2). */
const LONGEST = 86_400;

interface Answer {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly reason?: string;
}

const no = (status: number, reason: string): Answer => ({ status, reason });

interface Claims {
  readonly aud?: string;
  readonly exp?: number;
  readonly sub?: string;
}

const read = <T>(part: string): T => JSON.parse(Buffer.from(part, 'base64url').toString()) as T;

/** The claims of a token that was signed by this key; undefined of any other. */
const claimsIn = (token: string, publicKey: string): Claims | undefined => {
  const [head = '', body = '', signature = ''] = token.split('.');
  const point = Buffer.from(publicKey, 'base64url');
  if (point.length !== 65 || read<{ alg?: string }>(head).alg !== 'ES256') return undefined;
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((each) => each.toString('base64url'));
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y } as never, format: 'jwk' });
  const signed = { key, dsaEncoding: 'ieee-p1363' } as const;
  const isRight = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    signed,
    Buffer.from(signature, 'base64url'),
  );
  return isRight ? read<Claims>(body) : undefined;
};

/** Why the sender may not send to the subscription (RFC 8292 section 4.2); undefined if they may. */
const refusalOf = (
  { headers }: IncomingMessage,
  { applicationServerKey }: Subscription,
  origin: string,
): Answer | undefined => {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(headers.authorization ?? '') ?? [];
  if (token === '') return no(401, 'There is no authorization by VAPID');
  if (key !== applicationServerKey) return no(403, 'The subscription was made for another key');
  const { aud, exp = 0 } = claimsIn(token, key) ?? {};
  const now = Date.now() / 1000;
  if (aud !== origin) return no(403, 'The token is not by the key, or for another push service');
  return exp > now && exp <= now + LONGEST
    ? undefined
    : no(403, 'The token has expired, or is good for too long');
};

/** Takes a message for the subscription of this id. `origin` is where the push service is. */
export const takePush = async (
  subscriptions: Subscriptions,
  { id, origin }: { readonly id: string; readonly origin: string },
  request: IncomingMessage,
): Promise<Answer> => {
  const to = subscriptions.find(id);
  const body = await buffer(request);
  if (!to) return no(404, 'There is no such subscription');
  if (to.ended) return no(410, 'The subscription has ended');
  const refusal = refusalOf(request, to, origin);
  if (refusal) return refusal;
  const { ttl = '', urgency = 'normal', topic, 'content-encoding': coding } = request.headers;
  if (!/^\d+$/.test(String(ttl))) return no(400, 'There is no TTL');
  if (!/^(very-low|low|normal|high)$/.test(String(urgency))) return no(400, 'There is no such urgency');
  if (topic !== undefined && !/^[\w-]{1,32}$/.test(String(topic))) return no(400, 'The topic is none');
  if (coding !== 'aes128gcm') return no(415, 'The content coding is not aes128gcm');
  if (body.length > BYTES) return no(413, `A message has ${BYTES} bytes at most`);
  const message = {
    urgency: String(urgency),
    ttl: Number(ttl),
    topic: topic === undefined ? topic : String(topic),
  };
  const kept = subscriptions.keep(to, message, body);
  return { status: 201, headers: { location: `${origin}/push/messages/${kept}`, ttl: String(ttl) } };
};
