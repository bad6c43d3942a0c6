import { scopeAsked } from '../../identity/caller';
import { rememberedSeconds } from '../../identity/tokens';
import type { Contract, Route } from '../contract';
import { facesOf, type Protocol, routePathsOf } from '../protocol';
import { operationOf, parametersOf, strayOf, variablesOf } from './operations';
import { preflightOf } from './preflight';
import { gatewayResponses } from './responses';

/*
 * The definition of a service's API from its contract: OpenAPI 3.0.1 with API Gateway's extensions. It states the authorizer
 * of each route and no schemas: the service's function validates, and reports all errors together.
 */

/** The authorizers, each a function of its own: `functions/authorizers/<name>.ts`. */
export const authorizers = ['citizen', 'agency', 'bearer'] as const;
export type Authorizer = (typeof authorizers)[number];

/** The one header that an authorizer reads, by which the gateway caches its answer. */
const identityHeaders = {
  citizen: 'Authorization',
  agency: 'x-api-key',
  bearer: 'Authorization',
} as const satisfies Record<Authorizer, string>;

/**
 * The authorizer of a route; undefined where anyone may call. Operators use that of citizens. Where a standard has keys as
 * bearer tokens an authorizer of its own looks at them, as the gateway remembers an answer by the one header.
 */
export const authorizerOf = ({
  access,
  protocol,
}: Pick<Route, 'access' | 'protocol'>): Authorizer | undefined => {
  if (scopeAsked(access) === undefined) return access === 'anyone' ? undefined : 'citizen';
  return protocol?.bearerKeys ? 'bearer' : 'agency';
};

/** Where the gateway finds functions: their invocation URIs. */
interface Uris {
  /** Of the service's own function. */
  readonly service: string;
  readonly authorizers: Readonly<Record<Authorizer, string>>;
}

/** The authorizers that a service's routes need, in order. */
export const authorizersOf = ({ routes }: Pick<Contract, 'routes'>): Authorizer[] => {
  const needed = new Set(Object.values(routes).map(authorizerOf));
  return authorizers.filter((each) => needed.has(each));
};

const securityOf = (route: Route) => {
  const authorizer = authorizerOf(route);
  if (!authorizer) return [];
  // The usage plan counts an agency's calls by the key that its authorizer returns.
  return [authorizer === 'citizen' ? { citizen: [] } : { [authorizer]: [], apiKey: [] }];
};

const schemeOf = (authorizer: Authorizer, uris: Uris) => ({
  type: 'apiKey',
  in: 'header',
  name: identityHeaders[authorizer],
  'x-amazon-apigateway-authtype': 'custom',
  'x-amazon-apigateway-authorizer': {
    type: 'request',
    identitySource: `method.request.header.${identityHeaders[authorizer]}`,
    authorizerUri: uris.authorizers[authorizer],
    authorizerResultTtlInSeconds: rememberedSeconds,
  },
});

interface GatewayPath {
  readonly path: string;
  readonly route: Route;
}

/** API Gateway refuses two names for one part of a path (`/agencies/{id}` beside `/agencies/{agencyId}/keys`). */
const refuseSiblings = (paths: readonly string[]): void => {
  const names = new Map<string, string>();
  for (const { before, name } of paths.flatMap(variablesOf)) {
    const known = names.get(before) ?? name;
    if (known !== name) throw new Error(`${before} is followed by both {${known}} and {${name}}`);
    names.set(before, name);
  }
};

const pathOf = (path: string, here: readonly GatewayPath[], uri: string) => {
  const methods = here.map(({ route }) => route.method);
  if (new Set(methods).size < methods.length) {
    throw new Error(`Two routes claim one method of ${path}: ${methods.join(', ')}`);
  }
  const operations = here.flatMap(({ route }) => {
    const operation = operationOf(path, route, securityOf(route), uri);
    return route.method === 'GET'
      ? [['get', operation] as const, ['head', operation] as const]
      : [[route.method.toLowerCase(), operation] as const];
  });
  return {
    ...Object.fromEntries(operations),
    ...strayOf(uri, ...variablesOf(path).map(({ name }) => name)),
    options: { parameters: parametersOf(path), ...preflightOf(methods) },
  };
};

const pathsOf = (contract: Contract, uri: string) => {
  const { routes } = contract;
  const places = Object.values(routes).flatMap((route) =>
    routePathsOf(route).map(({ path }): GatewayPath => ({ path, route })),
  );
  const paths = [...new Set(places.map(({ path }) => path))].sort();
  refuseSiblings(paths);
  const beneath = facesOf(contract)
    .filter(({ root }) => !paths.some((path) => path.startsWith(`${root}/{`)))
    .flatMap(({ root }) => [
      ...(paths.includes(root) ? [] : [[root, strayOf(uri)] as const]),
      [`${root}/{proxy+}`, strayOf(uri, 'proxy')] as const,
    ]);
  return Object.fromEntries([
    ...beneath,
    ...paths.map(
      (path) =>
        [
          path,
          pathOf(
            path,
            places.filter((place) => place.path === path),
            uri,
          ),
        ] as const,
    ),
  ]);
};

/** The media types of the files that the service's routes answer with, and of the forms in which they take some. */
const binaryMediaTypes = ({ routes }: Contract): string[] => {
  const medias = Object.values(routes).flatMap(({ files, reply: { binary, media } }) => [
    ...(binary && media ? [media] : []),
    ...(files ? ['multipart/form-data'] : []),
  ]);
  return [...new Set(medias)].sort();
};

/** What the gateway's refusals say besides, for the clients of a face of the service. */
const besidesOf = (contract: Contract): Protocol['besides'] =>
  facesOf(contract).find(({ route }) => route.protocol?.besides)?.route.protocol?.besides;

/** The definition that API Gateway imports. */
export const gatewayDefinition = (contract: Contract, title: string, uris: Uris) => {
  const guards = authorizersOf(contract);
  return {
    openapi: '3.0.1',
    info: { title, version: '1' },
    paths: pathsOf(contract, uris.service),
    components: {
      securitySchemes: {
        ...Object.fromEntries(guards.map((authorizer) => [authorizer, schemeOf(authorizer, uris)])),
        ...(guards.some((guard) => guard !== 'citizen')
          ? { apiKey: { type: 'apiKey', in: 'header', name: 'x-api-key' } }
          : {}),
      },
    },
    'x-amazon-apigateway-api-key-source': 'AUTHORIZER',
    'x-amazon-apigateway-binary-media-types': binaryMediaTypes(contract),
    'x-amazon-apigateway-gateway-responses': gatewayResponses(contract.name, besidesOf(contract)),
  };
};
