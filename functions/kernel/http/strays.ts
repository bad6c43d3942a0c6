import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { Contract, Route } from '../contract/contract';
import { facesOf, formatsOf, routePathsOf } from '../contract/protocol';
import { Refusal } from '../contract/refusal';

/*
 * Requests that come to a path of the service, or beneath one of its faces, and that no route answers.
 */

type StrayRequest = Pick<APIGatewayProxyEvent, 'httpMethod' | 'resource' | 'path'>;

/** By the gateway's paths: the methods that they have, and a route whose manners they share. */
type Places = ReadonlyMap<string, { readonly methods: readonly string[]; readonly route: Route }>;

const placesOf = (contract: Contract): Places => {
  const places = new Map<string, { methods: string[]; route: Route }>();
  for (const { root, route } of facesOf(contract))
    for (const path of [root, `${root}/{proxy+}`]) places.set(path, { methods: [], route });
  for (const route of Object.values(contract.routes))
    for (const { path } of routePathsOf(route)) {
      const { methods = [] } = places.get(path) ?? {};
      places.set(path, { route, methods: [...methods, route.method] });
    }
  return places;
};

export const openStrays = (contract: Contract) => {
  const places = placesOf(contract);
  /** `Allow` (RFC 9110, section 10.2.1); undefined where nothing is. */
  const allowAt = ({ resource }: StrayRequest): string | undefined => {
    const { methods = [] } = places.get(resource) ?? {};
    const all = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    return all.length ? [...all, 'OPTIONS'].sort().join(', ') : undefined;
  };
  return {
    /** A refused method comes with those that there are. */
    withAllow: (response: APIGatewayProxyResult, event: StrayRequest): APIGatewayProxyResult => {
      const allow = response.statusCode === 405 ? allowAt(event) : undefined;
      return allow ? { ...response, headers: { ...response.headers, allow } } : response;
    },

    /** A method that the path does not have, or a path that there is not. */
    refusalFor: (event: StrayRequest): Refusal => {
      if (allowAt(event)) return new Refusal('method-not-allowed');
      const isKnown = places.get(event.resource)?.route.protocol?.notBuilt?.test(event.path);
      return new Refusal(isKnown ? 'not-implemented' : 'no-such-route');
    },

    /** The route in whose manners the refusal is told, and the format that the path's ending asks for. */
    mannersOf: ({
      resource,
      path,
    }: StrayRequest): { readonly route: Route; readonly format: string } | undefined => {
      const { route } = places.get(resource) ?? {};
      if (!route?.protocol) return undefined;
      const formats = Object.keys(route.protocol.formats);
      const format = formats.find((each) => path.endsWith(`.${each}`)) ?? formatsOf(route)[0] ?? '';
      return { route, format };
    },
  };
};
