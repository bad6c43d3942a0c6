import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { type Check, signerOf } from '../access/roles';
import { patience } from '../machine/http';
import { portOf } from '../machine/port';
import type { Texts } from './texts';

interface SmsServer {
  readonly endpoint: string;
  stop(): Promise<void>;
}

interface SmsOptions {
  readonly texts: Texts;
  readonly check: Check;
  /** Called with each call that a role does not allow. */
  readonly onRefused: (functionName: string, reason: string) => void;
}

/** The parts of `SendTextMessage` (API reference of AWS End User Messaging SMS) that are read. */
interface SendTextMessage {
  readonly DestinationPhoneNumber?: string;
  readonly OriginationIdentity?: string;
  readonly MessageBody?: string;
  readonly MessageType?: string;
}

const SEND = 'PinpointSMSVoiceV2.SendTextMessage';
/** The most of a text. */
const LETTERS = 1_600;

class Refused extends Error {
  constructor(
    readonly type: string,
    message: string,
    readonly reason?: string,
  ) {
    super(message);
  }
}

/** Answers `SendTextMessage` of AWS End User Messaging SMS, and keeps what is sent. */
export const startSms = async (options: SmsOptions): Promise<SmsServer> => {
  const server = createServer({ ...patience, keepAliveTimeout: 600_000 }, (request, response) => {
    answer(options, request).then(
      (body) => write(response, 200, body),
      (error: unknown) => {
        if (error instanceof Refused)
          write(response, 400, { __type: error.type, Message: error.message, Reason: error.reason });
        else write(response, 500, { __type: 'InternalServerException', Message: String(error) });
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

const answer = async ({ texts, ...access }: SmsOptions, request: IncomingMessage): Promise<object> => {
  const target = request.headers['x-amz-target'];
  if (target !== SEND) throw invalid(`${target} is not known here`, 'UNKNOWN_OPERATION');
  const { to, origin, body } = textOf((await json(request)) as SendTextMessage);
  authorize(access, signerOf(request.headers.authorization), origin);
  if (texts.isStopped(to))
    throw new Refused('ConflictException', `${to} has answered STOP`, 'DESTINATION_PHONE_NUMBER_OPTED_OUT');
  return { MessageId: texts.keep({ to, from: nameOf(origin), body }) };
};

const invalid = (message: string, reason = 'INVALID_PARAMETER') =>
  new Refused('ValidationException', message, reason);

const textOf = ({
  DestinationPhoneNumber: to = '',
  OriginationIdentity: origin = '',
  MessageBody: body = '',
  MessageType = 'TRANSACTIONAL',
}: SendTextMessage) => {
  if (!/^\+[1-9]\d{6,14}$/.test(to)) throw invalid('The number is not of E.164');
  if (body === '' || body.length > LETTERS) throw invalid(`A text has 1 to ${LETTERS} letters`);
  if (!/^(TRANSACTIONAL|PROMOTIONAL)$/.test(MessageType)) throw invalid('There is no such type of message');
  if (!/^arn:aws:sms-voice:/.test(origin))
    throw invalid('The local cloud knows origins by their ARN', 'INVALID_ARN');
  return { to, origin, body };
};

/** `…:sender-id/Diwan/JO` is seen as Diwan; a number or a pool by its id. */
const nameOf = (origin: string) => origin.split('/')[1] ?? origin;

const authorize = ({ check, onRefused }: Omit<SmsOptions, 'texts'>, who: string, resource: string): void => {
  const reason = check(who, { action: 'sms-voice:SendTextMessage', resource });
  if (reason === undefined) return;
  onRefused(who, reason);
  throw new Refused('AccessDeniedException', reason);
};

const write = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
};
