import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import {
  type ApiKeyItem,
  agencyKey,
  apiKeyKey,
  readApiKey,
  refusalOf,
  scopesOfKey,
  usageKeyOf,
} from '../blocks/agencies/api-key';
import type { Signer } from '../kernel/identity/signer';
import type { Log } from '../kernel/outside/log';
import type { Table } from '../kernel/table/dynamo';
import { readAll } from '../kernel/table/read';
import type { Clock } from '../kernel/text/time';
import { headerOf, Unauthorized, welcome } from './policy';

export interface Effects {
  readonly table: Table;
  readonly signer: Signer;
  readonly log: Log;
  readonly clock: Clock;
}

/** Admits callers with an agency's API key. The reason for a refusal is logged and not answered. */
export const agencyAuthorizer =
  ({ table, signer, log, clock }: Effects) =>
  async ({
    headers,
    methodArn,
    requestContext,
  }: APIGatewayRequestAuthorizerEvent): Promise<APIGatewayAuthorizerResult> => {
    const { requestId } = requestContext;
    const shown = readApiKey(headerOf(headers, 'x-api-key'));
    if (!shown) {
      log.info('API key refused', { reason: 'key-malformed', requestId });
      throw new Unauthorized();
    }
    const { agencyId, keyId } = shown;
    const [agency, apiKey] = await readAll(table, [agencyKey(agencyId), apiKeyKey(agencyId, keyId)]);
    const reason = refusalOf(shown, { agency, apiKey }, clock());
    if (reason) {
      log.info('API key refused', { reason, agencyId, keyId, requestId });
      throw new Unauthorized();
    }
    const scopes = scopesOfKey(apiKey as unknown as ApiKeyItem).join(' ');
    return welcome(methodArn, { kind: 'agency', id: agencyId, keyId, scopes }, usageKeyOf(signer, agencyId));
  };
