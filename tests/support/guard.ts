import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import type { Contract } from '../../functions/kernel/contract/contract';
import { type Authorizer, authorizerOf } from '../../functions/kernel/contract/gateway/definition';
import { gatewayResponses } from '../../functions/kernel/contract/gateway/responses';
import { routePathsOf } from '../../functions/kernel/contract/protocol';
import type { AuthorizerContext } from '../../functions/kernel/identity/context';
import { evaluate, type PolicyDocument } from '../../local/access/policy';
import type { Caller } from './callers';
import { eventOf, type Received, type Sending, type Transport } from './transport';

/** An authorizer as the gateway calls it. */
type AuthorizerFunction = (event: APIGatewayRequestAuthorizerEvent) => Promise<APIGatewayAuthorizerResult>;

const api = 'arn:aws:execute-api:eu-central-1:000000000000:api/test';

type Responses = ReturnType<typeof gatewayResponses>;
const made = new Map<string, Responses>();

/** Made once for each service: thousands of requests are refused by the same ones. */
const responsesOf = (service: string): Responses => {
  const responses = made.get(service) ?? gatewayResponses(service);
  made.set(service, responses);
  return responses;
};

/** What the gateway says by itself, from the responses that are deployed with it. */
const gatewayReply = (
  contract: Contract,
  type: 'UNAUTHORIZED' | 'ACCESS_DENIED',
  requestId: string,
): Received => {
  const response = responsesOf(contract.name)[type];
  if (!response) throw new Error(`The gateway has no response ${type}`);
  const named = Object.entries(response.responseParameters).map(([name, value]): [string, string] => [
    name.replace('gatewayresponse.header.', ''),
    value === 'context.requestId' ? requestId : value.slice(1, -1),
  ]);
  const body = response.responseTemplates['application/json'].replaceAll('$context.requestId', requestId);
  const headers = Object.fromEntries(named);
  return { status: response.statusCode, headers, body, bytes: Buffer.from(body) };
};

const identityHeader: Readonly<Record<Authorizer, string>> = {
  citizen: 'authorization',
  agency: 'x-api-key',
  bearer: 'authorization',
};

type Authorizers = Readonly<Record<Authorizer, AuthorizerFunction>>;

/** Who the authorizer says is calling, or what the gateway answers in the caller's place. */
const identify = async (
  authorizers: Authorizers,
  { contract, authorizer }: { readonly contract: Contract; readonly authorizer: Authorizer },
  sending: Sending,
): Promise<Required<Caller>['context'] | Received> => {
  const event = eventOf(sending);
  const { requestId } = event.requestContext;
  const methodArn = `${api}/${sending.method}${event.path}`;
  if (!event.headers[identityHeader[authorizer]]) return gatewayReply(contract, 'UNAUTHORIZED', requestId);
  try {
    const asked = { ...event, type: 'REQUEST', methodArn } as unknown as APIGatewayRequestAuthorizerEvent;
    const { principalId, policyDocument, context } = await authorizers[authorizer](asked);
    const verdict = evaluate([policyDocument as PolicyDocument], {
      action: 'execute-api:Invoke',
      resource: methodArn,
    });
    if (verdict !== 'allow') return gatewayReply(contract, 'ACCESS_DENIED', requestId);
    return { principalId, ...(context as unknown as AuthorizerContext) };
  } catch (error) {
    if (!(error instanceof Error) || error.message !== 'Unauthorized') throw error;
    return gatewayReply(contract, 'UNAUTHORIZED', requestId);
  }
};

/**
 * The transport behind the real authorizers: the gateway asks the one that the route names, refuses who it refuses, and
 * passes on who it lets in. Nothing is kept from one request to the next, as if each were the first of its minute.
 */
export const guarded = (
  contracts: readonly Contract[],
  authorizers: Authorizers,
  inner: Transport,
): Transport => {
  const routes = new Map(
    contracts.flatMap((each) =>
      Object.values(each.routes).flatMap((route) =>
        routePathsOf(route).map(
          ({ path }) =>
            [`${route.method} ${path}`, { contract: each, authorizer: authorizerOf(route) }] as const,
        ),
      ),
    ),
  );
  return async (sending) => {
    const { contract, authorizer } = routes.get(`${sending.method} ${sending.resource}`) ?? {};
    const headers = sending.caller.headers ?? {};
    if (!contract || !authorizer) return inner({ ...sending, caller: { headers } });
    const identity = await identify(
      authorizers,
      { contract, authorizer },
      { ...sending, caller: { headers } },
    );
    return 'status' in identity ? identity : inner({ ...sending, caller: { headers, context: identity } });
  };
};
