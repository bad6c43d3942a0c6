import { randomUUID } from 'node:crypto';
import type { APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { agencyAuthorizer } from '../../functions/authorizers/agency-authorizer';
import { type KnownSession, openSessions } from '../../functions/authorizers/sessions';
import { actingAs } from '../../tests/support/functions';
import { type Figures, spends } from './case';
import type { Scene } from './scene';

/*
 * The authorizers, which the gateway of each service asks once a minute for each token or key.
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

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** Looks at a session of somebody, as the authorizer of people does once the token's signature is checked. */
const lookAt = (scene: Scene, sub: string) => {
  const { look } = openSessions({
    ...actingAs('citizen', scene.portal),
    hasSecondFactor: async () => false,
  });
  const now = Math.floor(scene.portal.clock() / 1000);
  const claims = { sub, auth_time: now, origin_jti: randomUUID(), jti: randomUUID() };
  return () => look(claims, { headers: { 'user-agent': firefox }, address: '198.51.100.7' }, 'a token');
};

/** Has somebody sign in; gives their session. */
export const signInOf = async (scene: Scene, sub: string): Promise<KnownSession> => {
  const session = await lookAt(scene, sub)();
  if ('over' in session) throw new Error(session.over);
  return session;
};

const showToken = async (scene: Scene) => {
  const look = lookAt(scene, randomUUID());
  await look();
  return look;
};

export const authorizerCases: readonly AuthorizerCase[] = [
  { name: 'agency', when: 'not cached', prepare: showKey, ...spends([1, 3, 0], [1.5, 0], 'consistent') },
  { name: 'citizen', when: 'not cached', prepare: showToken, ...spends([1, 2, 0], [1, 0], 'consistent') },
  {
    name: 'citizen',
    when: 'not cached, of a sign-in that was not seen before',
    prepare: async (scene) => lookAt(scene, randomUUID()),
    ...spends([4, 3, 2], [1, 2], 'consistent'),
  },
];
