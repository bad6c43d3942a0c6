import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import type { Log } from '../kernel/outside/log';
import { headerOf, Unauthorized, welcome } from './policy';
import { type SignedInEffects, whoShows } from './signed-in';

interface Effects extends SignedInEffects {
  readonly log: Log;
}

/** Cognito's access tokens have one to two thousand characters. */
const longest = 8_192;

const tokenOf = (header: string): string | undefined =>
  header.length <= longest ? /^bearer +([^\s]+)$/i.exec(header)?.[1] : undefined;

/** Admits callers with an access token of the portal's user pool, while its session lasts. */
export const citizenAuthorizer =
  (effects: Effects) =>
  async ({
    headers,
    methodArn,
    requestContext,
  }: APIGatewayRequestAuthorizerEvent): Promise<APIGatewayAuthorizerResult> => {
    const { log } = effects;
    const { requestId, identity } = requestContext;
    const refuse = (reason: string): never => {
      log.info('token refused', { reason, requestId });
      throw new Unauthorized();
    };
    const token = tokenOf(headerOf(headers, 'authorization')) ?? refuse('no-bearer-token');
    const from = { headers, address: identity?.sourceIp ?? '' };
    const found = await whoShows(effects, token, from).catch((error: unknown) => {
      log.error('failed', { requestId }, error);
      throw error;
    });
    if ('refused' in found) return refuse(found.refused);
    const { sub, groups, session } = found;
    return welcome(methodArn, {
      ...{ kind: 'person', id: sub, groups: groups.join(' '), session: session.id },
      ...{ signedInAt: String(session.signedInAt), secondFactor: String(session.secondFactor) },
    });
  };
