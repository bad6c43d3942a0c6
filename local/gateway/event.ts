import type { APIGatewayEventRequestContext, APIGatewayProxyEvent } from 'aws-lambda';
import { headerOf, type Incoming } from './incoming-request';
import { mediaTypeMatches } from './media';
import type { Match } from './router';

/** Where an API is deployed. */
export interface Place {
  readonly apiId: string;
  readonly stage: string;
  readonly account: string;
  readonly region: string;
}

/** API Gateway as Lambda's resource policies name it. */
export const SERVICE = 'apigateway.amazonaws.com';
export const executeArn = ({ region, account, apiId }: Place) =>
  `arn:aws:execute-api:${region}:${account}:${apiId}`;
/** The function that an integration's or an authorizer's URI names. */
export const functionArn = (uri = '') => /functions\/(arn:[^/]+)\/invocations$/.exec(uri)?.[1] ?? uri;

type Shared = Omit<APIGatewayProxyEvent, 'body' | 'isBase64Encoded'>;

/** The part of an event that proxy integrations and request authorizers share (Developer Guide, "Input format of a Lambda function"). */
export const requestPart = (incoming: Incoming, match: Match, place: Place): Shared => {
  const keys = [...new Set(incoming.query.keys())];
  const lists = Object.fromEntries(keys.map((key) => [key, incoming.query.getAll(key)]));
  const headers = [...incoming.headers.values()];
  return {
    resource: match.route.resource,
    path: incoming.path,
    httpMethod: incoming.method,
    headers: Object.fromEntries(headers.map(({ name, values }) => [name, values.at(-1)])),
    multiValueHeaders: Object.fromEntries(headers.map(({ name, values }) => [name, [...values]])),
    queryStringParameters: keys.length === 0 ? null : mapValues(lists, (values) => values.at(-1)),
    multiValueQueryStringParameters: keys.length === 0 ? null : lists,
    pathParameters: match.pathParameters,
    stageVariables: null,
    requestContext: contextOf(incoming, match, place),
  };
};

const mapValues = <A, B>(record: Record<string, A>, change: (value: A) => B) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

const contextOf = (incoming: Incoming, match: Match, place: Place): APIGatewayEventRequestContext => {
  const { requestId, receivedAt } = incoming;
  const host = headerOf(incoming, 'host') ?? 'localhost';
  return {
    accountId: place.account,
    apiId: place.apiId,
    authorizer: null,
    protocol: 'HTTP/1.1',
    httpMethod: incoming.method,
    path: incoming.path,
    stage: place.stage,
    domainName: host.split(':')[0] ?? host,
    domainPrefix: host.split('.')[0]?.split(':')[0] ?? host,
    requestId,
    extendedRequestId: `${requestId.replaceAll('-', '').slice(0, 15)}=`,
    requestTime: commonLogTime(receivedAt),
    requestTimeEpoch: receivedAt.getTime(),
    resourceId: match.route.resource,
    resourcePath: match.route.resource,
    identity: {
      ...NOBODY,
      sourceIp: incoming.sourceIp,
      userAgent: headerOf(incoming, 'user-agent') ?? null,
    },
  };
};

/** `22/Nov/2026:05:48:01 +0000`. */
const commonLogTime = (time: Date): string => {
  const [, day, month, year, clock] = time.toUTCString().split(' ');
  return `${day}/${month}/${year}:${clock} +0000`;
};

const NOBODY = {
  accessKey: null,
  accountId: null,
  apiKey: null,
  apiKeyId: null,
  caller: null,
  clientCert: null,
  cognitoAuthenticationProvider: null,
  cognitoAuthenticationType: null,
  cognitoIdentityId: null,
  cognitoIdentityPoolId: null,
  principalOrgId: null,
  user: null,
  userArn: null,
};

/** The body as Lambda gets it: text, or Base64 when its media type is one that the API declares binary. */
export const bodyPart = (incoming: Incoming, binaryMediaTypes: readonly string[]) => {
  const isBinary = mediaTypeMatches(headerOf(incoming, 'content-type'), binaryMediaTypes);
  const body = incoming.body.length === 0 ? null : incoming.body.toString(isBinary ? 'base64' : 'utf8');
  return { body, isBase64Encoded: isBinary && body !== null };
};
