import middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { Contract, Handlers, Route } from '../contract/contract';
import { prefersMediaType } from '../contract/download';
import { formatsOf, type ProtocolCodecs, requestedFormat, routePathsOf } from '../contract/protocol';
import { Refusal } from '../contract/refusal';
import type { Caller } from '../identity/caller';
import type { Log } from '../outside/log';
import type { Table } from '../table/dynamo';
import { type Language, languageOf } from '../text/languages';
import { type Translate, translator } from '../text/sentences';
import common from '../text/sentences.json';
import { checkRepresented, onBehalf, type Represent, representedBy } from './acting';
import { admit } from './admit';
import { type Decoded, decode, headersOf, type Surroundings } from './decode';
import { notModified } from './etag';
import { headsAlone } from './heads-alone';
import { multipartOf } from './multipart';
import { openNotes } from './noted';
import { observed } from './observed';
import { type OpenHandlers, openedFor } from './opened';
import { inOtherMedia } from './other-media';
import { preferred } from './preference';
import { problemOf } from './problem';
import { type Negotiated, replyOf } from './reply';
import { openStrays } from './strays';

interface Effects extends Surroundings {
  readonly log: Log;
  /** Where people's standing is read, if a route asks for a level of assurance. */
  readonly table?: Table;
  /** Who writes the faces of the contract's routes, by the face's name. */
  readonly codecs?: ProtocolCodecs;
  /** Who finds whom callers act for, where routes of the contract allow it. */
  readonly represent?: Represent;
}

const known = (contract: Contract): ReadonlyMap<string, readonly [string, Route]> =>
  new Map(
    Object.entries(contract.routes).flatMap(([name, route]) =>
      routePathsOf(route).map(({ path }) => [`${route.method} ${path}`, [name, route]] as const),
    ),
  );

/** In what the route answers this request; undefined for a route without a face. */
const negotiate = async (
  route: Route,
  event: APIGatewayProxyEvent,
  { codecs = {} }: Effects,
  format = requestedFormat(route, event) ?? formatsOf(route)[0] ?? '',
): Promise<Negotiated | undefined> => {
  if (!route.protocol) return undefined;
  const { name, formats } = route.protocol;
  const load = codecs[name];
  const media = formats[format];
  if (!load || !media) throw new Error(`Nobody writes ${format} for ${name}`);
  return { format, media, codec: await load() };
};

interface Known {
  readonly routes: ReturnType<typeof known>;
  readonly strays: ReturnType<typeof openStrays>;
  readonly translate: Translate;
}

/** The route that is asked for. HEAD is GET without its content (RFC 9110, section 9.3.2). */
const nameOf = ({ httpMethod, resource }: APIGatewayProxyEvent): string =>
  `${httpMethod === 'HEAD' ? 'GET' : httpMethod} ${resource}`;

/** The language of a reply: the query of pages can name another than the browser does. */
const spokenIn = ({ query, language }: Decoded): Language => query?.language ?? language;

/** Refuses who would be given Base64 in place of a file. */
const checkAccept = ({ reply: { binary, media } }: Route, event: APIGatewayProxyEvent): void => {
  if (!binary || prefersMediaType(media, headersOf(event).accept)) return;
  throw new Refusal('not-acceptable', { detail: `Send Accept: ${media}` });
};

/** The one place where errors become HTTP: a declared refusal its status, everything else an opaque 500. */
const problems = (
  contract: Contract,
  { routes, strays, translate }: Known,
  effects: Effects,
): middy.MiddlewareObj<APIGatewayProxyEvent, APIGatewayProxyResult> => {
  const onError = async (request: middy.Request<APIGatewayProxyEvent, APIGatewayProxyResult>) => {
    const { event, error } = request;
    const [, found] = routes.get(nameOf(event)) ?? [];
    const manners = found ? undefined : strays.mannersOf(event);
    const route = found ?? manners?.route;
    const requestId = event.requestContext.requestId;
    const language = languageOf(headersOf(event)['accept-language']);
    const negotiated = route && (await negotiate(route, event, effects, manners?.format));
    const context = { contract, route, requestId, language, translate, negotiated };
    const { response, expected } = problemOf(error, context);
    const facts = { route: `${event.httpMethod} ${event.resource}`, status: response.statusCode, requestId };
    if (!expected) effects.log.error('failed', facts, error);
    else effects.log.info('refused', { ...facts, code: error instanceof Refusal ? error.code : 'unknown' });
    request.response = strays.withAllow(response, event);
  };
  return { onError };
};

/** Milliseconds before Lambda ends a call that is left to say so. */
const lastWords = 300;

/** What a call answers that runs out of its function's time: `busy` (503, `retry-after`), as the repeat may find it warm. */
const outOfTime = ({ log }: Effects) => ({
  timeoutEarlyInMillis: lastWords,
  timeoutEarlyResponse: (): never => {
    log.warn('out of time');
    throw new Refusal('busy');
  },
});

/**
 * A service as the function that Lambda calls. Each request goes one way: find the route, admit the caller, decode,
 * handle, check the reply against the contract, encode.
 */
export const serve = <C extends Contract, E extends Effects = Effects>(
  contract: C,
  handlers: Handlers<C> | OpenHandlers<C, E>,
  effects: E,
) => {
  const handlersOf = openedFor(handlers, effects);
  const [routes, strays, noting] = [known(contract), openStrays(contract), openNotes(effects)];
  checkRepresented(contract, effects);
  const translate = translator([common, ...(contract.sentences ?? [])]);
  const answer = async (
    name: string,
    route: Route,
    event: APIGatewayProxyEvent,
    caller: Caller,
  ): Promise<APIGatewayProxyResult> => {
    checkAccept(route, event);
    const multipart = await multipartOf(route, event, headersOf(event)['content-type'] ?? '');
    const acting = representedBy({ name, route }, event, caller, effects);
    const request = decode(route, event, acting.caller, { ...effects, translate, multipart });
    const answered = await onBehalf(acting, () => handlersOf(caller)[name]?.(request));
    const negotiated = await negotiate(route, event, effects);
    const { requestId } = event.requestContext;
    const said = replyOf(route, answered, { requestId, language: spokenIn(request), negotiated });
    const reply = await inOtherMedia(said, route, headersOf(event));
    if (route.reply.tagged) return notModified(reply, headersOf(event));
    return preferred(reply, route, headersOf(event), negotiated);
  };
  const handle = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
    const [name, route] = routes.get(nameOf(event)) ?? [];
    if (!name || !route) throw strays.refusalFor(event);
    // A variable at the end of a path takes such names for ids.
    if (route.protocol?.notBuilt?.test(event.path)) throw new Refusal('not-implemented');
    if (route.protocol && !requestedFormat(route, event)) throw new Refusal('no-such-route');
    const caller = await admit(route, event, effects);
    return noting({ route, event, caller }, () => answer(name, route, event, caller));
  };
  return middy<APIGatewayProxyEvent, APIGatewayProxyResult>(outOfTime(effects))
    .use(headsAlone())
    .use(observed(effects))
    .use(problems(contract, { routes, strays, translate }, effects))
    .handler(handle);
};
