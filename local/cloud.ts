import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createCheck } from './access/roles';
import { startBackground } from './background';
import { startBankOf, type TemplateBank } from './bank/template';
import type { Cognito } from './cognito/cognito';
import { servePool, startPool } from './cognito/template';
import { localizer } from './domain';
import { startEngine } from './dynamodb/engine';
import type { Watch } from './dynamodb/keep-alive';
import { makeTables } from './dynamodb/tables';
import { startEndpoints } from './endpoints';
import { createGateway } from './gateway/gateway';
import type { GatewayServer } from './gateway/server';
import { createFunctions } from './lambda/functions';
import { type InvokeServer, openInvokeServer } from './lambda/invoke-server';
import { all } from './machine/all';
import { endAll } from './machine/end';
import { readable } from './machine/readable';
import { type Mail, startMail } from './mail/mail';
import { openQueueServer, type QueueServer } from './queues/server';
import { readTemplate, type Template } from './template/template';

/** Runs a part of the start, and prints how long it took. */
export type Step = <T>(name: string, work: () => Promise<T>) => Promise<T>;

export interface CloudOptions {
  /** The folder of a synthesized cloud assembly, also one that is still being written. */
  readonly assembly: string | Promise<string>;
  /** The folder for everything that must outlive the process. */
  readonly data: string;
  readonly server: GatewayServer;
  /** Whether existing tables are emptied: an engine that was not started here outlives the data folder. */
  readonly fresh?: boolean;
  readonly step: Step;
  /** Called with what a person at the console should see. */
  readonly say: (line: string) => void;
  /** Called when the table's engine has died and does not come back. */
  readonly onLost?: Watch['onLost'];
}

/** What waits for calls under way (a stream, a queue) waits no longer: whatever is killed is done again. */
const STOP_WITHIN_MS = 2_500;

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

/** Runs the template of `assembly` behind `server`. Whatever was started before a failure is stopped again. */
export const startCloud = async (options: CloudOptions): Promise<Cloud> => {
  const started: (() => Promise<void>)[] = [];
  const stop = () => endAll(started, STOP_WITHIN_MS);
  try {
    return await start(options, started, stop);
  } catch (error) {
    await stop();
    throw error;
  }
};

const start = async (
  { assembly, data, server, step, say, onLost, fresh = false }: CloudOptions,
  started: (() => Promise<void>)[],
  stop: () => Promise<void>,
): Promise<Cloud> => {
  mkdirSync(data, { recursive: true });
  const portal = `http://localhost:${server.port}`;
  const noted = async <T extends { stop(): Promise<void> } | undefined>(starting: Promise<T>): Promise<T> => {
    const service = await starting;
    if (service) started.push(service.stop);
    return service;
  };
  // What needs no template starts while that is still being written.
  const [queueServer, invokeServer, engine, mail, folder] = await all([
    noted(openQueueServer()),
    noted(openInvokeServer()),
    noted(startEngine({ dbPath: join(data, 'tables.sqlite'), ...(onLost && { watch: { say, onLost } }) })),
    noted(startMail(join(data, 'mail'))),
    Promise.resolve(assembly),
  ]);
  const template = readTemplate(folder, data, queueServer.endpoint);
  const tables = engine.endpoint;
  const [cognito, bank] = await all([
    step('user pool', () =>
      noted(startPool(template, data, { mail, say, functions: invokeServer.endpoint })),
    ),
    noted(startBankOf(template, join(data, 'bank'), portal)),
    step('tables', () => makeTables(template, tables, fresh)),
  ]);
  const services = {
    queueServer,
    invokeServer,
    engine: tables,
    mail,
    cognito,
    portal,
    ...(bank && { bank }),
  };
  await step('gateway', () => connect({ ...services, template, data, server, say, started }));
  const at = { tables, queues: queueServer.endpoint, mailbox: mail.url };
  return { template, cognito, ...at, ...(bank ? { bank: bank.url } : {}), stop };
};

interface Connected extends Pick<CloudOptions, 'data' | 'server' | 'say'> {
  readonly template: Template;
  readonly queueServer: QueueServer;
  readonly invokeServer: InvokeServer;
  readonly engine: string;
  readonly mail: Mail;
  readonly cognito: Cognito;
  readonly bank?: TemplateBank;
  readonly portal: string;
  readonly started: (() => Promise<void>)[];
}

/** Puts the functions between the gateway and the services that they call. */
const connect = async ({ cognito, bank, portal, server, say, ...shared }: Connected): Promise<void> => {
  const { template, data, started, invokeServer } = shared;
  const onUrgent = (name: string, line: string) => say(`${name}: ${readable(line)}`);
  const access = { check: createCheck(template), onRefused: onUrgent };
  const { variables, keys, ...endpoints } = await startEndpoints({ ...shared, ...access });
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
  servePool(template, invokeServer, functions);
  const onError = (name: string, error: unknown) => onUrgent(name, String(error));
  await startBackground({ ...shared, ...access, ...endpoints, functions, onError });
  server.serve(createGateway(template, functions, keys));
};
