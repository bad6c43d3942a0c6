import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { type Check, signerOf } from '../access/roles';
import { Refused } from '../gateway/control';
import { patience } from '../machine/http';
import { portOf } from '../machine/port';
import type { Template } from '../template/template';
import type { Smtp } from './smtp';

interface Ses {
  readonly endpoint: string;
  stop(): Promise<void>;
}

interface SesOptions {
  readonly template: Template;
  readonly smtp: Pick<Smtp, 'send'>;
  readonly check: Check;
  /** Called with each call that a role does not allow. */
  readonly onRefused: (functionName: string, reason: string) => void;
}

/** The parts of `SendEmail` (SESv2 API reference) that are read: sender, recipients and message. */
interface SendEmail {
  readonly FromEmailAddress?: string;
  readonly Destination?: Readonly<
    Partial<Record<'ToAddresses' | 'CcAddresses' | 'BccAddresses', readonly string[]>>
  >;
  readonly Content?: { readonly Raw?: { readonly Data?: string } };
}

/** The most recipients of one message, and its most bytes (SES Developer Guide, "Service quotas"). */
const RECIPIENTS = 50;
const BYTES = 40 * 1024 * 1024;

/** Answers SESv2's `SendEmail` and hands what is sent over by SMTP to this machine's mailbox. */
export const startSes = async (options: SesOptions): Promise<Ses> => {
  const server = createServer({ ...patience, keepAliveTimeout: 600_000 }, (request, response) => {
    answer(options, request).then(
      (body) => write(response, 200, body),
      (error: unknown) => {
        const { status, code, message } =
          error instanceof Refused ? error : new Refused(500, 'InternalServiceErrorException', String(error));
        response.setHeader('x-amzn-ErrorType', code);
        write(response, status, { message });
      },
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

const answer = async (options: SesOptions, request: IncomingMessage): Promise<object> => {
  const operation = `${request.method} ${request.url}`;
  if (operation !== 'POST /v2/email/outbound-emails') {
    throw new Refused(404, 'NotFoundException', `No such operation: ${operation}`);
  }
  const { from, to, raw } = messageOf((await json(request)) as SendEmail);
  authorize(options, signerOf(request.headers.authorization), from, to);
  await options.smtp.send({ from, to }, raw);
  return { MessageId: randomUUID() };
};

const messageOf = ({ FromEmailAddress: sender = '', Destination = {}, Content }: SendEmail) => {
  const { ToAddresses = [], CcAddresses = [], BccAddresses = [] } = Destination;
  const to = [...ToAddresses, ...CcAddresses, ...BccAddresses].map(addressOf);
  const raw = Buffer.from(Content?.Raw?.Data ?? '', 'base64');
  const from = addressOf(sender);
  if (raw.length === 0) throw bad('The local cloud sends raw content alone, and there is none');
  if (raw.length > BYTES) throw bad(`Message length is more than ${BYTES} bytes long`);
  if (to.length === 0 || to.length > RECIPIENTS) throw bad(`There must be 1 to ${RECIPIENTS} recipients`);
  if (![from, ...to].every((address) => /^[^@\s]+@[^@\s]+$/.test(address))) throw bad('Invalid address');
  return { from, to, raw };
};

const bad = (message: string) => new Refused(400, 'BadRequestException', message);

/** `Diwan <no-reply@example.org>` without the name. */
const addressOf = (text: string) => /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text.trim();

/** Every domain counts as verified; sending raw content takes a permission of its own, in the identity's name. */
const authorize = (
  { template, check, onRefused }: SesOptions,
  who: string,
  from: string,
  to: string[],
): void => {
  const account = template.all('AWS::Lambda::Function').find(({ ref }) => ref === who)?.stack.account;
  const reason = check(who, {
    action: 'ses:SendRawEmail',
    resource: `arn:aws:ses:${template.region}:${account}:identity/${from.split('@').at(-1)}`,
    context: { 'ses:FromAddress': [from], 'ses:Recipients': to },
  });
  if (reason === undefined) return;
  onRefused(who, reason);
  throw new Refused(403, 'AccessDeniedException', reason);
};

const write = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
};
