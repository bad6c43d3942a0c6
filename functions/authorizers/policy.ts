import type { APIGatewayAuthorizerResult } from 'aws-lambda';
import type { AuthorizerContext } from '../kernel/identity/context';

/** API Gateway answers 401 to an error with this message, and 500 to any other. */
export class Unauthorized extends Error {
  constructor() {
    super('Unauthorized');
  }
}

/** `arn:aws:execute-api:<region>:<account>:<api>/<stage>/<method>/<path>` → every route of the stage. */
const allRoutes = (methodArn: string): string => `${methodArn.split('/').slice(0, 2).join('/')}/*`;

/**
 * Allows a caller all routes. The gateway caches the answer for the caller's next requests, whatever their route, so an
 * answer for one route would refuse the others; the service decides each time which routes the caller may use.
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

/** Header names are case-insensitive, and the gateway does not change their case. */
export const headerOf = (
  headers: Readonly<Record<string, string | undefined>> | null,
  wanted: string,
): string =>
  Object.entries(headers ?? {})
    .find(([name]) => name.toLowerCase() === wanted)?.[1]
    ?.trim() ?? '';
