import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { openCalendars } from '../../functions/blocks/calendars/calendar';
import { openComplaints } from '../../functions/complaints/cases/store';
import { openCategories } from '../../functions/complaints/categories/store';
import { contract as complaints } from '../../functions/complaints/contract';
import { handlers as complaintsHandlers } from '../../functions/complaints/handlers';
import { codecs } from '../../functions/complaints/open311/geo-report/codecs';
import { openRequests } from '../../functions/complaints/open311/requests/store';
import { openPhotographs } from '../../functions/complaints/photographs/store';
import { openPublic } from '../../functions/complaints/public-view/store';
import { contract as identity } from '../../functions/identity/contract';
import { handlers as identityHandlers } from '../../functions/identity/handlers';
import { openStore } from '../../functions/identity/store';
import { serve } from '../../functions/kernel/http/serve';
import { sealer } from '../../functions/kernel/identity/id-codec';
import { openLog } from '../../functions/kernel/outside/log';
import { testBucket } from '../../tests/support/bucket';
import { type LambdaHandler, lambdaContext } from '../../tests/support/transport';

/** Answers a request as its function would, through the whole chain, the log line included. */
export type Answer = (event: APIGatewayProxyEvent) => Promise<APIGatewayProxyResult>;

/** The services that are measured, as their `main.ts` makes them, over a client that is given. */
export const openServices = (client: DynamoDBDocumentClient, table: string): Answer => {
  const seal = sealer('a secret of the bench, of thirty-two characters or more');
  const clock = Date.now;
  const context = { table: { client, name: table }, seal, clock };
  const effects = {
    ...{ seal, bucket: testBucket },
    complaints: openComplaints(context),
    photographs: openPhotographs(context),
    publicView: openPublic(context),
    categories: openCategories(context),
    calendars: openCalendars(context),
    requests: openRequests(context),
  };
  const people = serve(identity, identityHandlers(openStore(context)), {
    log: openLog('identity', 'INFO'),
    clock,
  });
  const cases = serve(complaints, complaintsHandlers(effects), {
    log: openLog('complaints', 'INFO'),
    clock,
    codecs,
  });
  const paths = new Set<string>(Object.values(identity.routes).map(({ path }) => path));
  return async (event) => {
    const handler: LambdaHandler = paths.has(event.resource) ? people : cases;
    return handler(event, lambdaContext);
  };
};
