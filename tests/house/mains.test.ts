import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contracts } from '../../functions/contracts';
import { type Access, scopeAsked } from '../../functions/kernel/identity/caller';
import { agency, type Caller, citizen } from '../support/callers';
import { useDatabase } from '../support/engine';
import { environmentOf } from '../support/functions';
import { eventOf, type LambdaHandler, lambdaContext } from '../support/transport';
import { root } from './tree';

const database = useDatabase();
const before = process.env;
afterEach(() => {
  process.env = before;
});

/** The function as Lambda loads it, with this environment and no other. */
const load = (name: string, environment: Readonly<Record<string, string>>): LambdaHandler => {
  process.env = { ...environment };
  let handler: LambdaHandler | undefined;
  jest.isolateModules(() => {
    handler = require(join(root, 'functions', name, 'main')).handler;
  });
  if (!handler) throw new Error(`${name}/main exports no handler`);
  return handler;
};

const deployed = (name: string) => ({
  ...environmentOf(name),
  TABLE_NAME: database().table.name,
  AWS_ENDPOINT_URL_DYNAMODB: database().endpoint,
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  LOG_LEVEL: 'ERROR',
});

/** Whether anybody signed in may call it; some services are for systems of agencies alone. */
const ofAgencies = ['settlements', 'webhooks'];
const isOpen = (name: string, access: Access): boolean =>
  typeof access === 'string' || ofAgencies.includes(name);

describe.each(contracts.map((contract) => [contract.name, contract] as const))(
  'the function %s',
  (name, contract) => {
    const route = Object.values(contract.routes).find(
      ({ method, access, path }) =>
        method === 'GET' && !path.includes('{') && path !== '/openapi.json' && isOpen(name, access),
    );

    it('starts with the settings that it is deployed with, and answers', async () => {
      if (!route) throw new Error(`${name} has no route to begin with`);
      const handler = load(name, deployed(name));
      const staff = { context: { ...citizen('amina').context, groups: 'operators' } } as Caller;
      const { access } = route;
      const caller = scopeAsked(access) ? agency('0'.repeat(24), String(scopeAsked(access))) : staff;
      const { method, path: resource } = route;
      const event = eventOf({
        method,
        resource,
        params: {},
        query: [],
        headers: {},
        body: undefined,
        caller,
      });
      const { statusCode, body } = await handler(event, lambdaContext);
      expect(`${statusCode} ${body}`).toMatch(/^200 /);
    });

    it('does not start without them, and names them', () => {
      if (contract.keys.write.length === 0) return;
      expect(existsSync(join(root, 'functions', name, 'main.ts'))).toBe(true);
      expect(() => load(name, {})).toThrow(/not set: TABLE_NAME/);
    });
  },
);
