import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Patience, patience } from '../machine/http';
import { portOf } from '../machine/port';
import type { Gateway } from './api';
import { incomingOf } from './incoming-request';
import { send } from './reply';

/** API Gateway's limits on a request (Developer Guide, "Quotas"), in bytes. */
const BODY_BYTES = 10 * 1024 * 1024;
const HEADER_BYTES = 10_240;
/** What CloudFront and API Gateway keep a connection open for, in milliseconds. */
const KEEP_ALIVE_MS = 60_000;

export interface GatewayServer {
  readonly port: number;
  /** Serves the API at the port; until then callers are answered 503. */
  serve(gateway: Gateway): void;
  /**
   * Answers 503 from now on. Waits until what is under way has been answered, `withinMs` milliseconds at most; what has not is
   * answered 503 as well.
   */
  drain(withinMs: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens the port before any other work is done. Throws `EADDRINUSE` if it is taken. */
export const openServer = async (
  port: number,
  onError: (error: unknown) => void,
  limits: Patience = patience,
): Promise<GatewayServer> => {
  const away = async (_: IncomingMessage, response: ServerResponse): Promise<void> => unavailable(response);
  let respond = away;
  const open = new Set<ServerResponse>();
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    open.add(response);
    response.on('close', () => open.delete(response));
    respond(request, response).catch((error: unknown) => {
      if (!request.destroyed || response.writable) onError(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  };
  const server = createServer(
    { ...limits, maxHeaderSize: HEADER_BYTES, keepAliveTimeout: KEEP_ALIVE_MS },
    answer,
  );
  // What is expected but `100-continue` is passed over (RFC 9110, section 10.1.1), not answered 417 without a problem.
  server.on('checkExpectation', answer);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: portOf(server),
    serve: (gateway) => {
      respond = async (request, response) => {
        const incoming = incomingOf(request, await bodyOf(request));
        const reply = await gateway(incoming);
        // It was answered 503 meanwhile.
        if (!response.headersSent) send(response, reply, incoming.requestId);
      };
    },
    drain: async (withinMs) => {
      respond = away;
      const deadline = Date.now() + withinMs;
      while (open.size > 0 && Date.now() < deadline) await sleep(20);
      for (const response of open) if (!response.headersSent) unavailable(response);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

/** It is not there yet, or no more: whoever asks again finds it, or another. */
const unavailable = (response: ServerResponse): void => {
  const problem = { type: 'about:blank', title: 'The portal is starting or stopping', status: 503 };
  response
    .writeHead(503, {
      'Retry-After': '2',
      'Content-Type': 'application/problem+json',
      Connection: 'close',
    })
    .end(JSON.stringify(problem));
};

/** The whole body; `undefined` if it exceeds the limit, once it has been read to its end so that the client gets an answer. */
const bodyOf = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= BODY_BYTES) chunks.push(chunk as Buffer);
  }
  return size > BODY_BYTES ? undefined : Buffer.concat(chunks);
};
