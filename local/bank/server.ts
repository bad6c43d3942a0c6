import { once } from 'node:events';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import { patience } from '../machine/http';
import { portOf } from '../machine/port';
import { answerApi, isApi } from './api';
import type { BankContext } from './bank';
import { answerPage } from './browser';
import { BankRefusal } from './refusal';

interface BankServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** The most bytes of a body. */
const maxBody = 16 * 1024;

/** Serves merchants and browsers of this machine. */
export const startBankServer = async (open: (port: number) => Served, port: number): Promise<BankServer> => {
  let served: Served | undefined;
  const server = createServer(patience, (request, response) => {
    respond(served, request, response).catch((error: unknown) => refuse(response, error));
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  served = open(portOf(server));
  return {
    port: portOf(server),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

interface Served {
  readonly bank: BankContext;
  /** The merchant's key. */
  readonly key: string;
}

const respond = async (
  served: Served | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  // A page of another site whose name resolves to this machine (DNS rebinding) must not be able to pay.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '') || !served) {
    return send(response, 421, {}, 'This is the bank of localhost.');
  }
  const { method = 'GET', headers } = request;
  const url = new URL(request.url ?? '/', 'http://localhost');
  const body = await bodyOf(request);
  if (isApi(url.pathname)) {
    const reply = answerApi(served.bank, served.key, { method, path: url.pathname, headers, body });
    return send(response, reply.status, json, JSON.stringify(reply.body));
  }
  const page = answerPage(served.bank, { method, url, headers, body });
  send(response, page.status, page.headers, page.body);
};

const json = { 'Content-Type': 'application/json' };

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > maxBody) throw new BankRefusal(400, 'body_too_large', `At most ${maxBody} bytes`);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const refuse = (response: ServerResponse, error: unknown): void => {
  const { status, code, message } =
    error instanceof BankRefusal ? error : { status: 500, code: 'internal', message: String(error) };
  send(response, status, json, JSON.stringify({ code, message }));
};

const send = (response: ServerResponse, status: number, headers: OutgoingHttpHeaders, body: string): void => {
  const always = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
  response.writeHead(status, { ...always, ...headers }).end(body);
};
