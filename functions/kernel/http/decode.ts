import type { APIGatewayProxyEvent } from 'aws-lambda';
import * as v from 'valibot';
import { isWrite, type Route } from '../contract/contract';
import type { Caller } from '../identity/caller';
import type { Environment } from '../outside/environment';
import { headerText, id } from '../text/fields';
import { type Language, languageOf } from '../text/languages';
import type { Translate } from '../text/sentences';
import type { Clock } from '../text/time';
import { filled, formOf, jsonOf, rawOf, textsOf } from './body';
import { doneBy, type KeyHeaders, keyHeaders } from './idempotency';
import type { Multipart } from './multipart';
import { withOfficers } from './officers';
import { originOf } from './origin';
import { paramsIn } from './path';
import { pickHeaders } from './pick';
import { queryOf } from './query';
import { Decoding } from './validate';

type Values = Readonly<Record<string, string>>;

/**
 * The headers by lower-case name; the gateway passes names on as they came. One that was sent more than once is the list
 * of its values (RFC 9110 section 5.3).
 */
export const headersOf = (event: APIGatewayProxyEvent): Values =>
  Object.fromEntries(
    Object.entries(event.multiValueHeaders ?? {}).map(([name, values = []]) => [
      name.toLowerCase(),
      values.join(', '),
    ]),
  );

const accessPurposeHeaders = v.object({
  'Diwan-Officer': headerText(100),
  'Diwan-Purpose': headerText(200),
  'Diwan-Investigation': v.optional(id),
});

/** What precedes the resource's segments in the called path: the gateway's stage, if any. */
const baseOf = ({ resource, requestContext }: APIGatewayProxyEvent): string => {
  const segments = (path: string): string[] => path.split('/').filter(Boolean);
  const called = segments(requestContext.path);
  const before = called.slice(0, called.length - segments(resource).length);
  return before.map((segment) => `/${segment}`).join('');
};

const namesIn = ({ entries }: { readonly entries: object }): string[] => Object.keys(entries);

const namesOf = ({ headers }: Route): string[] => (headers ? namesIn(headers) : []);

/** What a function knows of where it runs. */
export interface Surroundings {
  readonly clock: Clock;
  /** `PORTAL_URL`: where the portal is, on a stage with a domain. */
  readonly environment?: Environment;
}

interface Circumstances extends Surroundings {
  /** The form, where it came with files. */
  readonly multipart: Multipart | undefined;
  readonly translate: Translate;
}

/** What a handler is given, as far as a reply depends on it. */
export interface Decoded {
  readonly language: Language;
  readonly query: { readonly language?: Language | undefined } | undefined;
}

/** The handler's request. Refuses an invalid one with everything that is wrong with it. */
export const decode = (
  route: Route,
  event: APIGatewayProxyEvent,
  caller: Caller,
  { clock, environment, translate, multipart }: Circumstances,
): Decoded => {
  const headers = withOfficers(route, headersOf(event), caller);
  const now = clock();
  const origin = originOf(headers, event.requestContext, environment?.PORTAL_URL);
  const language = languageOf(headers['accept-language']);
  const decoding = new Decoding();
  const key =
    isWrite(route) && decoding.decode('header', keyHeaders(route), pickHeaders(headers, 'Idempotency-Key'));
  const purpose =
    route.personal &&
    decoding.decode('header', accessPurposeHeaders, pickHeaders(headers, ...namesIn(accessPurposeHeaders)));
  const params = paramsIn(decoding, route, event);
  const query = decoding.decode('query', querySchemaOf(route), queryOf(route, event, headers));
  const own = decoding.decode('header', route.headers, pickHeaders(headers, ...namesOf(route)));
  const body = route.raw
    ? rawOf(event, route)
    : decoding.decode('body', bodySchemaOf(route), sentBody(route, event, headers, multipart));
  decoding.settle();
  const { requestId } = event.requestContext;
  const place = { base: baseOf(event), origin };
  const address = event.requestContext.identity.sourceIp;
  const request = {
    caller,
    params,
    query: query as Decoded['query'],
    body: route.body || route.raw ? body : undefined,
    language,
    translate: (english: string): string => translate(english, language) ?? english,
    now,
    requestId,
    address,
    ...place,
  };
  const action = key ? doneBy(route, event, key as KeyHeaders, { ...request, multipart }) : {};
  return { ...request, ...particularsOf(route, { headers, own, body, multipart, purpose }), ...action };
};

interface Particulars {
  readonly headers: Values;
  readonly own: unknown;
  readonly body: unknown;
  readonly multipart: Multipart | undefined;
  readonly purpose: unknown;
}

/** What the handlers of some routes are given. */
const particularsOf = (route: Route, { headers, own, body, multipart, purpose }: Particulars) => ({
  ...(route.headers ? { headers: own } : {}),
  ...(route.files ? { files: multipart?.files ?? [] } : {}),
  ...(route.raw ? { raw: { headers, body } } : {}),
  ...(purpose ? { accessPurpose: accessPurposeOf(purpose as PurposeHeaders) } : {}),
});

const nothing = v.strictObject({});

/** A route that declares no query takes none with members in it; a face passes over what it does not know. */
const querySchemaOf = ({ query, protocol }: Route) => query ?? (protocol ? v.object({}) : nothing);

/** A write that declares no body takes none with members in it. */
const bodySchemaOf = (route: Route) =>
  route.body ?? (isWrite(route) && !route.protocol ? nothing : undefined);

/** A body that is left out is one without members, where every member may be left out. */
const sentBody = (
  route: Route,
  event: APIGatewayProxyEvent,
  headers: Values,
  multipart: Multipart | undefined,
): unknown => {
  if (multipart) return textsOf(filled(multipart.fields));
  const schema = bodySchemaOf(route);
  if (!schema || (!event.body && v.is(schema, {}))) return schema && {};
  return (route.form ? formOf : jsonOf)(event, headers, route);
};

type PurposeHeaders = v.InferOutput<typeof accessPurposeHeaders>;

const accessPurposeOf = (headers: PurposeHeaders) => ({
  officer: headers['Diwan-Officer'],
  purpose: headers['Diwan-Purpose'],
  ...(headers['Diwan-Investigation'] === undefined ? {} : { investigation: headers['Diwan-Investigation'] }),
});
