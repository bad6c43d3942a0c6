import * as v from 'valibot';
import { contracts } from '../../../../functions/contracts';
import { type Contract, contract, type Route } from '../../../../functions/kernel/contract/contract';
import { authorizerOf, gatewayDefinition } from '../../../../functions/kernel/contract/gateway/definition';
import { gatewayResponses } from '../../../../functions/kernel/contract/gateway/responses';
import { commonProblems, isCommon } from '../../../../functions/kernel/contract/problems';
import { routePathsOf } from '../../../../functions/kernel/contract/protocol';

const uris = {
  service: 'uri:service',
  authorizers: { citizen: 'uri:citizen', agency: 'uri:agency', bearer: 'uri:bearer' },
};
const contractOf = (name: string): Contract => {
  const found = contracts.find((each) => each.name === name);
  if (!found) throw new Error(`There is no service ${name}`);
  return found;
};
const definitions = new Map(
  contracts.map((each) => [each.name, gatewayDefinition(each, 'Diwan', uris)] as const),
);

interface Operation {
  readonly parameters: readonly { readonly name: string }[];
  readonly responses: object;
  readonly security: readonly Readonly<Record<string, unknown>>[];
  readonly 'x-amazon-apigateway-integration': { readonly type: string; readonly uri?: string };
}
const pathsOf = (name: string) =>
  definitions.get(name)?.paths as Readonly<Record<string, Readonly<Record<string, Operation>>>>;

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

test.each([...definitions.keys()])(
  'the API of %s has the routes of its contract and no others',
  (service) => {
    const declared = expected
      .filter(({ name }) => name === service)
      .map(({ route: { method }, path }) => `${method} ${path}`);
    const found = Object.entries(pathsOf(service)).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => !['options', 'head', 'x-amazon-apigateway-any-method'].includes(method))
        .map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(found.sort()).toEqual(declared.sort());
  },
);

test('an API has the authorizers that its routes need, and says what each asks for', () => {
  const schemesOf = (each: Contract) =>
    Object.keys(gatewayDefinition(each, 'x', uris).components.securitySchemes);
  const of = (access: Route['access']) => service('a', { ...route('GET', '/x'), access });
  expect(schemesOf(of('anyone'))).toEqual([]);
  expect(schemesOf(of('operator'))).toEqual(['citizen']);
  expect(schemesOf(of({ agency: 'a:read' }))).toEqual(['agency', 'apiKey']);
  const { protocol } = contractOf('payments').routes.searchGovPayPayments ?? {};
  if (!protocol) throw new Error('GOV.UK Pay has no manners');
  const shown = service('a', { ...route('GET', '/x'), access: { agency: 'a:read' }, protocol });
  expect(gatewayDefinition(shown, 'x', uris).components.securitySchemes).toMatchObject({
    bearer: { name: 'Authorization', 'x-amazon-apigateway-authorizer': { authorizerUri: 'uri:bearer' } },
    apiKey: {},
  });
  const { securitySchemes } = gatewayDefinition(of('citizen'), 'x', uris).components;
  expect(securitySchemes).toMatchObject({
    citizen: { 'x-amazon-apigateway-authorizer': { authorizerUri: 'uri:citizen' } },
  });
});

test('bytes are what replies are that are files, and no body that functions read as text', () => {
  const reply = { status: 200, media: 'application/pdf', binary: true } as const;
  const file = (path: string): Route => ({ ...route('GET', path), reply });
  const files = service('files', file('/one'), file('/two'), route('GET', '/text'));
  const types = 'x-amazon-apigateway-binary-media-types';
  expect(gatewayDefinition(files, 'x', uris)[types]).toEqual(['application/pdf']);
  expect(gatewayDefinition(service('texts', route('GET', '/text')), 'x', uris)[types]).toEqual([]);
  const declared = [...definitions.values()].flatMap((each) => each[types]);
  // Files stand in multipart forms as they are.
  expect(declared.filter((each) => /json|urlencoded|xml|text|[*]/.test(each))).toEqual([]);
});

test.each(expected.map((each) => [`${each.route.method} ${each.path}`, each] as const))(
  '%s is answered by its service and guarded as its access says',
  (_, { name, route: each, path }) => {
    const operation = pathsOf(name)[path]?.[each.method.toLowerCase()];
    expect(operation?.['x-amazon-apigateway-integration']).toMatchObject({
      type: 'aws_proxy',
      uri: uris.service,
    });
    // The importer warns of anything but a status, and fails on warnings.
    expect(Object.keys(operation?.responses ?? {})).toEqual([String(each.reply.status)]);
    const schemes = (operation?.security ?? []).map((requirement) => Object.keys(requirement));
    const wanted = { citizen: [['citizen']], agency: [['agency', 'apiKey']], bearer: [['bearer', 'apiKey']] };
    const authorizer = authorizerOf(each);
    expect(schemes).toEqual(authorizer ? wanted[authorizer] : []);
    const variables = [...each.path.matchAll(/\{(\w+)\}/g)].map(([, variable]) => variable);
    expect(operation?.parameters.map((parameter) => parameter.name)).toEqual(variables);
  },
);

test('every path answers the preflight of a browser with its own methods', () => {
  for (const [path, methods] of [...definitions.keys()].flatMap((name) => Object.entries(pathsOf(name)))) {
    const allowed = JSON.stringify(methods.options);
    for (const method of Object.keys(methods).filter((each) => !each.startsWith('x-')))
      expect([path, allowed]).toEqual([path, expect.stringContaining(method.toUpperCase())]);
  }
});

test('whoever may GET may HEAD, and other methods come to the function, which says that there are none', () => {
  for (const [path, methods] of [...definitions.keys()].flatMap((name) => Object.entries(pathsOf(name)))) {
    expect([path, methods.head]).toEqual([path, methods.get]);
    expect([path, methods['x-amazon-apigateway-any-method']]).toEqual([
      path,
      expect.objectContaining({ security: [], responses: { 405: expect.anything() } }),
    ]);
  }
});

test('what there is not beneath a face is answered in its manners', () => {
  expect(pathsOf('complaints')['/open311/v2/{proxy+}']?.['x-amazon-apigateway-any-method']).toMatchObject({
    parameters: [{ name: 'proxy' }],
    'x-amazon-apigateway-integration': { uri: uris.service },
  });
});

test('operators come in by the authorizer of citizens', () => {
  expect(authorizerOf({ access: 'operator' })).toBe('citizen');
});

test('two routes that claim one method of a path are refused', () => {
  const twice = service('a', route('GET', '/x'), route('GET', '/x'));
  expect(() => gatewayDefinition(twice, 'Diwan', uris)).toThrow(
    'Two routes claim one method of /x: GET, GET',
  );
});

test('two names for one part of a path are refused, as API Gateway refuses them', () => {
  const two = service('a', route('GET', '/x/{id}'), route('GET', '/x/{xId}/y'));
  expect(() => gatewayDefinition(two, 'Diwan', uris)).toThrow('/x/ is followed by both {id} and {xId}');
});

test.each(Object.entries(gatewayResponses('complaints')))(
  'the gateway says %s as a problem',
  (_, response) => {
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
      'gatewayresponse.header.x-service': "'complaints'",
    });
  },
);

test('where clients of a standard read a description, the gateway gives one', () => {
  const { UNAUTHORIZED } = gatewayDefinition(contractOf('payments'), 'x', uris)[
    'x-amazon-apigateway-gateway-responses'
  ];
  expect(JSON.parse(UNAUTHORIZED?.responseTemplates['application/json'] ?? '')).toMatchObject({
    code: 'unauthenticated',
    description: commonProblems.unauthenticated.title.en,
  });
});

test('who is not let in for want of a token hears how to show one', () => {
  expect(gatewayResponses('complaints').UNAUTHORIZED?.responseParameters).toMatchObject({
    'gatewayresponse.header.www-authenticate': "'Bearer'",
  });
});
