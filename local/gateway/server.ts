import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { portOf } from '../machine/port';
import type { Gateway } from './gateway';
import { incomingOf } from './incoming-request';
import { send } from './reply';

/** API Gateway's limits on a request (Developer Guide, "Quotas"), in bytes. */
const BODY_BYTES = 10 * 1024 * 1024;
const HEADER_BYTES = 10_240;
/** What CloudFront and API Gateway keep a connection open for, in milliseconds. */
const KEEP_ALIVE_MS = 60_000;

export interface GatewayServer {
  readonly port: number;
  /** Puts the API behind the port; until then callers are told that it is starting. */
  serve(gateway: Gateway): void;
  close(): Promise<void>;
}

/** Opens the port at once, so that one that is taken is known before any work is done. Refuses with `EADDRINUSE`. */
export const openServer = async (port: number, onError: (error: unknown) => void): Promise<GatewayServer> => {
  let respond = async (_: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.writeHead(503, { 'Retry-After': '2' }).end();
  };
  const server = createServer(
    { maxHeaderSize: HEADER_BYTES, keepAliveTimeout: KEEP_ALIVE_MS },
    (request, response) => {
      respond(request, response).catch((error: unknown) => {
        if (!request.destroyed || response.writable) onError(error);
        if (response.headersSent) response.destroy();
        else response.writeHead(500).end();
      });
    },
  );
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: portOf(server),
    serve: (gateway) => {
      respond = async (request, response) => {
        const incoming = incomingOf(request, await bodyOf(request));
        send(response, await gateway(incoming), incoming.requestId);
      };
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

/** The whole body; `undefined` when it is larger than the gateway takes, after reading past it so that the client hears. */
const bodyOf = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= BODY_BYTES) chunks.push(chunk as Buffer);
  }
  return size > BODY_BYTES ? undefined : Buffer.concat(chunks);
};
