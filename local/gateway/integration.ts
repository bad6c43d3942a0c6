import type { Functions } from '../lambda/functions';
import type { Outcome } from '../lambda/worker';
import type { Identity } from './authorizer';
import type { Integration } from './definition';
import { bodyPart, executeArn, functionArn, type Place, requestPart, SERVICE } from './event';
import type { Incoming } from './incoming-request';
import type { Refusal } from './refusal';
import { mockReply, proxyReply, type Reply } from './reply';
import type { Match } from './router';

/** API Gateway's limit on an integration unless it states less, in milliseconds. */
const INTEGRATION_MS = 29_000;
/** Lambda's limit on a payload (Developer Guide, "Quotas"), in bytes. */
const LAMBDA_BYTES = 6_291_556;

interface Target {
  readonly place: Place;
  readonly functions: Functions;
  /** Media types whose bodies are passed as Base64. */
  readonly binary: readonly string[];
}

/** Has the method's integration answer a request that was let through. */
export const integrate = async (
  target: Target,
  incoming: Incoming,
  match: Match,
  identity: Identity,
): Promise<Reply | Refusal> => {
  const { integration } = match.route;
  switch (integration.type.toLowerCase()) {
    case 'mock':
      return mocked(integration);
    case 'aws_proxy': {
      const event = proxyEvent(target, incoming, match, identity);
      if (Buffer.byteLength(event.body ?? '') > LAMBDA_BYTES) return { refused: 'REQUEST_TOO_LARGE' };
      const limit = integration.timeoutInMillis ?? INTEGRATION_MS;
      const outcome = await within(invoke(target, match, event), limit);
      return outcome === undefined ? { refused: 'INTEGRATION_TIMEOUT' } : read(outcome, incoming, target);
    }
    default:
      throw new Error(`The local cloud does not know the integration type ${integration.type}`);
  }
};

const mocked = ({ responses = {} }: Integration): Reply | Refusal => {
  const response = responses.default ?? Object.values(responses)[0];
  return response ? mockReply(response) : { refused: 'API_CONFIGURATION_ERROR' };
};

const proxyEvent = ({ place, binary }: Target, incoming: Incoming, match: Match, identity: Identity) => {
  const shared = requestPart(incoming, match, place);
  const authorizer = { ...identity.context, integrationLatency: 0 };
  return {
    ...shared,
    requestContext: { ...shared.requestContext, authorizer },
    ...bodyPart(incoming, binary),
  };
};

const invoke = (
  { place, functions }: Target,
  { route }: Match,
  event: { httpMethod: string },
): Promise<Outcome> => {
  const pattern = route.resource.replace(/\{[^}]+\}/g, '*');
  const source = `${executeArn(place)}/${place.stage}/${event.httpMethod}${pattern}`;
  return functions.invoke(functionArn(route.integration.uri), event, SERVICE, source);
};

const read = (outcome: Outcome, incoming: Incoming, { binary }: Target): Reply | Refusal => {
  if ('errorType' in outcome) {
    const isForbidden = outcome.errorType === 'AccessDeniedException';
    return { refused: isForbidden ? 'API_CONFIGURATION_ERROR' : 'DEFAULT_5XX' };
  }
  if (Buffer.byteLength(outcome.payload) > LAMBDA_BYTES) return { refused: 'DEFAULT_5XX' };
  return proxyReply(outcome.payload, incoming, binary) ?? { refused: 'DEFAULT_5XX' };
};

/** What `work` gives, or nothing after `limit` milliseconds. The work itself goes on, as a function does. */
const within = async <T>(work: Promise<T>, limit: number): Promise<T | undefined> => {
  let clock: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    clock = setTimeout(resolve, limit);
  }).then(() => undefined);
  return Promise.race([work, timeout]).finally(() => clearTimeout(clock));
};
