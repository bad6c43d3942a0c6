import type { APIGatewayEventRequestContext } from 'aws-lambda';
import type { GatewayResponse } from './definition';
import type { Reply } from './reply';

interface Kind {
  readonly status: number;
  readonly error: string;
  readonly message: string;
}

/** API Gateway's own answers and their defaults (Developer Guide, "Gateway response types"). */
const KINDS = {
  ACCESS_DENIED: [403, 'AccessDeniedException', 'User is not authorized to access this resource'],
  API_CONFIGURATION_ERROR: [500, 'InternalServerErrorException', 'Internal server error'],
  AUTHORIZER_CONFIGURATION_ERROR: [500, 'AuthorizerConfigurationException', 'Internal server error'],
  INTEGRATION_TIMEOUT: [504, 'InternalServerErrorException', 'Endpoint request timed out'],
  INVALID_API_KEY: [403, 'ForbiddenException', 'Forbidden'],
  MISSING_AUTHENTICATION_TOKEN: [403, 'MissingAuthenticationTokenException', 'Missing Authentication Token'],
  /** Of a domain, before any API: no rule leads anywhere. */
  NO_RULE: [403, 'ForbiddenException', 'Forbidden'],
  QUOTA_EXCEEDED: [429, 'LimitExceededException', 'Limit Exceeded'],
  REQUEST_TOO_LARGE: [413, 'RequestTooLargeException', 'HTTP content length exceeded 10485760 bytes.'],
  THROTTLED: [429, 'TooManyRequestsException', 'Too Many Requests'],
  UNAUTHORIZED: [401, 'UnauthorizedException', 'Unauthorized'],
  /** A function that fails or answers nonsense has no type of its own. */
  DEFAULT_5XX: [502, 'InternalServerErrorException', 'Internal server error'],
} as const satisfies Record<string, readonly [number, string, string]>;

export type RefusalType = keyof typeof KINDS;

/** A request that the gateway refuses itself. */
export interface Refusal {
  readonly refused: RefusalType;
  readonly message?: string;
}

export type Responses = Readonly<Record<string, GatewayResponse>>;

const kindOf = (type: RefusalType): Kind => {
  const [status, error, message] = KINDS[type];
  return { status, error, message };
};

/**
 * Puts a refusal into the API's own words: its response for that type, else its default for 4xx or 5xx, else
 * API Gateway's. `context` is what the templates may name with `$context`.
 */
export const refusalReply = (
  refusal: Refusal,
  responses: Responses,
  context: Partial<APIGatewayEventRequestContext>,
): Reply => {
  const kind = kindOf(refusal.refused);
  const fallback = kind.status >= 500 ? 'DEFAULT_5XX' : 'DEFAULT_4XX';
  const response = responses[refusal.refused] ?? responses[fallback] ?? {};
  const message = refusal.message ?? kind.message;
  const scope = {
    ...context,
    error: { message, messageString: JSON.stringify(message), responseType: refusal.refused },
  };
  const templates = Object.entries(response.responseTemplates ?? {});
  const [type, template] = templates[0] ?? ['application/json', '{"message":$context.error.messageString}'];
  const own = headersOf(response.responseParameters ?? {}, scope);
  const named = new Set(own.map(([name]) => name.toLowerCase()));
  const usual = [
    ['Content-Type', type],
    ['x-amzn-ErrorType', kind.error],
  ] as const;
  return {
    statusCode: Number(response.statusCode ?? kind.status),
    headers: [...usual.filter(([name]) => !named.has(name.toLowerCase())), ...own],
    body: Buffer.from(substitute(template, scope)),
  };
};

/** `gatewayresponse.header.NAME` → `'literal'` or `context.requestId`. */
const headersOf = (parameters: Readonly<Record<string, string>>, scope: object): [string, string][] => {
  const prefix = 'gatewayresponse.header.';
  return Object.entries(parameters)
    .filter(([target]) => target.startsWith(prefix))
    .map(([target, source]) => {
      const [, literal] = /^'(.*)'$/s.exec(source) ?? [];
      return [target.slice(prefix.length), literal ?? substitute(`$${source}`, scope)];
    });
};

/** Replaces `$context.a.b` by its value, and by nothing when it has none: all that a gateway response can do. */
const substitute = (template: string, context: object): string =>
  template.replace(/\$(?:\{context((?:\.\w+)+)\}|context((?:\.\w+)+))/g, (_, braced, bare) => {
    const names = String(braced ?? bare)
      .split('.')
      .slice(1);
    const value = names.reduce<unknown>(
      (scope, name) => (scope as Record<string, unknown> | null)?.[name],
      context,
    );
    return value === undefined || value === null ? '' : String(value);
  });
