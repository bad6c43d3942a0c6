import type middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';

/** Takes the content from replies to HEAD, whatever they are. */
export const headsAlone = (): middy.MiddlewareObj<APIGatewayProxyEvent, APIGatewayProxyResult> => {
  const behead = async (request: middy.Request<APIGatewayProxyEvent, APIGatewayProxyResult>) => {
    const { event, response } = request;
    if (event.httpMethod !== 'HEAD' || !response) return;
    request.response = { ...response, body: '', isBase64Encoded: false };
  };
  return { after: behead, onError: behead };
};
