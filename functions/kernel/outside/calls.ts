import { promises as dns, type LookupAddress } from 'node:dns';
import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { hostOf, isAllowed, isCallableUrl, type NetworkPolicy } from './addresses';

/*
 * Calls to places that others name. The name is resolved once, each of its addresses is looked at, and the connection goes to
 * these very addresses: a name that stands for another address a moment later (DNS rebinding) leads nowhere new. Redirects
 * are not followed, connections are not kept, and no proxy of the environment is asked.
 */

/** What came of a call: a status, or why there is none. */
export type CallResult =
  | { readonly status: number }
  | { readonly failure: 'address-not-allowed' | 'timeout' | 'no-connection' };

export interface OutboundRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface HttpClient {
  post(posting: OutboundRequest): Promise<CallResult>;
}

export interface HttpClientOptions extends NetworkPolicy {
  /** Milliseconds for all of it: finding the address, connecting, sending, and the answer's head. */
  readonly timeout: number;
  /** All addresses of a name. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
}

/** Bytes of an answer that are taken in, and thrown away; then the connection is cut. */
const answerBytes = 1024;

class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}

const resolveByDns = (host: string): Promise<LookupAddress[]> => dns.lookup(host, { all: true });

/** Answers with what was resolved and looked at, whatever is asked. */
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
    // The status says it all; what breaks off behind it is of no interest.
  }
  answer.destroy();
};

const send = (url: URL, options: RequestOptions, body: string): Promise<number> =>
  new Promise((resolve, reject) => {
    let status: number | undefined;
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, (answer) => {
      const statusCode = answer.statusCode ?? 0;
      status = statusCode;
      drain(answer).then(() => resolve(statusCode), reject);
    });
    // Time may be over while the rest of an answer is awaited: what it said counts.
    request.on('error', (error) => (status === undefined ? reject(error) : resolve(status)));
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
    // One address inside the network is enough: which of them is connected to is not ours to say.
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
        return { status: await send(url, options, body) };
      } catch (error) {
        return { failure: failureOf(error, signal) };
      }
    },
  };
};
