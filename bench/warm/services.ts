import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import * as complaints from '../../functions/complaints/service';
import * as identity from '../../functions/identity/service';
import { serve } from '../../functions/kernel/http/serve';
import { openIdCodec } from '../../functions/kernel/identity/id-codec';
import { type Keys, readKeyRing } from '../../functions/kernel/identity/keys';
import { openSigner } from '../../functions/kernel/identity/signer';
import { openLog } from '../../functions/kernel/outside/log';
import type { World } from '../../functions/kernel/world/world';
import { bucketEnvironment } from '../../tests/support/bucket';
import { lambdaContext } from '../../tests/support/transport';

/** Answers a request as its function would, through the whole chain, the log line included. */
export type Answer = (event: APIGatewayProxyEvent) => Promise<APIGatewayProxyResult>;

/** The services whose requests are measured (`requests.ts`), as their `main.ts` makes them, over the given client. */
export const openServices = (client: DynamoDBDocumentClient, table: string): Answer => {
  const keys: Keys = (use) => readKeyRing(use, 'k'.repeat(64));
  const world: World = {
    table: { client, name: table },
    ids: openIdCodec(keys),
    signer: openSigner(keys),
    clock: Date.now,
    log: openLog('bench', 'INFO'),
    environment: { ...bucketEnvironment, TIME_ZONE: 'Asia/Amman' },
    file: async (name) => {
      throw new Error(`no request that is measured reads ${name}`);
    },
  };
  const { codecs } = complaints;
  const people = serve(identity.contract, identity.open(world), world);
  const cases = serve(complaints.contract, complaints.open(world), {
    ...world,
    codecs,
    represent: complaints.represent(world),
  });
  const paths = new Set<string>(Object.values(identity.contract.routes).map(({ path }) => path));
  return async (event) => (paths.has(event.resource) ? people : cases)(event, lambdaContext);
};
