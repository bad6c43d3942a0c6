import fs from 'node:fs';
import { join } from 'node:path';
import { contracts } from '../../functions/contracts';
import { backgroundOf } from '../../functions/kernel/contract/events';
import { authorizers } from '../../functions/kernel/contract/gateway/definition';
import { ownersOf, subscriptionsOf } from '../../functions/kernel/contract/subscriptions';
import { platformFunctions } from '../../functions/platform/contract';
import { useDatabase } from '../support/engine';
import { environmentOf } from '../support/functions';

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
const readFile = fs.readFileSync;
jest
  .spyOn(fs, 'readFileSync')
  .mockImplementation(
    ((file: string, ...more: []) =>
      routing.find((each) => each.file === file)?.text ?? readFile(file, ...more)) as typeof readFile,
  );
afterAll(() => jest.restoreAllMocks());

/** The function as Lambda loads it, with this environment and no other. */
const load = (entry: string, environment: Readonly<Record<string, string>>): unknown => {
  process.env = { ...environment };
  let handler: unknown;
  jest.isolateModules(() => {
    handler = require(join(root, entry)).handler;
  });
  return handler;
};

const deployed = (name: string) => ({
  ...environmentOf(name),
  TABLE_NAME: database().table.name,
  AWS_ENDPOINT_URL_DYNAMODB: database().endpoint,
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  LOG_LEVEL: 'ERROR',
});

const functions = [
  ...platformFunctions.map(({ name }) => ({ name, entry: `functions/platform/${name}/main.ts` })),
  ...authorizers.map((name) => ({ name, entry: `functions/authorizers/${name}.ts` })),
  { name: 'sign-in', entry: 'functions/identity/sign-in.ts' },
  { name: 'smoke', entry: 'functions/platform/smoke/main.ts' },
  ...contracts.flatMap((contract) => backgroundOf(contract, contracts)),
];

describe.each(functions.map((each) => [each.name, each] as const))('the function %s', (name, { entry }) => {
  it('starts with the settings that it is deployed with', () =>
    expect(typeof load(entry, deployed(name))).toBe('function'));

  it('does not start without them, and names them', () =>
    expect(() => load(entry, {})).toThrow(/not set: .+/));
});

it.each(contracts.filter(({ events }) => events).map(({ name }) => name))(
  'the events of %s are taken under its own name',
  (service) => {
    const text = readFile(join(root, 'functions', service, 'events.ts'), 'utf8');
    expect(text).toContain(`react('${service}', reactions,`);
  },
);

it('the sweep runs as it is deployed', async () => {
  const run = load('functions/platform/sweep/main.ts', deployed('sweep')) as (
    event: unknown,
    context: unknown,
  ) => Promise<unknown>;
  expect(await run({}, { getRemainingTimeInMillis: () => 50_000 })).toEqual({
    ...{ told: 0, lanes: 0, failed: 0 },
  });
});
