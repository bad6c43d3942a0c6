import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { canonical, type S3Request } from './canonical';
import { denied, invalid, S3Refusal } from './refusal';

/*
 * Who sent a request, by Signature Version 4 (S3 API Reference, "Authenticating Requests"). Written apart from what signs in
 * `functions/`, so that the two check each other.
 */

/** The secret and the session token that belong to an access key id; undefined for an unknown id. */
export type Secrets = (
  accessKeyId: string,
) => { readonly secret: string; readonly token?: string } | undefined;

export interface Verifier {
  readonly region: string;
  readonly secrets: Secrets;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';
const SKEW_MS = 15 * 60_000;
const LONGEST_LINK_SECONDS = 604_800;
const UNSIGNED = 'UNSIGNED-PAYLOAD';

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

/** What a signature says of itself, wherever it stands. */
interface Claim {
  readonly credential: string;
  /** `20260301T080000Z` */
  readonly stamp: string;
  readonly signature: string;
  readonly token: string | undefined;
}

/** The access key id by which the claim signs `text`. Refuses every other signature. */
export const verifyClaim = (
  { region, secrets }: Verifier,
  { credential, stamp, signature, token }: Claim,
  text: string,
) => {
  const [accessKeyId = '', date = '', place, service, end, ...rest] = credential.split('/');
  if (
    place !== region ||
    service !== 's3' ||
    end !== 'aws4_request' ||
    rest.length > 0 ||
    !stamp.startsWith(date)
  ) {
    throw new S3Refusal(
      400,
      'AuthorizationHeaderMalformed',
      `The credential must be scoped to ${region} and s3.`,
    );
  }
  const known = secrets(accessKeyId);
  if (known === undefined) {
    const message = 'The AWS Access Key Id you provided does not exist in our records.';
    throw new S3Refusal(403, 'InvalidAccessKeyId', message, { AWSAccessKeyId: accessKeyId });
  }
  if (known.token !== token) {
    throw new S3Refusal(400, 'InvalidToken', 'The provided token is malformed or otherwise invalid.');
  }
  const key = [date, place, service, end].reduce<string | Buffer>(hmac, `AWS4${known.secret}`);
  const expected = hmac(key, text).toString('hex');
  const same =
    signature.length === expected.length && timingSafeEqual(Buffer.from(signature), Buffer.from(expected));
  if (same) return accessKeyId;
  const message = 'The request signature we calculated does not match the signature you provided.';
  throw new S3Refusal(403, 'SignatureDoesNotMatch', message);
};

/** `20260301T080000Z` as milliseconds since 1970. */
export const timeOf = (stamp: string): number => {
  const iso = stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  const time = Date.parse(iso);
  if (Number.isNaN(time)) throw denied('AWS authentication requires a valid Date or x-amz-date header');
  return time;
};

/** The access key id of the request's sender, from its headers or its query. Refuses unsigned requests. */
export const senderOf = (verifier: Verifier, request: S3Request): string => {
  if (request.url.searchParams.has('X-Amz-Signature')) return senderByQuery(verifier, request);
  const authorization = request.headers.authorization;
  if (authorization === undefined) throw denied();
  return senderByHeader(verifier, request, authorization);
};

const senderByQuery = (verifier: Verifier, request: S3Request): string => {
  const of = (name: string) => request.url.searchParams.get(name) ?? '';
  const stamp = of('X-Amz-Date');
  const seconds = Number(of('X-Amz-Expires'));
  if (of('X-Amz-Algorithm') !== ALGORITHM || !(seconds >= 1 && seconds <= LONGEST_LINK_SECONDS)) {
    const message =
      'X-Amz-Algorithm must be AWS4-HMAC-SHA256, and X-Amz-Expires between 1 and 604800 seconds';
    throw new S3Refusal(400, 'AuthorizationQueryParametersError', message);
  }
  const claim = {
    credential: of('X-Amz-Credential'),
    signature: of('X-Amz-Signature'),
    token: request.url.searchParams.get('X-Amz-Security-Token') ?? undefined,
    stamp,
  };
  const payload = request.headers['x-amz-content-sha256'] ?? UNSIGNED;
  const sender = verifyClaim(
    verifier,
    claim,
    textOf(claim, canonical(request, of('X-Amz-SignedHeaders'), payload)),
  );
  const age = verifier.clock() - timeOf(stamp);
  if (age > seconds * 1000) throw denied('Request has expired');
  if (age < -SKEW_MS) throw denied('Request is not yet valid');
  return sender;
};

const senderByHeader = (verifier: Verifier, request: S3Request, authorization: string): string => {
  const { headers, body } = request;
  const part = (name: string) => new RegExp(`${name}=([^,\\s]+)`).exec(authorization)?.[1] ?? '';
  if (!authorization.startsWith(`${ALGORITHM} `)) throw invalid('Unsupported Authorization Type');
  const stamp = headers['x-amz-date'] ?? '';
  if (Math.abs(verifier.clock() - timeOf(stamp)) > SKEW_MS) {
    const message = 'The difference between the request time and the current time is too large.';
    throw new S3Refusal(403, 'RequestTimeTooSkewed', message);
  }
  const payload = headers['x-amz-content-sha256'] ?? '';
  const claim = {
    credential: part('Credential'),
    signature: part('Signature'),
    token: headers['x-amz-security-token'],
    stamp,
  };
  const sender = verifyClaim(
    verifier,
    claim,
    textOf(claim, canonical(request, part('SignedHeaders'), payload)),
  );
  if (payload !== UNSIGNED && payload !== sha256(body)) {
    const message = "The provided 'x-amz-content-sha256' header does not match what was computed.";
    throw new S3Refusal(400, 'XAmzContentSHA256Mismatch', message);
  }
  return sender;
};

/** The text that a request's signature signs. */
const textOf = ({ credential, stamp }: Claim, request: string) =>
  [ALGORITHM, stamp, credential.split('/').slice(1).join('/'), sha256(request)].join('\n');
