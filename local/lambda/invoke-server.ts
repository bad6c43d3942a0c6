import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { portOf } from '../machine/port';
import type { Outcome } from './worker';

type Invoke = (arn: string, event: object) => Promise<Outcome>;

/** Lambda's `Invoke` (API reference) for services that run beside the cloud, such as the user pool. */
export interface InvokeServer {
  readonly endpoint: string;
  /** From now on functions are invoked by this. */
  serve(invoke: Invoke): void;
  stop(): Promise<void>;
}

/** Opens the server before there are functions: whoever is to call it starts earlier. Until then it answers 503. */
export const openInvokeServer = async (): Promise<InvokeServer> => {
  let invoke: Invoke | undefined;
  const server = createServer({ keepAliveTimeout: 600_000 }, (request, response) => {
    answer(invoke, request, response).catch((error: unknown) => {
      write(response, 500, { Type: 'Service', message: String(error) });
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    serve: (by) => {
      invoke = by;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

const answer = async (
  invoke: Invoke | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const [, arn] = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(request.url ?? '') ?? [];
  if (!arn) return write(response, 404, { Type: 'User', message: `There is nothing at ${request.url}` });
  if (!invoke) return write(response, 503, { Type: 'Service', message: 'There are no functions yet' });
  const outcome = await invoke(decodeURIComponent(arn), (await json(request)) as object);
  if (!('payload' in outcome)) response.setHeader('X-Amz-Function-Error', 'Unhandled');
  send(response, 200, 'payload' in outcome ? outcome.payload : JSON.stringify(outcome));
};

const write = (response: ServerResponse, status: number, body: object): void =>
  send(response, status, JSON.stringify(body));

const send = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
};
