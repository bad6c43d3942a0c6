import middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { admits, type Caller, callerOf } from './caller';
import type { Contract, Handlers, Route } from './contract';
import { decode, headersOf } from './decode';
import { languageOf } from './i18n';
import type { Log } from './log';
import { Refusal } from './refusal';
import { problemOf, replyOf } from './reply';
import type { Clock } from './time';

export interface Effects {
  readonly log: Log;
  readonly clock: Clock;
}

type AnyHandler = (request: unknown) => unknown;

const known = (contract: Contract): ReadonlyMap<string, [string, Route]> =>
  new Map(
    Object.entries(contract.routes).map(([name, route]) => [`${route.method} ${route.path}`, [name, route]]),
  );

const admit = (route: Route, caller: Caller): void => {
  const verdict = admits(route.access, caller);
  if (verdict !== 'yes') throw new Refusal(verdict === 'unknown' ? 'unauthenticated' : 'forbidden');
};

/** Logs what became of each request: never who asked for what, only which route, which status, how long. */
const observed = ({
  log,
  clock,
}: Effects): middy.MiddlewareObj<APIGatewayProxyEvent, APIGatewayProxyResult> => {
  const begun = new WeakMap<object, number>();
  return {
    before: ({ event }) => {
      begun.set(event, clock());
    },
    after: ({ event, response }) => {
      const facts = {
        route: `${event.httpMethod} ${event.resource}`,
        status: response?.statusCode,
        milliseconds: clock() - (begun.get(event) ?? clock()),
        requestId: event.requestContext.requestId,
      };
      log.info((response?.statusCode ?? 500) < 400 ? 'served' : 'refused', facts);
    },
  };
};

/** The one place where errors become HTTP: a declared refusal its status, everything else an opaque 500. */
const problems = (
  contract: Contract,
  routes: ReturnType<typeof known>,
  { log }: Effects,
): middy.MiddlewareObj<APIGatewayProxyEvent, APIGatewayProxyResult> => ({
  onError: (request) => {
    const { event, error } = request;
    const [, route] = routes.get(`${event.httpMethod} ${event.resource}`) ?? [];
    const requestId = event.requestContext.requestId;
    const language = languageOf(headersOf(event)['accept-language']);
    const { response, expected } = problemOf(error, { contract, route, requestId, language });
    const facts = { route: `${event.httpMethod} ${event.resource}`, status: response.statusCode, requestId };
    if (!expected) log.error('failed', facts, error);
    else log.info('refused', { ...facts, code: error instanceof Refusal ? error.code : 'unknown' });
    request.response = response;
  },
});

/**
 * A service as the function that Lambda calls. Each request goes one way: find the route, admit the caller, decode,
 * handle, check the reply against the contract, encode.
 */
export const serve = <C extends Contract>(contract: C, handlers: Handlers<C>, effects: Effects) => {
  const routes = known(contract);
  const byName = handlers as unknown as Readonly<Record<string, AnyHandler>>;
  const handle = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
    const [name, route] = routes.get(`${event.httpMethod} ${event.resource}`) ?? [];
    if (!name || !route) throw new Refusal('no-such-route');
    const caller = callerOf(event.requestContext.authorizer);
    admit(route, caller);
    const answer = await byName[name]?.(decode(route, event, caller, effects.clock()));
    return replyOf(route, answer, event.requestContext.requestId);
  };
  return middy<APIGatewayProxyEvent, APIGatewayProxyResult>()
    .use(observed(effects))
    .use(problems(contract, routes, effects))
    .handler(handle);
};
