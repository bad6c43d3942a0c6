import type { APIGatewayRequestAuthorizerEvent } from 'aws-lambda';

const stageArn = 'arn:aws:execute-api:eu-central-1:000000000000:api123/live';

/** What API Gateway asks a REQUEST authorizer. */
export const eventWith = (
  headers: Readonly<Record<string, string>> | null,
): APIGatewayRequestAuthorizerEvent =>
  ({
    type: 'REQUEST',
    headers,
    methodArn: `${stageArn}/GET/v1/me/access-log`,
    requestContext: { requestId: 'request-1' },
  }) as unknown as APIGatewayRequestAuthorizerEvent;

/** All routes of the stage: the answer is kept for the caller's next request, whatever its route. */
export const everything = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'execute-api:Invoke', Resource: `${stageArn}/*` }],
};
