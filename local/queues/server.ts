import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { type PolicyAction, throughService } from '../access/policy';
import { type Check, signerOf } from '../access/roles';
import { patience } from '../machine/http';
import { portOf } from '../machine/port';
import { OPERATIONS } from './operations';
import type { Input } from './protocol';
import type { Queue } from './queue';
import type { Queues } from './queues';
import { Refused } from './refusal';

export interface QueueServer {
  /** Where SQS is spoken, such as `http://127.0.0.1:9324`: the beginning of every queue's URL. */
  readonly endpoint: string;
  /** Puts queues behind the port, which has to be open before the template can be read: it is in the URLs. */
  serve(options: Served): void;
  stop(): Promise<void>;
}

export interface Served {
  readonly queues: Queues;
  readonly check: Check;
  /** Called with each call that a role does not allow. */
  readonly onRefused: (functionName: string, reason: string) => void;
}

/** Speaks SQS's JSON protocol (AWS JSON 1.0) on a port of its own. */
export const openQueueServer = async (): Promise<QueueServer> => {
  let served: Served | undefined;
  const server = createServer({ ...patience, keepAliveTimeout: 600_000 }, (request, response) => {
    answer(served, request, response).then(
      (body) => write(response, 200, body),
      (error: unknown) => refuse(response, error),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    serve: (options) => {
      served = options;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

const answer = async (
  served: Served | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<object> => {
  if (served === undefined) throw new Refused('ServiceUnavailable', 'The queues are not open yet.');
  const name = String(request.headers['x-amz-target']).replace('AmazonSQS.', '');
  const operation = OPERATIONS[name];
  if (operation === undefined) throw new Refused('UnknownOperationException', `No such operation: ${name}`);
  const listening = new AbortController();
  response.on('close', () => listening.abort());
  const input = (await json(request).catch(() => {
    throw new Refused('SerializationException', 'The request is not JSON.');
  })) as Input;
  const signer = signerOf(request.headers.authorization);
  const queue = queueOf(served.queues, input);
  authorize(served, signer, operation.action, queue);
  if (queue === undefined) {
    const former = 'AWS.SimpleQueueService.NonExistentQueue';
    throw new Refused('QueueDoesNotExist', 'The specified queue does not exist.', former);
  }
  return operation.run(queue, input, { name: signer, signal: listening.signal });
};

/** What an action asks of KMS where a key of one's own encrypts the queue (SQS Developer Guide, "Configuring KMS permissions"). */
const ON_KEY: Readonly<Record<string, readonly string[]>> = {
  SendMessage: ['kms:GenerateDataKey', 'kms:Decrypt'],
  ReceiveMessage: ['kms:Decrypt'],
};

/** Refuses what the policies of the sender, the queue or its key do not allow. */
const authorize = (
  { check, onRefused }: Served,
  signer: string,
  action: string,
  queue: Queue | undefined,
): void => {
  const { arn = '*', keyArn } = queue?.config ?? {};
  const onKey = keyArn === undefined ? [] : (ON_KEY[action] ?? []);
  const attempted: PolicyAction[] = [
    { action: `sqs:${action}`, resource: arn },
    ...onKey.map((each) => ({ action: each, resource: keyArn ?? '', context: throughService(arn) })),
  ];
  const reason = attempted.map((each) => check(signer, each)).find((found) => found !== undefined);
  if (reason === undefined) return;
  onRefused(signer, reason);
  throw new Refused('AccessDeniedException', reason, 'AccessDenied');
};

const queueOf = (queues: Queues, { QueueUrl, QueueName }: Input): Queue | undefined => {
  if (QueueUrl !== undefined) return queues.byUrl(String(QueueUrl));
  return queues.all.find(({ config }) => config.name === QueueName);
};

const refuse = (response: ServerResponse, error: unknown): void => {
  const { type, formerly, message } =
    error instanceof Refused ? error : new Refused('InternalFailure', String(error));
  const isOurs = type === 'InternalFailure' || type === 'ServiceUnavailable';
  response.setHeader('x-amzn-query-error', `${formerly};${isOurs ? 'Receiver' : 'Sender'}`);
  write(response, isOurs ? 500 : 400, { __type: `com.amazonaws.sqs#${type}`, message });
};

const write = (response: ServerResponse, status: number, body: object): void => {
  if (response.destroyed) return;
  response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
};
