import { createHash, createHmac } from 'node:crypto';

/*
 * AWS Signature Version 4 for S3, and for the one call of KMS (`mac.ts`): of a request by its headers, of a link by its query, and of the policy of a browser's
 * form. Implemented here, as the SDK's client for S3 makes a cold start three times as long (docs/adr/0065); S3 API Reference,
 * "Authenticating Requests".
 */

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of a role, such as a function's; left out for a user's own. */
  readonly sessionToken?: string;
}

/** Who signs, and for which region. */
export interface AwsSigner {
  readonly credentials: Credentials;
  readonly region: string;
  /** S3 by default. */
  readonly service?: string;
}

type Values = Readonly<Record<string, string>>;

const algorithm = 'AWS4-HMAC-SHA256';
const unsigned = 'UNSIGNED-PAYLOAD';

const hmac = (secret: string | Buffer, text: string): Buffer =>
  createHmac('sha256', secret).update(text).digest();

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** RFC 3986: everything but unreserved letters, which is more than `encodeURIComponent` encodes. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** A key of an object as it stands in a path. */
export const pathOf = (key: string): string => key.split('/').map(encoded).join('/');

/** `20260301T080000Z` */
const stampOf = (now: number): string => new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '');

const scopeOf = ({ region, service = 's3' }: AwsSigner, stamp: string): string =>
  `${stamp.slice(0, 8)}/${region}/${service}/aws4_request`;

const signatureOf = (signer: AwsSigner, stamp: string, text: string): string => {
  const { credentials, region, service = 's3' } = signer;
  const date = hmac(`AWS4${credentials.secretAccessKey}`, stamp.slice(0, 8));
  const secret = hmac(hmac(hmac(date, region), service), 'aws4_request');
  return hmac(secret, text).toString('hex');
};

/** By name, in the order of code units. */
const inOrder = (values: Values): [string, string][] =>
  Object.entries(values).sort(([left], [right]) => (left < right ? -1 : 1));

const queryOf = (values: Values): string =>
  inOrder(values)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .join('&');

interface Canonical {
  readonly method: string;
  readonly url: URL;
  readonly query: string;
  /** By lower-case name. */
  readonly headers: Values;
  readonly payload: string;
}

const signRequest = (
  signer: AwsSigner,
  stamp: string,
  { method, url, query, headers, payload }: Canonical,
): string => {
  const lines = inOrder(headers).map(([name, value]) => `${name}:${value.trim()}\n`);
  const canonical = [method, url.pathname, query, lines.join(''), signedNames(headers), payload].join('\n');
  return signatureOf(signer, stamp, [algorithm, stamp, scopeOf(signer, stamp), sha256(canonical)].join('\n'));
};

const signedNames = (headers: Values): string =>
  inOrder(headers)
    .map(([name]) => name)
    .join(';');

/** A link by which anyone may read the object at the address, for `seconds` from `now` (milliseconds since 1970). */
export const signLink = (signer: AwsSigner, address: string, now: number, seconds: number): string => {
  const { accessKeyId, sessionToken } = signer.credentials;
  const stamp = stampOf(now);
  const url = new URL(address);
  const headers = { host: url.host };
  const query = queryOf({
    'X-Amz-Algorithm': algorithm,
    'X-Amz-Credential': `${accessKeyId}/${scopeOf(signer, stamp)}`,
    'X-Amz-Date': stamp,
    'X-Amz-Expires': String(seconds),
    'X-Amz-SignedHeaders': signedNames(headers),
    ...(sessionToken ? { 'X-Amz-Security-Token': sessionToken } : {}),
  });
  const signature = signRequest(signer, stamp, { method: 'GET', url, query, headers, payload: unsigned });
  return `${address}?${query}&X-Amz-Signature=${signature}`;
};

export interface SigningRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  readonly address: string;
  /** By lower-case name. */
  readonly headers?: Values;
  readonly body?: Uint8Array;
}

/** The headers of a request, with those that sign it. */
export const signHeaders = (
  signer: AwsSigner,
  { method, address, headers = {}, body }: SigningRequest,
  now: number,
): Values => {
  const { accessKeyId, sessionToken } = signer.credentials;
  const stamp = stampOf(now);
  const url = new URL(address);
  const payload = sha256(body ?? '');
  const sent = {
    ...headers,
    'x-amz-content-sha256': payload,
    'x-amz-date': stamp,
    ...(sessionToken ? { 'x-amz-security-token': sessionToken } : {}),
  };
  const signed = { ...sent, host: url.host };
  const signature = signRequest(signer, stamp, { method, url, query: '', headers: signed, payload });
  const credential = `${accessKeyId}/${scopeOf(signer, stamp)}`;
  const authorization = `${algorithm} Credential=${credential}, SignedHeaders=${signedNames(signed)}, Signature=${signature}`;
  return { ...sent, authorization };
};

/** A condition of a policy beyond the form's own fields: `['content-length-range', 1, 10]`. */
type Condition = readonly ['content-length-range', number, number];

/**
 * The fields of a form by which anyone may upload one object until `now + seconds`, with exactly these `fields` and under the
 * conditions (S3 API Reference, "Browser-Based Uploads Using POST").
 */
export const signForm = (
  signer: AwsSigner,
  {
    bucket,
    fields,
    conditions,
  }: { readonly bucket: string; readonly fields: Values; readonly conditions: readonly Condition[] },
  now: number,
  seconds: number,
): Values => {
  const { accessKeyId, sessionToken } = signer.credentials;
  const stamp = stampOf(now);
  const all = {
    ...fields,
    'x-amz-algorithm': algorithm,
    'x-amz-credential': `${accessKeyId}/${scopeOf(signer, stamp)}`,
    'x-amz-date': stamp,
    ...(sessionToken ? { 'x-amz-security-token': sessionToken } : {}),
  };
  const exactly = Object.entries(all).map(([name, value]) => ({ [name]: value }));
  const expiration = new Date(now + seconds * 1000).toISOString();
  const document = { expiration, conditions: [{ bucket }, ...exactly, ...conditions] };
  const policy = Buffer.from(JSON.stringify(document)).toString('base64');
  return { ...all, policy, 'x-amz-signature': signatureOf(signer, stamp, policy) };
};
