import { withRetry } from '../table/dynamo';
import type { Clock } from '../text/time';
import type { Bucket } from './bucket';
import { type SigningRequest, signHeaders } from './s3-signature';

/** Reading and writing whole objects of the bucket. */
export interface Objects {
  /** The content; undefined where there is no object. */
  get(key: string): Promise<Uint8Array | undefined>;
  put(key: string, content: Uint8Array, headers: Readonly<Record<string, string>>): Promise<void>;
  /** Deleting an object that does not exist is no error. */
  remove(key: string): Promise<void>;
}

/** S3 refused the request, or did not answer. */
class BucketError extends Error {
  constructor(
    override readonly name: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Statuses after which the same request may succeed (S3 API Reference, "Error responses"). */
const busy = (status: number): boolean => status >= 500;

const sendOnce = async ({ signer }: Bucket, request: SigningRequest, clock: Clock): Promise<Response> => {
  const { method, address, body } = request;
  const headers = signHeaders(signer, request, clock());
  const reply = await fetch(address, { method, headers, ...(body ? { body } : {}) }).catch(
    (cause: unknown) => {
      throw new BucketError('TimeoutError', `${method} ${address}: no answer`, { cause });
    },
  );
  if (reply.ok || reply.status === 404) return reply;
  const said = await reply.text();
  const message = `${method} ${address} was answered ${reply.status}: ${said.slice(0, 500)}`;
  throw new BucketError(busy(reply.status) ? 'ServiceUnavailable' : 'BucketError', message);
};

export const openObjects = (bucket: Bucket, clock: Clock): Objects => {
  const send = (request: SigningRequest): Promise<Response> =>
    withRetry(() => sendOnce(bucket, request, clock));
  const missing = (reply: Response): boolean => reply.status === 404;
  return {
    get: async (key) => {
      const reply = await send({ method: 'GET', address: bucket.address(key) });
      return missing(reply) ? undefined : new Uint8Array(await reply.arrayBuffer());
    },
    put: async (key, body, headers) => {
      const reply = await send({ method: 'PUT', address: bucket.address(key), headers, body });
      if (missing(reply)) throw new BucketError('BucketError', `There is no bucket at ${bucket.address('')}`);
    },
    remove: async (key) => {
      await send({ method: 'DELETE', address: bucket.address(key) });
    },
  };
};
