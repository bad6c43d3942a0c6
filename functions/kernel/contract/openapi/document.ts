import { asksSignIn, audienceOf, levelAsked, scopeAsked } from '../../identity/caller';
import type { Contract, Route } from '../contract';
import { type RoutePath, routePathsOf } from '../protocol';
import { fieldErrorSchema, headers, problemSchema } from './components';
import { responsesOf, type Shared } from './replies';
import { bodyOf, parameters, parametersOf } from './requests';
import { type Json, namedSchemas } from './schemas';

/*
 * The contracts as an OpenAPI 3.1 document, for people and for the tools of their clients. Made at build time.
 */

interface Info {
  readonly title: string;
  readonly version: string;
  /** CommonMark. */
  readonly description: string;
  /** An SPDX expression. */
  readonly license: string;
}

const securitySchemes: Json = {
  citizen: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      'The access token that the user pool gives at sign-in. Operators are in its group `operators`.',
  },
  agency: {
    type: 'apiKey',
    in: 'header',
    name: 'x-api-key',
    description: "A key of the agency. What it may do is bounded by the key's scopes.",
  },
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description: 'The same key of the agency, where a standard has keys as bearer tokens.',
  },
};

const accessOf = ({ access, protocol }: Route): Json => {
  if (access === 'anyone') return { security: [] };
  const [scope, level] = [scopeAsked(access), levelAsked(access)];
  if (scope !== undefined) {
    const scheme = protocol?.bearerKeys ? 'bearer' : 'agency';
    return { security: [{ [scheme]: [] }], 'x-required-scope': scope };
  }
  return {
    security: [{ citizen: [] }],
    ...(access === 'operator' ? { 'x-required-group': 'operators' } : {}),
    ...(level ? { 'x-required-level': level } : {}),
  };
};

/** Who may call, in words: tools show the description and not the extensions. */
const admittanceOf = ({ access }: Route): string => {
  const [scope, level] = [scopeAsked(access), levelAsked(access)];
  if (level) return `For people who have proved who they are, to the level \`${level}\` at least.`;
  if (asksSignIn(access)) return 'For people who signed in not long ago.';
  return {
    anyone: 'For anyone.',
    citizen: 'For people who are signed in.',
    operator: 'For operators.',
    agency: `For agencies whose key has the scope \`${scope}\`.`,
  }[audienceOf(access)];
};

/** Operation ids are unique, and a protocol's route has one operation for each of its paths. */
const idOf = (name: string, route: Route, { path, formats }: RoutePath): string => {
  const [format = ''] = formats;
  return path === route.path ? name : `${name}${format[0]?.toUpperCase()}${format.slice(1)}`;
};

const operationOf = (
  name: string,
  route: Route,
  place: RoutePath,
  contract: Contract,
  shared: Shared,
): Json => ({
  tags: [contract.name],
  operationId: idOf(name, route, place),
  summary: route.summary,
  description: [route.description, admittanceOf(route)].filter(Boolean).join('\n\n'),
  ...accessOf(route),
  parameters: parametersOf(route, place),
  ...bodyOf(route),
  responses: responsesOf(route, place, contract, shared),
});

const pathsOf = (contracts: readonly Contract[], shared: Shared): Json => {
  const paths: Record<string, Record<string, Json>> = {};
  for (const contract of contracts) {
    for (const [name, route] of Object.entries(contract.routes)) {
      for (const place of routePathsOf(route)) {
        const operation = operationOf(name, route, place, contract, shared);
        paths[place.path] = { ...paths[place.path], [route.method.toLowerCase()]: operation };
      }
    }
  }
  return paths;
};

/** The document. Its one server is the root of the address at which the document is served. */
export const openapi = (contracts: readonly Contract[], { license, ...info }: Info): Json => {
  const shared: Shared = new Map();
  const paths = pathsOf(contracts, shared);
  const named = Object.assign({}, ...contracts.map((each) => namedSchemas(each.schemas ?? {})));
  return {
    openapi: '3.1.0',
    info: { ...info, license: { name: license, identifier: license } },
    servers: [{ url: '/' }],
    tags: contracts.map(({ name, summary }) => ({ name, description: summary })),
    paths,
    components: {
      schemas: { Problem: problemSchema, FieldError: fieldErrorSchema, ...named },
      responses: Object.fromEntries(shared),
      parameters,
      headers,
      securitySchemes,
    },
  };
};
