import { promises as dns, type LookupAddress } from 'node:dns';
import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { hostOf, isAllowed, isCallableUrl, type NetworkPolicy } from './addresses';

/*
 * Calls to URLs that others give. The host is resolved once, all of its addresses are checked, and the connection goes to one
 * of these, so that a name that resolves differently a moment later (DNS rebinding) has no effect. Redirects are not followed,
 * connections are not reused, and proxies of the environment are ignored.
 */

/** The result of a call: a status, with its `Retry-After` as it came; or why there is none. */
export type CallResult =
  | { readonly status: number; readonly retryAfter?: string }
  | { readonly failure: 'address-not-allowed' | 'timeout' | 'no-connection' };

export interface OutboundRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

export interface HttpClient {
  post(posting: OutboundRequest): Promise<CallResult>;
}

interface HttpClientOptions extends NetworkPolicy {
  /** Milliseconds in all: resolving, connecting, sending, and receiving the answer's head. */
  readonly timeout: number;
  /** All addresses of a name. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
}

/** Bytes of an answer that are read and discarded; then the connection is closed. */
const answerBytes = 1024;

class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}

const resolveByDns = (host: string): Promise<LookupAddress[]> => dns.lookup(host, { all: true });

/** A lookup that always gives the addresses that were checked. */
const always =
  (addresses: readonly LookupAddress[]): LookupFunction =>
  (_host, options, callback) => {
    const [first] = addresses;
    if (options.all) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };

const drain = async (answer: IncomingMessage): Promise<void> => {
  let taken = 0;
  try {
    for await (const chunk of answer) {
      taken += (chunk as Buffer).length;
      if (taken > answerBytes) break;
    }
  } catch {
    // Only the status counts; an error after it does not matter.
  }
  answer.destroy();
};

type Answer = Extract<CallResult, { readonly status: number }>;

/** `Retry-After` counts in those answers that mean it (RFC 9110 section 15.6.4, RFC 6585 section 4). */
const answerOf = ({ statusCode: status = 0, headers }: IncomingMessage): Answer => {
  const isLater = status === 429 || status === 503;
  const retryAfter = isLater ? headers['retry-after'] : undefined;
  return { status, ...(retryAfter === undefined ? {} : { retryAfter }) };
};

const send = (url: URL, options: RequestOptions, body: string | Buffer): Promise<Answer> =>
  new Promise((resolve, reject) => {
    let known: Answer | undefined;
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, (answer) => {
      const answered = answerOf(answer);
      known = answered;
      drain(answer).then(() => resolve(answered), reject);
    });
    // A timeout while the rest of the answer is read does not matter: the status counts.
    request.on('error', (error) => (known === undefined ? reject(error) : resolve(known)));
    request.end(body);
  });

const within = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });

const failureOf = (error: unknown, signal: AbortSignal) => {
  if (error instanceof NotAllowed) return 'address-not-allowed';
  return signal.aborted ? 'timeout' : 'no-connection';
};

export const openHttpClient = ({
  timeout,
  resolve = resolveByDns,
  ...reach
}: HttpClientOptions): HttpClient => {
  const addressesOf = async (url: URL): Promise<readonly LookupAddress[]> => {
    if (!isCallableUrl(url, reach)) throw new NotAllowed('the URL may not be called');
    const addresses = await resolve(hostOf(url));
    // One forbidden address is enough, as the system chooses which of them to connect to.
    if (!addresses.every(({ address }) => isAllowed(address, reach))) {
      throw new NotAllowed('the name stands for an address that may not be called');
    }
    return addresses;
  };
  return {
    post: async ({ url: text, headers, body }) => {
      const signal = AbortSignal.timeout(timeout);
      try {
        const url = new URL(text);
        const addresses = await within(signal, addressesOf(url));
        const length = String(Buffer.byteLength(body));
        const options: RequestOptions = {
          ...{ method: 'POST', agent: false, signal, lookup: always(addresses) },
          headers: { ...headers, 'content-length': length },
        };
        return await send(url, options, body);
      } catch (error) {
        return { failure: failureOf(error, signal) };
      }
    },
  };
};
