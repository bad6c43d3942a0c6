import type { APIGatewayProxyEvent } from 'aws-lambda';
import * as v from 'valibot';
import type { Route } from '../contract/contract';
import { paramsOf } from '../contract/protocol';
import type { Decoding } from './validate';

/** A REST API hands path parameters on as they were sent (Developer Guide, "Lambda proxy integrations"). */
const percentDecoded = v.pipe(
  v.string(),
  v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
    try {
      return decodeURIComponent(dataset.value);
    } catch {
      addIssue({ message: 'UTF-8, percent-encoded where it must be.' });
      return NEVER;
    }
  }),
);
const sentParams = v.record(v.string(), percentDecoded);

/** What a route is given of its path. */
export const paramsIn = (decoding: Decoding, route: Route, event: APIGatewayProxyEvent): unknown => {
  const sent = route.params && decoding.decode('path', sentParams, paramsOf(route, event));
  return sent && decoding.decode('path', route.params, sent);
};
