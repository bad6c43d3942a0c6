import {
  createECDH,
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import type { Signer } from './signer';

/*
 * Key pairs of the curve P-256, derived from the keys of a use and kept nowhere: what is signed by them, anybody can verify who
 * has the public half.
 */

const curve = 'prime256v1';
/** The order of the curve (SEC 2, section 2.4.2). */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** A public key (RFC 7517), named by its thumbprint (RFC 7638). */
export interface PublicJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly kid: string;
}

export interface SigningPair {
  /** 65 bytes, as base64url. */
  readonly publicKey: string;
  readonly jwk: PublicJwk;
  readonly privateKey: KeyObject;
}

/** A number below the order from 512 bits, so that none is likelier than another (FIPS 186-5, appendix A.2.1). */
const scalarOf = (...halves: readonly Buffer[]): Buffer => {
  const number = (BigInt(`0x${Buffer.concat(halves).toString('hex')}`) % (order - 1n)) + 1n;
  return Buffer.from(number.toString(16).padStart(64, '0'), 'hex');
};

const pairOf = (scalar: Buffer): SigningPair => {
  const ecdh = createECDH(curve);
  ecdh.setPrivateKey(scalar);
  const point = ecdh.getPublicKey();
  const coordinate = (from: number): string => point.subarray(from, from + 32).toString('base64url');
  const shape = { crv: 'P-256', kty: 'EC', x: coordinate(1), y: coordinate(33) } as const;
  const kid = createHash('sha256').update(JSON.stringify(shape)).digest('base64url');
  const key = { ...shape, d: scalar.toString('base64url') };
  return {
    publicKey: point.toString('base64url'),
    jwk: { ...shape, kid },
    privateKey: createPrivateKey({ key, format: 'jwk' }),
  };
};

/** The pairs of a use, first the one that signs. */
export const signingPairs = (signer: Signer, use: string): readonly [SigningPair, ...SigningPair[]] => {
  const [first, ...others] = signer.deriveEach(use, 'p-256 one');
  const [second, ...rest] = signer.deriveEach(use, 'p-256 other');
  return [
    pairOf(scalarOf(first, second)),
    ...others.map((half, index) => pairOf(scalarOf(half, rest[index] ?? half))),
  ];
};

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token signed by ES256 (RFC 7515, RFC 7518 section 3.4). */
export const signToken = (
  { jwk: { kid }, privateKey }: SigningPair,
  typ: string,
  claims: object,
  { named }: { readonly named: boolean } = { named: true },
): string => {
  const header = { typ, alg: 'ES256', ...(named ? { kid } : {}) };
  const signed = `${encoded(header)}.${encoded(claims)}`;
  const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
};

const jsonOf = (part: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
};

/** What a token of this type claims, if one of the keys has signed it; undefined otherwise. */
export const readToken = (
  token: string,
  typ: string,
  keys: readonly PublicJwk[],
): Readonly<Record<string, unknown>> | undefined => {
  const [head = '', body = '', signature = ''] = token.split('.');
  const header = jsonOf(head);
  if (header?.alg !== 'ES256' || header.typ !== typ) return undefined;
  const known = keys.find(({ kid }) => kid === header.kid);
  if (!known) return undefined;
  const { kty, crv, x, y } = known;
  const key = createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' });
  const right = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  return right ? jsonOf(body) : undefined;
};
