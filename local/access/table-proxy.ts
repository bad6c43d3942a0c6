import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import type { TableProperties } from '../dynamodb/tables';
import type { Template } from '../template/template';
import { type HttpRequest, headerIn } from './http-messages';
import { type PolicyAction, throughService } from './policy';
import { type Check, signerOf } from './roles';
import { connectTable, type TableRefusal } from './table-connection';
import { policyActionsOf, type Tables } from './table-deeds';

export interface TableProxy {
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
 * engines on one machine know no roles. Everything else passes as it is, byte for byte, which takes a third of what an HTTP
 * server and a client for each request took.
 */
export const startTableProxy = async (options: TableProxyOptions): Promise<TableProxy> => {
  const resources = options.template.all<TableProperties>('AWS::DynamoDB::GlobalTable');
  const tables: Tables = new Map(
    resources.map(({ ref, attribute, properties }) => {
      const keyArn = properties.Replicas?.[0]?.SSESpecification?.KMSMasterKeyId;
      return [ref, { arn: attribute('Arn'), properties, ...(keyArn !== undefined && { keyArn }) }];
    }),
  );
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    connectTable({
      socket,
      engine: connectTo(options.engine),
      judge: (request) => refusalOf(options, tables, request),
      onAnswered: (request) => {
        if (isWrite(request)) options.onWritten();
      },
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.close();
      for (const socket of open) socket.destroy();
      await once(server, 'close');
    },
  };
};

const connectTo = (engine: string): Socket => {
  const { protocol, hostname, port } = new URL(engine);
  const isSecure = protocol === 'https:';
  const place = { host: hostname, port: Number(port || (isSecure ? 443 : 80)) };
  return isSecure ? connectSecurely({ ...place, servername: hostname }) : connect(place);
};

const refusalOf = (
  { check, onRefused }: TableProxyOptions,
  tables: Tables,
  { head, body }: HttpRequest,
): TableRefusal | undefined => {
  const signer = signerOf(headerIn(head, 'authorization'));
  const attempted = actionsOf(operationOf(head), body, tables);
  if (attempted === undefined) return { type: 'com.amazon.coral.service#SerializationException', reason: '' };
  const reason = [...attempted, ...decryptions(attempted, tables)]
    .map((action) => check(signer, action))
    .find((found) => found !== undefined);
  if (reason === undefined) return undefined;
  onRefused(signer, reason);
  return { type: 'com.amazon.coral.service#AccessDeniedException', reason };
};

/** DynamoDB uses the key of a table in the name of whoever reads or writes it. */
const decryptions = (attempted: readonly PolicyAction[], tables: Tables): PolicyAction[] =>
  [...tables.values()].flatMap(({ arn, keyArn }) =>
    keyArn !== undefined && attempted.some(({ resource }) => resource.startsWith(arn))
      ? [{ action: 'kms:Decrypt', resource: keyArn, context: throughService(arn) }]
      : [],
  );

/** Undefined where the body is no JSON, or none of the shape that is needed to know what is asked. */
const actionsOf = (operation: string, body: Buffer, tables: Tables) => {
  try {
    return policyActionsOf(operation, JSON.parse(body.toString()), tables);
  } catch {
    return undefined;
  }
};

const operationOf = (head: string) => headerIn(head, 'x-amz-target').split('.').at(-1) ?? '';
const isWrite = ({ head }: HttpRequest) => /Put|Update|Delete|Write|Execute/.test(operationOf(head));
