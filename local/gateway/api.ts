import type { Functions } from '../lambda/functions';
import type { Resource } from '../template/template';
import { type Authorize, createAuthorizer, type Identity } from './authorizer';
import { compressed } from './compress';
import { type Definition, type Route, routesOf } from './definition';
import { executeArn, functionArn, type Place, requestPart, SERVICE } from './event';
import type { Incoming } from './incoming-request';
import { integrate } from './integration';
import type { Charge } from './plans';
import { type Refusal, type Responses, refusalReply } from './refusal';
import type { Reply } from './reply';
import { createRouter, type Match } from './router';
import { createStageThrottle, type StageProperties } from './stage';

/** Answers one request as the deployed API would. */
export type Gateway = (incoming: Incoming) => Promise<Reply>;

export interface ApiProperties {
  readonly Body?: Definition;
  /** Bytes from which on answers are compressed. */
  readonly MinimumCompressionSize?: number;
}
interface Api {
  readonly place: Place;
  readonly responses: Responses;
  readonly binary: readonly string[];
  readonly keyFromAuthorizer: boolean;
  readonly functions: Functions;
  readonly authorizers: ReadonlyMap<string, Authorize>;
  readonly passesStage: (route: Route) => boolean;
  readonly charge: Charge;
  readonly compressFrom: number | undefined;
}

/** What APIs share: the functions, which cache nothing for them, and the usage plans, which count over all of them. */
interface Shared {
  readonly functions: Functions;
  readonly charge: Charge;
}

/** A REST API at its stage. Refuses one without a `Body`, or that integrates with no function of the template. */
export const createApi = (
  rest: Resource<ApiProperties>,
  stage: StageProperties,
  { functions, charge }: Shared,
): Gateway => {
  const definition = rest.properties.Body;
  if (!definition) throw new Error(`${rest.id} of ${rest.stack.name} has no Body`);
  const { account, region } = rest.stack;
  const place = { apiId: rest.ref, stage: stage.StageName, account, region };
  const routes = routesOf(definition);
  refuseStrays(routes, functions);
  const api: Api = {
    place,
    responses: definition['x-amazon-apigateway-gateway-responses'] ?? {},
    binary: definition['x-amazon-apigateway-binary-media-types'] ?? [],
    keyFromAuthorizer: definition['x-amazon-apigateway-api-key-source'] === 'AUTHORIZER',
    functions,
    authorizers: authorizersOf(definition, functions, place),
    passesStage: createStageThrottle(stage),
    compressFrom: rest.properties.MinimumCompressionSize,
    charge,
  };
  const router = createRouter(routes);
  return (incoming) => answer(api, router, incoming);
};

const refuseStrays = (routes: readonly Route[], functions: Functions): void => {
  for (const { method, resource, integration } of routes) {
    const arn = functionArn(integration.uri);
    if (integration.type.toLowerCase() === 'aws_proxy' && !functions.find(arn)) {
      throw new Error(`${method} ${resource} integrates with ${arn}, which the template does not have`);
    }
  }
};

const authorizersOf = (
  definition: Definition,
  functions: Functions,
  place: Place,
): Map<string, Authorize> => {
  const authorizers = new Map<string, Authorize>();
  for (const [name, scheme] of Object.entries(definition.components?.securitySchemes ?? {})) {
    const authorizer = scheme['x-amazon-apigateway-authorizer'];
    if (authorizer === undefined) continue;
    const source = `${executeArn(place)}/authorizers/${name}`;
    const arn = functionArn(authorizer.authorizerUri);
    authorizers.set(
      name,
      createAuthorizer(authorizer, (event) => functions.invoke(arn, event, SERVICE, source)),
    );
  }
  return authorizers;
};

const answer = async (
  api: Api,
  router: ReturnType<typeof createRouter>,
  incoming: Incoming,
): Promise<Reply> => {
  if (incoming.isTooLarge) return refuse(api, { refused: 'REQUEST_TOO_LARGE' }, incoming);
  const match = router(incoming.method, incoming.path);
  if (match === undefined) return refuse(api, { refused: 'MISSING_AUTHENTICATION_TOKEN' }, incoming);
  const identity = await admit(api, incoming, match);
  if ('refused' in identity) return refuse(api, identity, incoming, match);
  const reply = await integrate(api, incoming, match, identity);
  if ('refused' in reply) return refuse(api, reply, incoming, match, identity);
  return compressed(reply, incoming, api.compressFrom);
};

const refuse = (
  api: Api,
  refusal: Refusal,
  incoming: Incoming,
  match?: Match,
  identity?: Identity,
): Reply => {
  const known = match ?? { route: { resource: incoming.path } as Route, pathParameters: null };
  const { requestContext } = requestPart(incoming, known, api.place);
  return refusalReply(refusal, api.responses, { ...requestContext, authorizer: identity?.context ?? null });
};

const NOBODY: Identity = { context: {}, usageIdentifierKey: undefined };

/** Who calls, and whether they may call now: authorizer, then usage plan, then stage. */
const admit = async (api: Api, incoming: Incoming, match: Match): Promise<Identity | Refusal> => {
  const { route } = match;
  const authorize = route.authorizer === undefined ? undefined : api.authorizers.get(route.authorizer);
  const methodArn = `${executeArn(api.place)}/${api.place.stage}/${incoming.method}${incoming.path}`;
  const identity = authorize
    ? await authorize(incoming, methodArn, () => requestPart(incoming, match, api.place))
    : NOBODY;
  if ('refused' in identity) return identity;
  const header = incoming.headers.get('x-api-key')?.values.at(-1);
  const value = api.keyFromAuthorizer ? identity.usageIdentifierKey : header;
  const refused = route.needsApiKey ? api.charge(api.place, value) : undefined;
  if (refused !== undefined) return { refused };
  return api.passesStage(route) ? identity : { refused: 'THROTTLED' };
};
