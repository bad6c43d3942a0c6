import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, startChild, untilAnswering } from '../machine/child';
import { readState, writeState } from '../machine/state';
import type { Resource, Template } from '../template/template';
import { type ClientProperties, clientOptions, type PoolProperties, poolOptions } from './pool';

export interface Cognito {
  readonly endpoint: string;
  readonly port: number;
  /** The pools and clients of the template, with the identifiers that its functions were given. */
  readonly userPoolId: string;
  readonly clientId: string;
  stop(): Promise<void>;
}

interface CognitoOptions {
  readonly template: Template;
  readonly folder: string;
  /** The port of the last start, used again if it is free: clients may have noted it. */
  readonly port?: number;
  /** Where the functions that the pool calls are called. */
  readonly functions: string;
  /** Called with each code that Cognito would have sent to someone. */
  readonly onCode: (code: string, destination: string) => void;
}

interface PoolFile {
  readonly Users: object;
  readonly Options: object;
  readonly Groups: Readonly<Record<string, object>>;
}
interface GroupProperties {
  readonly GroupName: string;
  readonly UserPoolId: string;
  readonly Description?: string;
  readonly Precedence?: number;
}

/** It signs what it sends, and nobody looks at the signature. */
const lambdaClient = { credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

const READY_WITHIN_MS = 20_000;

/**
 * Starts cognito-local with the user pools, groups and clients of the template. Its files are written before it starts,
 * because a pool that is made through its API gets an identifier without a region, which token verifiers refuse, and
 * tokens are issued in the name of Cognito itself. Users that the pool has already are kept.
 */
export const startCognito = async (options: CognitoOptions): Promise<Cognito> => {
  const { template, folder } = options;
  const pools = template.all<PoolProperties>('AWS::Cognito::UserPool');
  const clients = template.all<ClientProperties>('AWS::Cognito::UserPoolClient');
  const [pool] = pools;
  const client = clients.find(({ properties }) => properties.UserPoolId === pool?.ref);
  if (!pool || !client) throw new Error('The template has no user pool with a client');
  writeFiles(options, pools, clients);
  const port = await portFor(options.port);
  const endpoint = `http://127.0.0.1:${port}`;
  const child = startChild({
    command: process.execPath,
    args: ['--no-warnings', join(__dirname, 'cognito-child.cjs')],
    cwd: folder,
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), NODE_ENV: 'production' },
    onLine: (line) => {
      const [, code, destination] = /^CODE (\S+) (.+)$/.exec(line) ?? [];
      if (code && destination) options.onCode(code, destination);
    },
  });
  await untilAnswering(`${endpoint}/health`, child, READY_WITHIN_MS);
  return { endpoint, port, userPoolId: pool.ref, clientId: client.ref, stop: () => child.stop() };
};

const portFor = async (wanted: number | undefined): Promise<number> => {
  if (wanted === undefined) return freePort();
  return freePort(wanted).catch(() => freePort());
};

const writeFiles = (
  { template, folder, functions }: CognitoOptions,
  pools: readonly Resource<PoolProperties>[],
  clients: readonly Resource<ClientProperties>[],
): void => {
  const database = join(folder, '.cognito', 'db');
  mkdirSync(database, { recursive: true });
  const IssuerDomain = `https://cognito-idp.${template.region}.amazonaws.com`;
  writeState(join(folder, '.cognito', 'config.json'), {
    TokenConfig: { IssuerDomain },
    LambdaClient: { ...lambdaClient, endpoint: functions, region: template.region },
    TriggerFunctions: Object.assign({}, ...pools.map(({ properties }) => properties.LambdaConfig)),
  });
  writeState(join(database, 'clients.json'), {
    Clients: Object.fromEntries(clients.map((client) => [client.ref, clientOptions(client)])),
  });
  const groups = template.all<GroupProperties>('AWS::Cognito::UserPoolGroup');
  for (const pool of pools) {
    const own = groups.filter(({ properties }) => properties.UserPoolId === pool.ref);
    const file = join(database, `${pool.ref}.json`);
    const kept = readState<PoolFile>(file, { Users: {}, Options: {}, Groups: {} });
    writeState(file, {
      Users: kept.Users,
      Options: poolOptions(pool),
      Groups: { ...Object.fromEntries(own.map(({ properties }) => groupOf(properties))), ...kept.Groups },
    });
  }
};

const groupOf = ({ GroupName, Description, Precedence }: GroupProperties): [string, object] => {
  const now = new Date().toISOString();
  const known = { Description, Precedence };
  return [GroupName, { GroupName, ...known, members: [], CreationDate: now, LastModifiedDate: now }];
};
