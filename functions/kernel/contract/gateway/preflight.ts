import type { Method } from '../contract';

const preflightHeaders = (methods: readonly Method[]): Readonly<Record<string, string>> => ({
  'access-control-allow-origin': '*',
  'access-control-allow-methods': ['OPTIONS', ...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].join(
    ',',
  ),
  'access-control-allow-headers':
    'accept-language,authorization,content-type,diwan-acting-for,diwan-device,diwan-investigation,diwan-officer,diwan-purpose,diwan-second-officer,idempotency-key,if-match,if-none-exist,if-none-match,prefer,x-api-key',
  'access-control-max-age': '7200',
});

/** What a browser asks before a page of another origin may call. Answered by the gateway alone. */
export const preflightOf = (methods: readonly Method[]) => {
  const headers = Object.entries(preflightHeaders(methods));
  const description = 'What pages of other origins may send';
  return {
    responses: {
      204: {
        description,
        headers: Object.fromEntries(headers.map(([name]) => [name, { schema: { type: 'string' } }])),
      },
    },
    security: [],
    'x-amazon-apigateway-integration': {
      type: 'mock',
      passthroughBehavior: 'when_no_match',
      requestTemplates: { 'application/json': '{"statusCode":204}' },
      responses: {
        default: {
          statusCode: '204',
          responseParameters: Object.fromEntries(
            headers.map(([name, value]) => [`method.response.header.${name}`, `'${value}'`]),
          ),
        },
      },
    },
  };
};
