import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { patience } from '../machine/http';
import { portOf } from '../machine/port';
import type { Mailbox, Received } from './mailbox';
import { listPage, messagePage, summaryOf } from './pages';
import { respondPush } from './push-server';
import { FOREIGN, JSON_TYPE, OWN, PLAIN, send } from './respond';
import type { Subscriptions } from './subscriptions';
import { respondTexts } from './text-server';
import type { Texts } from './texts';

interface MailboxServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Messages on the list. */
const LISTED = 100;

/** What was sent: by mail, and to telephones. */
interface Sent {
  readonly mailbox: Mailbox;
  readonly texts: Texts;
  readonly subscriptions: Subscriptions;
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

const isOfPush = (pathname: string) => /^\/push(\/|\.json$|$)/.test(pathname);
const isOfTexts = (pathname: string) => /^\/texts(\/|\.json$|$)/.test(pathname);

const respond = async (sent: Sent, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  // A page of another site, whose name was made to lead to this machine, must not read people's mail.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')) {
    return send(response, 421, PLAIN, 'This is the mailbox of localhost.');
  }
  const { mailbox, texts } = sent;
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (isOfPush(pathname)) return respondPush(sent.subscriptions, pathname, request, response);
  if (isOfTexts(pathname)) return respondTexts(texts, pathname, request, response);
  if (request.method !== 'GET') return send(response, 405, PLAIN, 'The mailbox is for reading.');
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
