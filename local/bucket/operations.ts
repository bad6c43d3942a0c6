import { throughService } from '../access/policy';
import type { Check } from '../access/roles';
import type { S3Request } from './canonical';
import { type Form, senderOfForm } from './policy';
import { denied, invalid, postedXml, S3Refusal } from './refusal';
import { senderOf, type Verifier } from './signature';
import type { Store, Stored } from './store';

/** A bucket of the template with its objects. */
export interface Bucket {
  readonly name: string;
  readonly arn: string;
  readonly store: Store;
  /** The key of KMS that encrypts it; undefined where S3's own does. */
  readonly keyArn: string | undefined;
}

export interface S3Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
}

export interface Circumstances extends Verifier {
  readonly check: Check;
  /** Called with each request that a role does not allow. */
  readonly onRefused: (who: string, reason: string) => void;
  /** Called when an object has come. */
  readonly onCreated: (bucket: Bucket, object: Stored) => void;
}

/** Headers that are kept with an object and given back with it; so are those of `x-amz-meta-`. */
const KEPT = ['content-type', 'content-disposition', 'content-encoding', 'content-language', 'cache-control'];

const kept = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(values).filter(([name]) => KEPT.includes(name) || name.startsWith('x-amz-meta-')),
  );

/** What each operation asks of KMS when the bucket is encrypted by a key of one's own. */
const DECRYPTS = { 's3:GetObject': 'kms:Decrypt', 's3:PutObject': 'kms:GenerateDataKey' } as const;

/** Refuses, as S3 does, what the sender's role in the template does not allow, of the bucket or of its key. */
const authorize = (of: Circumstances, bucket: Bucket, sender: string, action: string, key: string): void => {
  const onKey = DECRYPTS[action as keyof typeof DECRYPTS];
  const context = throughService(`arn:aws:s3:${of.region}`);
  const reason =
    of.check(sender, { action, resource: `${bucket.arn}/${key}` }) ??
    (onKey && bucket.keyArn
      ? of.check(sender, { action: onKey, resource: bucket.keyArn, context })
      : undefined);
  if (reason === undefined) return;
  of.onRefused(sender, reason);
  throw denied();
};

/** S3 answers 403, not 404, for a missing key to callers who may not list the bucket with the key as the prefix. */
const found = (of: Circumstances, bucket: Bucket, sender: string, key: string): Stored => {
  const object = bucket.store.find(key);
  if (object) return object;
  const listing = { action: 's3:ListBucket', resource: bucket.arn, context: { 's3:prefix': [key] } };
  if (of.check(sender, listing) !== undefined) throw denied();
  throw new S3Refusal(404, 'NoSuchKey', 'The specified key does not exist.', { Key: key });
};

const shown = (object: Stored) => ({
  ...object.headers,
  ETag: object.etag,
  'Last-Modified': new Date(object.at).toUTCString(),
  'Content-Length': String(object.bytes),
});

const get = (of: Circumstances, bucket: Bucket, key: string, request: S3Request): S3Answer => {
  const sender = senderOf(of, request);
  authorize(of, bucket, sender, 's3:GetObject', key);
  const object = found(of, bucket, sender, key);
  const body = request.method === 'HEAD' ? undefined : bucket.store.content(object);
  return { status: 200, headers: shown(object), ...(body && { body }) };
};

const put = (of: Circumstances, bucket: Bucket, key: string, request: S3Request): S3Answer => {
  const sender = senderOf(of, request);
  authorize(of, bucket, sender, 's3:PutObject', key);
  if ('x-amz-copy-source' in request.headers) throw notKnown('CopyObject');
  const given = { key, headers: kept(request.headers), at: of.clock(), untold: 'PutObject' };
  const object = bucket.store.put(given, request.body);
  of.onCreated(bucket, object);
  return { status: 200, headers: { ETag: object.etag } };
};

const remove = (of: Circumstances, bucket: Bucket, key: string, request: S3Request): S3Answer => {
  authorize(of, bucket, senderOf(of, request), 's3:DeleteObject', key);
  bucket.store.remove(key);
  return { status: 204 };
};

const notKnown = (what: string) =>
  new S3Refusal(501, 'NotImplemented', `The local cloud does not know this operation: ${what}`);

const OBJECT_OPERATIONS: Readonly<Record<string, typeof get>> = {
  GET: get,
  HEAD: get,
  PUT: put,
  DELETE: remove,
};

/** Answers a request about an object. */
export const onObject = (of: Circumstances, bucket: Bucket, key: string, request: S3Request): S3Answer => {
  const operation = OBJECT_OPERATIONS[request.method];
  const { searchParams } = request.url;
  const other = [...searchParams.keys()].find((name) => !name.startsWith('X-Amz-') && name !== 'x-id');
  if (operation === undefined || other !== undefined)
    throw notKnown(`${request.method} ${other ?? ''}`.trim());
  return operation(of, bucket, key, request);
};

/** Takes a browser's form (API Reference, "POST Object"). */
export const onForm = (of: Circumstances, bucket: Bucket, form: Form, root: string): S3Answer => {
  const sender = senderOfForm(of, bucket.name, form);
  const { fields, file } = form;
  const name = fields.key?.replace(/\$\{filename\}/, () => file.name);
  if (!name) throw invalid("Bucket POST must contain a field named 'key'.");
  authorize(of, bucket, sender, 's3:PutObject', name);
  const given = { key: name, headers: kept(fields), at: of.clock(), untold: 'POST Object' };
  const object = bucket.store.put(given, file.content);
  of.onCreated(bucket, object);
  const location = `${root}${name.split('/').map(encodeURIComponent).join('/')}`;
  const headers = { ETag: object.etag, Location: location };
  if (fields.success_action_redirect) {
    return { status: 303, headers: { ...headers, Location: fields.success_action_redirect } };
  }
  if (fields.success_action_status === '201') {
    return { status: 201, headers, body: postedXml(location, bucket.name, object) };
  }
  return { status: fields.success_action_status === '200' ? 200 : 204, headers };
};
