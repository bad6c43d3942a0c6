import type { APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { agencyAuthorizer } from '../../functions/authorizers/agency-authorizer';
import { actingAs } from '../../tests/support/functions';
import { type Figures, spends } from './case';
import type { Scene } from './scene';

/*
 * The authorizers, which the gateway asks once a minute for each token or key. That of citizens is not here: it checks a
 * signature, and is given no table.
 */

interface AuthorizerCase extends Figures {
  readonly name: string;
  readonly when: string;
  /** Brings about what it needs, and gives what is measured. */
  readonly prepare: (scene: Scene) => Promise<() => Promise<unknown>>;
}

const eventWith = (headers: Readonly<Record<string, string>>) =>
  ({
    headers,
    methodArn: 'arn:aws:execute-api:eu-central-1:000000000000:api/test/GET/v1/agency/agencies/self',
    requestContext: { requestId: 'bench' },
  }) as unknown as APIGatewayRequestAuthorizerEvent;

const showKey = async (scene: Scene) => {
  const params = { agencyId: await scene.register() };
  const body = { label: 'Case management', scopes: ['complaints:read'] };
  const { apiKey } = (await scene.agencies.issueKey({ caller: scene.staff, params, body })).body;
  const authorize = agencyAuthorizer(actingAs('agency', scene.portal));
  return () => authorize(eventWith({ 'x-api-key': apiKey }));
};

export const authorizerCases: readonly AuthorizerCase[] = [
  { name: 'agency', when: 'not cached', prepare: showKey, ...spends([1, 2, 0], [1, 0], 'consistent') },
];
