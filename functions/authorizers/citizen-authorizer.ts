import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import type { Log } from '../kernel/outside/log';
import { headerOf, Unauthorized, welcome } from './policy';
import type { Sessions } from './sessions';
import { reasonOf, type Verifier } from './tokens';

export interface Effects {
  readonly verifier: Pick<Verifier, 'verify'>;
  readonly sessions: Sessions;
  readonly log: Log;
}

/** Cognito's access tokens have one to two thousand characters. */
const longest = 8_192;

const tokenOf = (header: string): string | undefined =>
  header.length <= longest ? /^bearer +([^\s]+)$/i.exec(header)?.[1] : undefined;

/** Admits callers with an access token of the portal's user pool, while its session lasts. */
export const citizenAuthorizer =
  ({ verifier, sessions, log }: Effects) =>
  async ({
    headers,
    methodArn,
    requestContext,
  }: APIGatewayRequestAuthorizerEvent): Promise<APIGatewayAuthorizerResult> => {
    const { requestId } = requestContext;
    const refuse = (reason: string): never => {
      log.info('token refused', { reason, requestId });
      throw new Unauthorized();
    };
    const token = tokenOf(headerOf(headers, 'authorization')) ?? refuse('no-bearer-token');
    const claims = await verifier.verify(token).catch((error: unknown) => {
      const reason = reasonOf(error);
      if (reason) return refuse(reason);
      log.error('failed', { requestId }, error);
      throw error;
    });
    const from = { headers, address: requestContext.identity?.sourceIp ?? '' };
    const session = await sessions.look(claims, from, token);
    if ('over' in session) return refuse(session.over);
    const groups = (claims['cognito:groups'] ?? []).join(' ');
    const signedIn = {
      session: session.id,
      signedInAt: String(session.signedInAt),
      secondFactor: String(session.secondFactor),
    };
    return welcome(methodArn, { kind: 'person', id: claims.sub, groups, ...signedIn });
  };
