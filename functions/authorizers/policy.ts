import type { APIGatewayAuthorizerResult } from 'aws-lambda';
import type { AuthorizerContext } from '../kernel/identity/caller';

/** The one word by which API Gateway knows a refusal (401) from a fault of the authorizer (500). */
export class Unauthorized extends Error {
  constructor() {
    super('Unauthorized');
  }
}

/** `arn:aws:execute-api:<region>:<account>:<api>/<stage>/<method>/<path>` → every route of the stage. */
const allRoutes = (methodArn: string): string => `${methodArn.split('/').slice(0, 2).join('/')}/*`;

/**
 * Lets a caller in to all routes. The gateway keeps the answer for the caller's next requests, whatever their route, so
 * an answer for one route would refuse the next; which routes are the caller's is decided by the service, each time.
 */
export const welcome = (
  methodArn: string,
  context: AuthorizerContext,
  usageIdentifierKey?: string,
): APIGatewayAuthorizerResult => ({
  principalId: context.id,
  policyDocument: {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'execute-api:Invoke', Resource: allRoutes(methodArn) }],
  },
  context: { ...context },
  ...(usageIdentifierKey ? { usageIdentifierKey } : {}),
});

/** Header names are case-insensitive; the gateway passes them on as they came. */
export const headerOf = (
  headers: Readonly<Record<string, string | undefined>> | null,
  wanted: string,
): string =>
  Object.entries(headers ?? {})
    .find(([name]) => name.toLowerCase() === wanted)?.[1]
    ?.trim() ?? '';
