import { commonHeaders } from '../headers';
import { type CommonCode, commonProblems, problemType } from '../problems';
import type { Protocol } from '../protocol';

/*
 * The gateway's own answers, before or after any function, in the same form as the functions' problems (RFC 9457), with the
 * request's id. A gateway response is a fixed text and cannot depend on Accept-Language, so its title is in English, the
 * default language, and in every language under `titles`.
 */

/** API Gateway's response types ("Gateway response types for API Gateway"), and which common problem each is. */
const codes = {
  ACCESS_DENIED: 'forbidden',
  API_CONFIGURATION_ERROR: 'internal',
  AUTHORIZER_CONFIGURATION_ERROR: 'internal',
  AUTHORIZER_FAILURE: 'internal',
  BAD_REQUEST_BODY: 'invalid-request',
  BAD_REQUEST_PARAMETERS: 'invalid-request',
  DEFAULT_4XX: 'invalid-request',
  DEFAULT_5XX: 'internal',
  // These two are about AWS signatures: the Authorization header is not one of this API.
  EXPIRED_TOKEN: 'unauthenticated',
  INVALID_SIGNATURE: 'unauthenticated',
  INTEGRATION_FAILURE: 'busy',
  INTEGRATION_TIMEOUT: 'busy',
  INVALID_API_KEY: 'forbidden',
  // Despite its name, API Gateway answers this when no such route is declared.
  MISSING_AUTHENTICATION_TOKEN: 'no-such-route',
  QUOTA_EXCEEDED: 'too-many-requests',
  REQUEST_TOO_LARGE: 'body-too-large',
  RESOURCE_NOT_FOUND: 'no-such-route',
  THROTTLED: 'too-many-requests',
  UNAUTHORIZED: 'unauthenticated',
  UNSUPPORTED_MEDIA_TYPE: 'unsupported-media-type',
  WAF_FILTERED: 'forbidden',
} as const satisfies Readonly<Record<string, CommonCode>>;

/** CloudFormation replaces what is not ASCII by question marks, so other letters are written as JSON escapes. */
const ascii = (json: string): string =>
  json.replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * The problem as a template: `requestId` is what stands for the request's id. Problems may have further members (RFC 9457, section
 * 3.2): `besides` makes those of a face.
 */
export const problemTemplate = (
  code: CommonCode,
  requestId?: string,
  besides?: Protocol['besides'],
): string => {
  const { status, title } = commonProblems[code];
  const problem = { type: problemType(code), title: title.en, titles: title, status, code };
  const more = besides?.({ code, status, title: title.en });
  return ascii(JSON.stringify({ ...more, ...problem, ...(requestId ? { requestId } : {}) }));
};

const headersOf = (code: CommonCode): Record<string, string> => ({
  ...commonHeaders,
  'cache-control': 'no-store',
  'content-language': 'en',
  'content-type': 'application/problem+json',
  ...(code === 'unauthenticated' ? { 'www-authenticate': 'Bearer' } : {}),
  ...(code === 'too-many-requests' || code === 'busy' ? { 'retry-after': '1' } : {}),
});

const responseOf = (code: CommonCode, service: string, besides: Protocol['besides']) => ({
  statusCode: commonProblems[code].status,
  responseParameters: {
    ...Object.fromEntries(
      Object.entries(headersOf(code)).map(([name, value]) => [
        `gatewayresponse.header.${name}`,
        `'${value}'`,
      ]),
    ),
    'gatewayresponse.header.x-request-id': 'context.requestId',
    // Tells which of the APIs behind one address a request has come to: no rule says so otherwise.
    'gatewayresponse.header.x-service': `'${service}'`,
  },
  // The template is chosen by "application/json", API Gateway's default; the header says what it really is.
  responseTemplates: { 'application/json': problemTemplate(code, '$context.requestId', besides) },
});

/** The extension `x-amazon-apigateway-gateway-responses` of a service's API. */
export const gatewayResponses = (service: string, besides?: Protocol['besides']) =>
  Object.fromEntries(Object.entries(codes).map(([type, code]) => [type, responseOf(code, service, besides)]));
