import * as v from 'valibot';
import { contracts } from '../../../../functions/contracts';
import { type Contract, contract, type Route } from '../../../../functions/kernel/contract/contract';
import { authorizerOf, gatewayDefinition } from '../../../../functions/kernel/contract/gateway/definition';
import { gatewayResponses } from '../../../../functions/kernel/contract/gateway/responses';
import { commonProblems, isCommon } from '../../../../functions/kernel/contract/problems';
import { routePathsOf } from '../../../../functions/kernel/contract/protocol';

const uri = (name: string) => `uri:${name}`;
const definition = gatewayDefinition(contracts, 'Diwan', uri);

interface Operation {
  readonly parameters: readonly { readonly name: string }[];
  readonly security: readonly Readonly<Record<string, unknown>>[];
  readonly 'x-amazon-apigateway-integration': { readonly type: string; readonly uri?: string };
}
const paths = definition.paths as Readonly<Record<string, Readonly<Record<string, Operation>>>>;
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);

const route = (method: Route['method'], path: string): Route => ({
  method,
  path,
  access: 'anyone',
  summary: 'A route',
  reply: { status: 200, body: v.strictObject({}) },
});
const service = (name: string, ...routes: readonly Route[]): Contract =>
  contract({
    name,
    summary: name,
    keys: { read: [], write: [] },
    titles: {},
    routes: Object.fromEntries(routes.map((each, index) => [`route${index}`, each])),
  });

const expected = contracts.flatMap(({ name, routes }) =>
  Object.values(routes).flatMap((each) =>
    routePathsOf(each).map(({ path }) => ({ name, route: each, path })),
  ),
);

test('the gateway has the routes of the contracts and no others', () => {
  const declared = expected.map(({ route: { method }, path }) => `${method} ${path}`).sort();
  const found = operations
    .filter(({ method }) => method !== 'OPTIONS')
    .map(({ method, path }) => `${method} ${path}`);
  expect(found.sort()).toEqual(declared);
});

test('bytes are what replies are that are files, and no body that functions read as text', () => {
  const reply = { status: 200, media: 'application/pdf', binary: true } as const;
  const file = (path: string): Route => ({ ...route('GET', path), reply });
  const files = service('files', file('/one'), file('/two'), route('GET', '/text'));
  const types = 'x-amazon-apigateway-binary-media-types';
  expect(gatewayDefinition([files], 'x', uri)[types]).toEqual(['application/pdf']);
  expect(gatewayDefinition([service('texts', route('GET', '/text'))], 'x', uri)[types]).toEqual([]);
  expect(definition[types].filter((each) => /json|form|xml|text|[*]/.test(each))).toEqual([]);
});

test.each(expected.map((each) => [`${each.route.method} ${each.path}`, each] as const))(
  '%s is answered by its service and guarded as its access says',
  (_, { name, route: each, path }) => {
    const operation = paths[path]?.[each.method.toLowerCase()];
    expect(operation?.['x-amazon-apigateway-integration']).toMatchObject({
      type: 'aws_proxy',
      uri: uri(name),
    });
    const schemes = (operation?.security ?? []).map((requirement) => Object.keys(requirement));
    const wanted = { citizen: [['citizen']], agency: [['agency', 'apiKey']] };
    const authorizer = authorizerOf(each);
    expect(schemes).toEqual(authorizer ? wanted[authorizer] : []);
    const variables = [...each.path.matchAll(/\{(\w+)\}/g)].map(([, variable]) => variable);
    expect(operation?.parameters.map((parameter) => parameter.name)).toEqual(variables);
  },
);

test('every path answers the preflight of a browser with its own methods', () => {
  for (const [path, methods] of Object.entries(paths)) {
    const allowed = JSON.stringify(methods.options);
    for (const method of Object.keys(methods))
      expect([path, allowed]).toEqual([path, expect.stringContaining(method.toUpperCase())]);
  }
});

test('operators come in by the authorizer of citizens', () => {
  expect(authorizerOf({ access: 'operator' })).toBe('citizen');
});

test('two services that claim one route are refused', () => {
  const twice = [service('a', route('GET', '/x')), service('b', route('GET', '/x'))];
  expect(() => gatewayDefinition(twice, 'Diwan', uri)).toThrow('Two routes claim one method of /x: a, b');
});

test('two names for one part of a path are refused, as API Gateway refuses them', () => {
  const two = [service('a', route('GET', '/x/{id}'), route('GET', '/x/{xId}/y'))];
  expect(() => gatewayDefinition(two, 'Diwan', uri)).toThrow('/x/ is followed by both {id} and {xId}');
});

test.each(Object.entries(gatewayResponses()))('the gateway says %s as a problem', (_, response) => {
  const text = response.responseTemplates['application/json'];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: CloudFormation keeps ASCII alone
  expect(text).toMatch(/^[\x00-\x7f]+$/);
  const problem = JSON.parse(text.replace('$context.requestId', 'an-id'));
  const code = String(problem.code);
  if (!isCommon(code)) throw new Error(`${code} is no common code`);
  const { status, title } = commonProblems[code];
  expect(problem).toEqual({
    type: `urn:diwan:problem:${code}`,
    title: title.en,
    titles: title,
    status,
    code,
    requestId: 'an-id',
  });
  expect(response.statusCode).toBe(status);
  expect(response.responseParameters).toMatchObject({
    'gatewayresponse.header.content-type': "'application/problem+json'",
    'gatewayresponse.header.access-control-allow-origin': "'*'",
    'gatewayresponse.header.x-request-id': 'context.requestId',
  });
});

test('who is not let in for want of a token hears how to show one', () => {
  expect(gatewayResponses().UNAUTHORIZED?.responseParameters).toMatchObject({
    'gatewayresponse.header.www-authenticate': "'Bearer'",
  });
});
