import type { Socket } from 'node:net';
import {
  createAnswerMeter,
  createRequestReader,
  type HttpRequest,
  headerIn,
  Unreadable,
} from './http-messages';

/** Why a request is refused, in the words of DynamoDB. */
export interface TableRefusal {
  readonly type: string;
  readonly reason: string;
}

export interface ConnectionOptions {
  /** The connection of a client. */
  readonly socket: Socket;
  /** A connection to the engine, for this client alone. */
  readonly engine: Socket;
  readonly judge: (request: HttpRequest) => TableRefusal | undefined;
  /** Called when the engine has answered a request that was let through. */
  readonly onAnswered: (request: HttpRequest) => void;
}

/** A connection on which nothing is asked for so long is broken, in milliseconds: functions that are frozen keep theirs open. */
const IDLE_MS = 20_000;

/** How DynamoDB calls what it cannot read. */
const UNREADABLE = 'com.amazon.coral.service#SerializationException';

/** Some engines keep a separate set of tables for each access key id: all functions share the one of this machine. */
const shared = (head: string): string =>
  head.replace(/(\r\nauthorization:[^\r]*Credential=)[^/\r]+/i, '$1local');

const answerOf = (status: string, body: string, connection: string): string =>
  [
    `HTTP/1.1 ${status}`,
    'Content-Type: application/x-amz-json-1.0',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `Connection: ${connection}`,
    '',
    body,
  ].join('\r\n');

/** Answers a client without asking the engine. */
const refuse = (socket: Socket, status: string, refused: TableRefusal, keeps: boolean): void => {
  const body = JSON.stringify({ __type: refused.type, Message: refused.reason });
  socket.write(answerOf(status, body, keeps ? 'keep-alive' : 'close'));
  if (!keeps) socket.end();
};

const pass = (engine: Socket, { head, body }: HttpRequest): void => {
  engine.write(Buffer.concat([Buffer.from(`${shared(head)}\r\n`, 'latin1'), body]));
};

/** What breaks on one side breaks on the other. */
const tie = (one: Socket, other: Socket): void => {
  one.setNoDelay(true);
  one.on('error', () => other.destroy());
  one.on('close', () => other.destroy());
};

/**
 * Passes a client's requests on to the engine, one at a time, and the engine's answers back as they are. What `judge`
 * refuses is answered here. When either side breaks its connection the other sees it broken, as when DynamoDB breaks one, and
 * tries again.
 */
export const connectTable = ({ socket, engine, judge, onAnswered }: ConnectionOptions): void => {
  const read = createRequestReader();
  const isLast = createAnswerMeter();
  let asked: HttpRequest | undefined;
  const handle = (request: HttpRequest) => {
    const refused = judge(request);
    if (refused) {
      const keeps = headerIn(request.head, 'connection').toLowerCase() !== 'close';
      return refuse(socket, '400 Bad Request', refused, keeps);
    }
    asked = request;
    pass(engine, request);
  };
  const take = (chunk: Buffer) => {
    // An answer is on its way, between whose parts none of ours may come.
    if (asked) return socket.destroy();
    try {
      const request = read(chunk);
      if (request) handle(request);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      socket.off('data', take).resume();
      refuse(socket, `${error.status} Refused`, { type: UNREADABLE, reason: error.message }, false);
    }
  };
  socket.on('data', take);
  socket.setTimeout(IDLE_MS, () => {
    if (!asked) socket.destroy();
  });
  socket.on('drain', () => engine.resume());
  engine.on('data', (chunk: Buffer) => {
    if (!socket.write(chunk)) engine.pause();
    if (!asked || !isLast(chunk)) return;
    const answered = asked;
    asked = undefined;
    onAnswered(answered);
  });
  engine.on('end', () => socket.end());
  tie(socket, engine);
  tie(engine, socket);
};
