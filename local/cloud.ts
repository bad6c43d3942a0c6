import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createCheck } from './access/roles';
import { startBackground } from './background';
import { startBankOf } from './bank/template';
import { type Cognito, startCognito } from './cognito/cognito';
import { localizer } from './domain';
import { startEngine } from './dynamodb/engine';
import { createTable, dropTable, type TableProperties } from './dynamodb/tables';
import { startEndpoints } from './endpoints';
import { createGateway } from './gateway/gateway';
import type { GatewayServer } from './gateway/server';
import { createFunctions } from './lambda/functions';
import { dynamo } from './machine/aws';
import { readable } from './machine/readable';
import { readState, writeState } from './machine/state';
import { type Mail, startMail } from './mail/mail';
import { openQueueServer } from './queues/server';
import { readTemplate, type Template } from './template/template';

/** Runs a part of the start, and prints how long it took. */
export type Step = <T>(name: string, work: () => Promise<T>) => Promise<T>;

interface CloudOptions {
  /** The folder of a synthesized cloud assembly. */
  readonly assembly: string;
  /** The folder for everything that must outlive the process. */
  readonly data: string;
  readonly server: GatewayServer;
  /** Whether existing tables are emptied: an engine that was not started here outlives the data folder. */
  readonly fresh?: boolean;
  readonly step: Step;
  /** Called with what a person at the console should see. */
  readonly say: (line: string) => void;
}

export interface Cloud {
  readonly template: Template;
  readonly cognito: Cognito;
  /** Where the table's engine answers. */
  readonly tables: string;
  /** Where SQS answers. */
  readonly queues: string;
  /** Where what was sent to people can be read. */
  readonly mailbox: string;
  /** Where people pay, if functions of the template ask the sandbox bank. */
  readonly bank?: string;
  stop(): Promise<void>;
}

interface Ports {
  readonly cognito?: number;
}

/** Runs the template of `assembly` behind `server`. Whatever was started before a failure is stopped again. */
export const startCloud = async (options: CloudOptions): Promise<Cloud> => {
  const started: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of started.splice(0).reverse()) await end();
  };
  try {
    return await start(options, started, stop);
  } catch (error) {
    await stop();
    throw error;
  }
};

const start = async (
  { assembly, data, server, step, say, fresh = false }: CloudOptions,
  started: (() => Promise<void>)[],
  stop: () => Promise<void>,
): Promise<Cloud> => {
  mkdirSync(data, { recursive: true });
  const queueServer = await openQueueServer();
  started.push(queueServer.stop);
  const template = readTemplate(assembly, data, queueServer.endpoint);
  const tables = await step('tables', () => startTables(template, data, fresh, started));
  const mail = await startMail(join(data, 'mail'));
  started.push(mail.stop);
  const cognito = await step('user pool', () => startPool(template, data, { mail, say }, started));
  const portal = `http://localhost:${server.port}`;
  const bank = await startBankOf(template, join(data, 'bank'), portal);
  if (bank) started.push(bank.stop);
  await step('gateway', async () => {
    const onUrgent = (name: string, line: string) => say(`${name}: ${readable(line)}`);
    const access = { check: createCheck(template), onRefused: onUrgent };
    const shared = { template, data, engine: tables, ...access };
    const { variables, keys, ...endpoints } = await startEndpoints({
      ...{ ...shared, queueServer, mail, started },
    });
    const functions = createFunctions(template, {
      endpoints: {
        ...{ ...variables, AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cognito.endpoint },
        ...bank?.variables,
      },
      localized: localizer(template, portal),
      logs: join(data, 'logs'),
      onUrgent,
    });
    started.push(functions.close);
    const onError = (name: string, error: unknown) => onUrgent(name, String(error));
    await startBackground({ ...shared, ...endpoints, functions, onError, started });
    server.serve(createGateway(template, functions, keys));
  });
  const at = { tables, queues: queueServer.endpoint, mailbox: mail.url };
  return { template, cognito, ...at, ...(bank ? { bank: bank.url } : {}), stop };
};

const startTables = async (
  template: Template,
  data: string,
  fresh: boolean,
  started: (() => Promise<void>)[],
): Promise<string> => {
  const engine = await startEngine({ dbPath: join(data, 'tables.sqlite') });
  started.push(engine.stop);
  for (const { ref, properties } of template.all<TableProperties>('AWS::DynamoDB::GlobalTable')) {
    const service = dynamo(engine.endpoint, template.region);
    if (fresh) await dropTable(service, ref);
    await createTable(service, ref, properties);
  }
  return engine.endpoint;
};

const startPool = async (
  template: Template,
  data: string,
  { mail, say }: { readonly mail: Mail; readonly say: CloudOptions['say'] },
  started: (() => Promise<void>)[],
): Promise<Cognito> => {
  const file = join(data, 'ports.json');
  const { cognito: port } = readState<Ports>(file, {});
  const cognito = await startCognito({
    template,
    folder: join(data, 'cognito'),
    ...(port !== undefined && { port }),
    onCode: (code, destination) => {
      say(`confirmation code ${code} for ${destination}`);
      mail.write(destination, 'Your confirmation code', `Your confirmation code is ${code}`).catch(say);
    },
  });
  started.push(cognito.stop);
  writeState(file, { cognito: cognito.port });
  return cognito;
};
