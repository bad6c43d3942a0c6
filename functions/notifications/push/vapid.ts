import { createECDH, createPrivateKey, type KeyObject, sign } from 'node:crypto';
import type { Signer } from '../../kernel/identity/signer';

/*
 * By what push services know the portal (RFC 8292, VAPID): key pairs of the curve P-256, derived from the keys of the use
 * `vapid` and kept nowhere. A subscription is made for one of them, and takes messages that are signed by it alone.
 */

const curve = 'prime256v1';
const use = 'vapid';
/** The order of the curve (SEC 2, section 2.4.2). */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

export interface Vapid {
  /** 65 bytes, as base64url. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

/** A number below the order from 512 bits, so that none is likelier than another (FIPS 186-5, appendix A.2.1). */
const scalarOf = (...halves: readonly Buffer[]): Buffer => {
  const number = (BigInt(`0x${Buffer.concat(halves).toString('hex')}`) % (order - 1n)) + 1n;
  return Buffer.from(number.toString(16).padStart(64, '0'), 'hex');
};

const pairOf = (scalar: Buffer): Vapid => {
  const ecdh = createECDH(curve);
  ecdh.setPrivateKey(scalar);
  const point = ecdh.getPublicKey();
  const coordinate = (from: number): string => point.subarray(from, from + 32).toString('base64url');
  const key = {
    kty: 'EC',
    crv: 'P-256',
    x: coordinate(1),
    y: coordinate(33),
    d: scalar.toString('base64url'),
  };
  return { publicKey: point.toString('base64url'), privateKey: createPrivateKey({ key, format: 'jwk' }) };
};

/** The portal's key pairs, first the one for which new subscriptions are made. */
export const vapidPairs = (signer: Signer): readonly [Vapid, ...Vapid[]] => {
  const [first, ...others] = signer.deriveEach(use, 'p-256 one');
  const [second, ...rest] = signer.deriveEach(use, 'p-256 other');
  return [
    pairOf(scalarOf(first, second)),
    ...others.map((half, index) => pairOf(scalarOf(half, rest[index] ?? half))),
  ];
};

/** The pairs, made when they are first asked for and kept. */
export const openVapid = (signer: Signer): (() => readonly [Vapid, ...Vapid[]]) => {
  let made: readonly [Vapid, ...Vapid[]] | undefined;
  return () => {
    made ??= vapidPairs(signer);
    return made;
  };
};

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Seconds for which a push service may take it: half of what it may at most (RFC 8292 section 2). */
const validFor = 12 * 3_600;

/** The header `Authorization` of a message to a push service. `contact` is where its operator finds the portal's. */
export const authorizationFor = (
  { publicKey, privateKey }: Vapid,
  {
    endpoint,
    contact,
    now,
  }: { readonly endpoint: string; readonly contact: string | undefined; readonly now: number },
): string => {
  const claims = {
    aud: new URL(endpoint).origin,
    exp: Math.floor(now / 1000) + validFor,
    ...(contact ? { sub: contact } : {}),
  };
  const signed = `${encoded({ typ: 'JWT', alg: 'ES256' })}.${encoded(claims)}`;
  const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `vapid t=${signed}.${signature.toString('base64url')}, k=${publicKey}`;
};
