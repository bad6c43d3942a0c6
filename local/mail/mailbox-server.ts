import { once } from 'node:events';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { patience } from '../machine/http';
import { portOf } from '../machine/port';
import type { Mailbox, Received } from './mailbox';
import { listPage, messagePage, summaryOf } from './pages';
import { textsPage } from './text-pages';
import type { Texts } from './texts';

interface MailboxServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Messages on the list. */
const LISTED = 100;

const html = (policy: string): OutgoingHttpHeaders => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': policy,
});
const OWN = html(
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'",
);
/** Received HTML is shown with its styles, but without scripts, external content, or an origin. */
const FOREIGN = html("sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:");
const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8' };
const JSON_TYPE = { 'Content-Type': 'application/json' };

/** What was sent: by mail, and to telephones. */
interface Sent {
  readonly mailbox: Mailbox;
  readonly texts: Texts;
}

/** Serves what was sent to browsers on this machine. */
export const startMailboxServer = async (sent: Sent, port: number): Promise<MailboxServer> => {
  const server = createServer(patience, (request, response) => {
    respond(sent, request, response).catch((error: unknown) => {
      send(response, 500, PLAIN, String(error));
    });
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: portOf(server),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

const respond = async (
  { mailbox, texts }: Sent,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  // A page of another site, whose name was made to lead to this machine, must not read people's mail.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')) {
    return send(response, 421, PLAIN, 'This is the mailbox of localhost.');
  }
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (request.method === 'POST' && pathname === '/texts/answers') return answerText(texts, request, response);
  if (request.method !== 'GET') return send(response, 405, PLAIN, 'The mailbox is for reading.');
  if (pathname === '/texts') return send(response, 200, OWN, textsPage(texts));
  if (pathname === '/texts.json') return send(response, 200, JSON_TYPE, JSON.stringify(texts.all()));
  if (pathname === '/') return send(response, 200, OWN, listPage(...(await newest(mailbox))));
  if (pathname === '/messages.json') {
    const [messages] = await newest(mailbox);
    return send(response, 200, JSON_TYPE, JSON.stringify(messages.map(summaryOf)));
  }
  const [, id = '', part = ''] = /^\/messages\/([\w-]+)(?:\/(html|source|files\/\d+))?$/.exec(pathname) ?? [];
  const message = await mailbox.open(id);
  if (message === undefined) return send(response, 404, PLAIN, 'There is no such message.');
  sendPart(message, part, response);
};

/** Takes what the owner of a telephone answers, by the page's own form. */
const answerText = async (
  texts: Texts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { origin, host } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`)
    return send(response, 403, PLAIN, 'Another site may not answer.');
  const form = new URLSearchParams(await text(request));
  const word = form.get('word');
  if (word !== 'STOP' && word !== 'START')
    return send(response, 400, PLAIN, 'The answers are STOP and START.');
  texts.answer(form.get('number') ?? '', word);
  response.writeHead(303, { location: '/texts' }).end();
};

const sendPart = (message: Received, part: string, response: ServerResponse): void => {
  const [, file] = /^files\/(\d+)$/.exec(part) ?? [];
  if (file) sendFile(message, Number(file), response);
  else if (part === 'source') send(response, 200, PLAIN, message.source);
  else if (part === 'html') send(response, 200, FOREIGN, message.email.html ?? '');
  else send(response, 200, OWN, messagePage(message));
};

/** As a file to be saved: whatever it is, it is not shown here. */
const sendFile = ({ email }: Received, index: number, response: ServerResponse): void => {
  const { filename, content } = email.attachments[index] ?? {};
  if (content === undefined) {
    send(response, 404, PLAIN, 'There is no such file.');
    return;
  }
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(filename ?? 'file')}`;
  const headers = { 'Content-Type': 'application/octet-stream', 'Content-Disposition': disposition };
  send(response, 200, headers, Buffer.from(content as ArrayBuffer));
};

const newest = async (mailbox: Mailbox): Promise<[messages: Received[], total: number]> => {
  const ids = mailbox.ids();
  const messages = await Promise.all(ids.slice(0, LISTED).map((id) => mailbox.open(id)));
  return [messages.filter((message) => message !== undefined), ids.length];
};

const send = (
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  body: string | Buffer,
): void => {
  response
    .writeHead(status, { ...headers, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
    .end(body);
};
