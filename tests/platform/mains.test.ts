import { join } from 'node:path';
import { type EventFunction, eventFunctions, queueVariable } from '../../functions/platform/contract';
import { localCloud, useDatabase } from '../support/engine';

const database = useDatabase();
const before = process.env;
afterEach(() => {
  process.env = before;
});

/** The function as Lambda loads it, with this environment and no other. */
const load = (name: string, environment: Readonly<Record<string, string>>): unknown => {
  process.env = { ...environment };
  let handler: unknown;
  jest.isolateModules(() => {
    handler = require(join(__dirname, '../../functions/platform', name, 'main')).handler;
  });
  return handler;
};

const deployed = ({ sends, receives = [] }: EventFunction) => ({
  TABLE_NAME: database().table.name,
  SEAL_SECRET: 'a secret of thirty-two characters or more',
  ATTACHMENTS_BUCKET: 'diwan-attachments',
  PAYMENT_PROVIDER: 'stripe',
  PAYMENT_PROVIDER_KEY: 'sk_test_1',
  PAYMENT_CALLBACK_SECRET: 'whsec_1',
  TIME_ZONE: 'Asia/Amman',
  LOG_LEVEL: 'ERROR',
  AWS_ENDPOINT_URL_DYNAMODB: database().endpoint,
  AWS_REGION: localCloud.region,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  ...Object.fromEntries(
    [...sends, ...receives].map((name) => [queueVariable(name), `https://queues/${name}`]),
  ),
});

describe.each(eventFunctions.map((each) => [each.name, each] as const))(
  'the function %s',
  (name, definition) => {
    it('starts with the settings that it is deployed with', () =>
      expect(load(name, deployed(definition))).toBeInstanceOf(Function));

    it('does not start without them, and names them', () =>
      expect(() => load(name, {})).toThrow(/not set: .+/));
  },
);

it('the sweep runs as it is deployed', async () => {
  const definition = eventFunctions.find(({ name }) => name === 'sweep') as EventFunction;
  const run = load('sweep', deployed(definition)) as () => Promise<unknown>;
  expect(await run()).toEqual({ acted: 0, failed: 0 });
});
