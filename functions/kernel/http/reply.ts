import type { APIGatewayProxyResult } from 'aws-lambda';
import * as v from 'valibot';
import type { Contract, Route } from '../contract/contract';
import type { Download } from '../contract/download';
import { commonHeaders } from '../contract/headers';
import { PagedText } from '../contract/paged-text';
import { commonProblems, isCommon, problemType } from '../contract/problems';
import { type ProblemDetails, type ProtocolCodec, statusFor } from '../contract/protocol';
import { Refusal, type RefusalContext } from '../contract/refusal';
import { type Item, valueAt } from '../table/rule';
import type { Language } from '../text/languages';
import type { Translate } from '../text/sentences';

/** The reply does not match its contract, which is our fault and never the caller's. */
class BrokenReply extends Error {
  override readonly name = 'BrokenReply';
}

const checked = (route: Route, answer: unknown): unknown => {
  if (!route.reply.body) return undefined;
  const result = v.safeParse(route.reply.body, answer, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new BrokenReply(
    `${route.method} ${route.path}: ${v.getDotPath(issue) ?? 'the body'}: ${issue.message}`,
  );
};

const locationOf = (template: string, body: unknown): string =>
  template.replace(/\{([\w.]+)\}/g, (_, path: string) =>
    encodeURIComponent(String(valueAt(body as Item, path))),
  );

/** The format and codec that one request of a protocol's route is answered in. */
export interface Negotiated {
  readonly format: string;
  readonly media: string;
  readonly codec: ProtocolCodec;
}

const textOf = (
  { media, root = '' }: Route['reply'],
  body: unknown,
  negotiated: Negotiated | undefined,
): string => {
  if (body === undefined) return '';
  if (negotiated) return negotiated.codec.write(body, negotiated.format, root);
  return media ? String(body) : JSON.stringify(body);
};

/** A file as a Lambda response: browsers show it if they can, and save it under its name. */
const fileReply = ({ name, content }: Download) => ({
  headers: { 'content-disposition': `inline; filename="${name}"` },
  body: Buffer.from(content).toString('base64'),
  isBase64Encoded: true,
});

/** The parts of a reply that depend on the encoding of its body. */
const bodyOf = ({ reply }: Route, body: unknown, negotiated: Negotiated | undefined) =>
  reply.binary ? fileReply(body as Download) : { body: textOf(reply, body, negotiated) };

/** Whether the reply may be cached, and by whom (RFC 9111, section 5.2.2). */
export const cachingOf = ({ cache, private: own }: Route['reply']): string =>
  cache === undefined ? 'no-store' : `${own ? 'private' : 'public'}, max-age=${cache}`;

interface ReplyCircumstances {
  readonly requestId: string;
  readonly language: Language;
  readonly negotiated?: Negotiated | undefined;
}

/** The reply of a route from what its handler answered. */
export const replyOf = (
  route: Route,
  answer: unknown,
  { requestId, language, negotiated }: ReplyCircumstances,
): APIGatewayProxyResult => {
  const page = answer instanceof PagedText ? answer : undefined;
  const body = checked(route, page ? page.text : answer);
  const { status, media, location, localized, headers } = route.reply;
  const sent = bodyOf(route, body, negotiated);
  return {
    ...sent,
    statusCode: status,
    headers: {
      ...commonHeaders,
      'x-request-id': requestId,
      'cache-control': cachingOf(route.reply),
      ...(route.reply.body ? { 'content-type': negotiated?.media ?? media ?? 'application/json' } : {}),
      ...(location ? { location: locationOf(location, body) } : {}),
      ...(page?.next === undefined ? {} : { link: `<${page.next}>; rel="next"` }),
      ...negotiated?.codec.headers?.(body),
      ...(localized ? { 'content-language': language, vary: 'accept-language' } : {}),
      ...headers,
      ...('headers' in sent ? sent.headers : {}),
    },
  };
};

interface ReplyContext extends ReplyCircumstances {
  readonly contract: Contract;
  readonly route: Route | undefined;
  readonly translate: Translate;
}

const lookUp = (code: string, { contract, route }: ReplyContext) => {
  if (isCommon(code)) return commonProblems[code];
  const status = route?.refusals?.[code];
  const title = contract.titles[code];
  return status && title ? { status, title } : undefined;
};

/** A moment, for who was refused because the portal is busy. */
const waitOf = (status: number, retryAfter: number | undefined): number | undefined =>
  retryAfter ?? (status === 503 ? 1 : undefined);

const headersOf = (
  status: number,
  { requestId, language, negotiated }: ReplyContext,
  wait: number | undefined,
) => ({
  ...commonHeaders,
  'x-request-id': requestId,
  'cache-control': 'no-store',
  'content-type': negotiated?.media ?? 'application/problem+json',
  'content-language': language,
  ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
  ...(wait === undefined ? {} : { 'retry-after': String(wait) }),
});

const problemText = (details: ProblemDetails, facts: object, { requestId }: ReplyContext): string => {
  const { code, title, status, detail, errors } = details;
  const problem = {
    ...{ type: problemType(code), title, status, code, requestId },
    ...(detail ? { detail } : {}),
    ...(errors ? { errors } : {}),
    ...facts,
  };
  return JSON.stringify(problem);
};

/** What a refusal says, in the caller's language as far as a catalogue has it, with the wait among its facts. */
const contextIn = (
  { detail, errors, facts, retryAfter }: RefusalContext,
  { language, translate }: ReplyContext,
) => {
  const said = (english: string): string => translate(english, language) ?? english;
  return {
    ...(detail ? { detail: said(detail) } : {}),
    ...(errors ? { errors: errors.map((error) => ({ ...error, detail: said(error.detail) })) } : {}),
    facts: { ...facts, ...(retryAfter === undefined ? {} : { retryAfter }) },
    retryAfter,
  };
};

/**
 * An error as a problem (RFC 9457), or in the form of the route's protocol. `expected` is false for errors that the contract
 * does not declare: they are our fault, and answered as an opaque 500 with the id under which they are logged.
 */
export const problemOf = (
  error: unknown,
  circumstances: ReplyContext,
): { readonly response: APIGatewayProxyResult; readonly expected: boolean } => {
  const { language, route, negotiated } = circumstances;
  const refusal = error instanceof Refusal ? error : undefined;
  const declared = refusal && lookUp(refusal.code, circumstances);
  const code = declared && refusal ? refusal.code : 'internal';
  const { status, title } = declared ?? commonProblems.internal;
  const { facts, retryAfter, ...context } = contextIn((declared && refusal?.context) ?? {}, circumstances);
  const problem = { code, status: statusFor(route ?? {}, status), title: title[language], ...context };
  const body = negotiated
    ? negotiated.codec.refuse({ ...problem, facts }, negotiated.format)
    : problemText(problem, facts, circumstances);
  return {
    response: {
      statusCode: problem.status,
      headers: headersOf(problem.status, circumstances, waitOf(problem.status, retryAfter)),
      body,
    },
    expected: declared !== undefined,
  };
};
