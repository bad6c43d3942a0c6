import type middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { Log } from '../outside/log';
import type { Clock } from '../text/time';

interface Effects {
  readonly log: Log;
  readonly clock: Clock;
}

/** Logs what became of each request: never who asked for what, only which route, which status, how long. */
export const observed = ({
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
