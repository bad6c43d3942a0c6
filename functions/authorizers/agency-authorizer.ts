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

type Headers = APIGatewayRequestAuthorizerEvent['headers'];

/** Where a request shows its key: in the one header by which the gateway remembers the answer, and nowhere else. */
const keyIn = {
  'x-api-key': (headers: Headers): string => headerOf(headers, 'x-api-key'),
  bearer: (headers: Headers): string =>
    /^bearer +(\S+)$/i.exec(headerOf(headers, 'authorization'))?.[1] ?? '',
} as const;

/** Admits callers with an agency's API key. The reason for a refusal is logged and not answered. */
export const agencyAuthorizer =
  ({ table, signer, log, clock }: Effects, shownAs: keyof typeof keyIn = 'x-api-key') =>
  async ({
    headers,
    methodArn,
    requestContext,
  }: APIGatewayRequestAuthorizerEvent): Promise<APIGatewayAuthorizerResult> => {
    const { requestId } = requestContext;
    const shown = readApiKey(keyIn[shownAs](headers));
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
    const item = apiKey as unknown as ApiKeyItem;
    const scopes = scopesOfKey(item).join(' ');
    const networks = item.networks ? { networks: item.networks.join(' ') } : {};
    const context = { kind: 'agency', id: agencyId, keyId, scopes, ...networks } as const;
    return welcome(methodArn, context, usageKeyOf(signer, agencyId));
  };
