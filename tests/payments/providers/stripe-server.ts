import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { portOf } from '../../../local/machine/port';
import fixtures from './stripe-fixtures.json';

/*
 * Stripe's API as far as checkouts need it. Its answers are made from the fixtures that Stripe publishes; its requests
 * come from the official client over HTTP.
 */

type Json = Record<string, unknown>;

export const resource = (name: keyof typeof fixtures.resources, change: Json = {}): Json => ({
  ...structuredClone(fixtures.resources[name]),
  ...change,
});

export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly form: Readonly<Record<string, string>>;
}

export interface StripeServer {
  readonly url: string;
  readonly asked: ReceivedRequest[];
  /** What a route answers: `POST /v1/refunds`. A function is asked each time. */
  readonly answers: Map<
    string,
    (asked: ReceivedRequest) => readonly [status: number, body: Json] | 'nothing'
  >;
  stop(): void;
}

export const errorBody = (error: Json): Json => ({ error: { type: 'invalid_request_error', ...error } });

export const startStripe = async (): Promise<StripeServer> => {
  const asked: ReceivedRequest[] = [];
  const answers: StripeServer['answers'] = new Map();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const form = Object.fromEntries(new URLSearchParams(await text(request)));
    const { method = '', headers } = request;
    const one = { method, path: url.pathname, query: url.searchParams, headers, form };
    asked.push(one);
    const answer = answers.get(`${method} ${url.pathname}`)?.(one) ?? [
      404,
      errorBody({ code: 'resource_missing', message: `No such route: ${method} ${url.pathname}` }),
    ];
    if (answer === 'nothing') {
      request.socket.destroy();
      return;
    }
    response.writeHead(answer[0], { 'content-type': 'application/json', 'request-id': 'req_1' });
    response.end(JSON.stringify(answer[1]));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    asked,
    answers,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
