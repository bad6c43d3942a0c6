import { join } from 'node:path';
import { contracts } from '../../functions/contracts';
import { backgroundOf, queueVariable } from '../../functions/kernel/contract/events';
import { ownersOf, subscriptionsOf } from '../../functions/kernel/contract/subscriptions';
import { platformFunctions } from '../../functions/platform/contract';
import { localCloud, useDatabase } from '../support/engine';

const root = join(__dirname, '../..');
const database = useDatabase();
const before = process.env;
afterEach(() => {
  process.env = before;
});

/** What the build lays beside the bundles, here beside the sources for as long as they are looked at. */
const routing = platformFunctions.map(({ name, routing: what }) => ({
  file: join(root, 'functions/platform', name, `${what}.json`),
  text: JSON.stringify(what === 'owners' ? ownersOf(contracts) : subscriptionsOf(contracts)),
}));
jest.mock('node:fs', () => {
  const fs = jest.requireActual<typeof import('node:fs')>('node:fs');
  return {
    ...fs,
    readFileSync: (file: string, ...more: []) =>
      routing.find((each) => each.file === file)?.text ?? fs.readFileSync(file, ...more),
  };
});

/** The function as Lambda loads it, with this environment and no other. */
const load = (entry: string, environment: Readonly<Record<string, string>>): unknown => {
  process.env = { ...environment };
  let handler: unknown;
  jest.isolateModules(() => {
    handler = require(join(root, entry)).handler;
  });
  return handler;
};

const deployed = (sends: readonly string[]) => ({
  TABLE_NAME: database().table.name,
  ATTACHMENTS_BUCKET: 'diwan-attachments',
  CHECKPOINTS_BUCKET: 'diwan-checkpoints',
  PAYMENT_PROVIDER: 'stripe',
  PAYMENT_CURRENCY: 'JOD',
  PAYMENT_PROVIDER_KEY: 'sk_test_1',
  PAYMENT_CALLBACK_SECRET: 'whsec_1',
  TIME_ZONE: 'Asia/Amman',
  LOG_LEVEL: 'ERROR',
  SERVICE_QUEUES: JSON.stringify({ complaints: 'diwan-complaints-events.fifo' }),
  EVENTS_QUEUE_URL: 'https://queues/1/events.fifo',
  LOST_QUEUE_URL: 'https://queues/1/lost',
  AWS_ENDPOINT_URL_DYNAMODB: database().endpoint,
  AWS_REGION: localCloud.region,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  ...Object.fromEntries(sends.map((name) => [queueVariable(name), `https://queues/1/${name}`])),
});

const functions = [
  ...platformFunctions.map(({ name, sends }) => ({
    ...{ name, sends },
    entry: `functions/platform/${name}/main.ts`,
  })),
  ...contracts.flatMap((contract) => backgroundOf(contract, contracts)),
];

describe.each(functions.map((each) => [each.name, each] as const))(
  'the function %s',
  (_, { entry, sends }) => {
    it('starts with the settings that it is deployed with', () =>
      expect(load(entry, deployed(sends))).toBeInstanceOf(Function));

    it('does not start without them, and names them', () =>
      expect(() => load(entry, {})).toThrow(/not set: .+/));
  },
);

it.each(contracts.filter(({ events }) => events).map(({ name }) => name))(
  'the events of %s are taken under its own name',
  (service) => {
    const text = jest
      .requireActual<typeof import('node:fs')>('node:fs')
      .readFileSync(join(root, 'functions', service, 'events.ts'), 'utf8');
    expect(text).toContain(`react('${service}', reactions,`);
  },
);

it('the sweep runs as it is deployed', async () => {
  const run = load('functions/platform/sweep/main.ts', deployed([])) as (
    event: unknown,
    context: unknown,
  ) => Promise<unknown>;
  expect(await run({}, { getRemainingTimeInMillis: () => 50_000 })).toEqual({
    ...{ told: 0, lanes: 0, failed: 0 },
  });
});
