import type { Route } from '../contract';

/*
 * The operations of a path as the gateway imports them: each is answered by the service's function.
 */

/** The `{names}` in a path, and what stands before each. */
export const variablesOf = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(({ index, 1: name = '' }) => ({ name, before: path.slice(0, index) }));

const parameterOf = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });

export const parametersOf = (path: string) => variablesOf(path).map(({ name }) => parameterOf(name));

const integrationOf = (uri: string) => ({
  type: 'aws_proxy',
  // How the gateway calls Lambda, whatever the route's own method is.
  httpMethod: 'POST',
  passthroughBehavior: 'when_no_match',
  uri,
});

export const operationOf = (
  path: string,
  { reply, summary }: Pick<Route, 'reply' | 'summary'>,
  security: readonly object[],
  uri: string,
) => ({
  parameters: parametersOf(path),
  // The importer warns of `default`, and fails on warnings.
  responses: { [reply.status]: { description: summary } },
  security,
  'x-amazon-apigateway-integration': integrationOf(uri),
});

/** Methods that nobody declared come to the function too, which says so in the manners of the path. */
export const strayOf = (uri: string, ...variables: readonly string[]) => ({
  'x-amazon-apigateway-any-method': {
    parameters: variables.map(parameterOf),
    responses: { 405: { description: 'There is no such method here' } },
    security: [],
    'x-amazon-apigateway-integration': integrationOf(uri),
  },
});
