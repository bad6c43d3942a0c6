import { once } from 'node:events';
import {
  Agent,
  type ClientRequest,
  createServer,
  type IncomingMessage,
  type ServerResponse,
  request as send,
} from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { TableProperties } from '../dynamodb/tables';
import { portOf } from '../machine/port';
import type { Template } from '../template/template';
import { type Check, signerOf } from './roles';
import { policyActionsOf, type Tables } from './table-deeds';

interface TableProxy {
  readonly endpoint: string;
  stop(): Promise<void>;
}

interface TableProxyOptions {
  /** The engine behind it. */
  readonly engine: string;
  readonly template: Template;
  readonly check: Check;
  /** Called with each refusal. */
  readonly onRefused: (functionName: string, reason: string) => void;
  /** Called when the engine has answered a write. */
  readonly onWritten: () => void;
}

/**
 * Stands between the functions and the table's engine and refuses what a function's role does not allow, as DynamoDB would:
 * engines on one machine know no roles. Everything else passes as it is.
 */
export const startTableProxy = async (options: TableProxyOptions): Promise<TableProxy> => {
  const agent = new Agent({ keepAlive: true });
  const resources = options.template.all<TableProperties>('AWS::DynamoDB::GlobalTable');
  const tables: Tables = new Map(
    resources.map(({ ref, attribute, properties }) => [ref, { arn: attribute('Arn'), properties }]),
  );
  const server = createServer({ keepAliveTimeout: 600_000 }, async (request, response) => {
    const body = await buffer(request);
    const reason = refusal(options, tables, request, body);
    if (reason !== undefined) return deny(response, reason);
    const onward = forward(options.engine, agent, request, body, response);
    if (isWrite(request)) onward.on('response', options.onWritten);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      agent.destroy();
      await once(server, 'close');
    },
  };
};

const refusal = (
  { check, onRefused }: TableProxyOptions,
  tables: Tables,
  request: IncomingMessage,
  body: Buffer,
): string | undefined => {
  const operation = operationOf(request);
  const signer = signerOf(request.headers.authorization);
  const attempted = policyActionsOf(operation, JSON.parse(body.toString()), tables);
  const reason = attempted.map((action) => check(signer, action)).find((found) => found !== undefined);
  if (reason !== undefined) onRefused(signer, reason);
  return reason;
};

const operationOf = ({ headers }: IncomingMessage) => String(headers['x-amz-target']).split('.').at(-1) ?? '';
const isWrite = (request: IncomingMessage) => /Put|Update|Delete|Write|Execute/.test(operationOf(request));

const deny = (response: ServerResponse, reason: string): void => {
  response.writeHead(400, { 'Content-Type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify({ __type: 'com.amazon.coral.service#AccessDeniedException', Message: reason }));
};

const forward = (
  engine: string,
  agent: Agent,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): ClientRequest => {
  // Some engines keep a separate set of tables for each access key id: all functions share the one of this machine.
  const authorization = request.headers.authorization?.replace(/Credential=[^/]+/, 'Credential=local');
  const { host: _, ...headers } = request.headers;
  const onward = send(engine, {
    agent,
    method: request.method ?? 'POST',
    path: request.url ?? '/',
    headers: { ...headers, ...(authorization && { authorization }) },
  });
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  // The client sees a broken connection, as when DynamoDB breaks one, and tries again.
  onward.on('error', () => response.destroy());
  onward.end(body);
  return onward;
};
