import type { APIGatewayProxyResult } from 'aws-lambda';
import * as v from 'valibot';
import type { Contract, Route } from './contract';
import type { Language } from './i18n';
import { commonProblems, isCommon, problemType } from './problems';
import { Refusal } from './refusal';

/** Sent with every reply. Any page may call the API: it is opened by a token or a key, never by a cookie. */
export const always = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'content-language,location,retry-after,x-request-id',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
} as const;

/** The reply does not fit its contract: our own fault, and never the caller's. */
export class BrokenReply extends Error {
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
  template.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((body as Readonly<Record<string, unknown>>)[name])),
  );

/** The reply of a route from what its handler answered. */
export const replyOf = (route: Route, answer: unknown, requestId: string): APIGatewayProxyResult => {
  const body = checked(route, answer);
  const { status, media, location, cache, headers } = route.reply;
  return {
    statusCode: status,
    headers: {
      ...always,
      'x-request-id': requestId,
      'cache-control': cache === undefined ? 'no-store' : `public, max-age=${cache}`,
      ...(route.reply.body ? { 'content-type': media ?? 'application/json' } : {}),
      ...(location ? { location: locationOf(location, body) } : {}),
      ...headers,
    },
    body: body === undefined ? '' : media ? String(body) : JSON.stringify(body),
  };
};

interface Circumstances {
  readonly contract: Contract;
  readonly route: Route | undefined;
  readonly requestId: string;
  readonly language: Language;
}

const lookUp = (code: string, { contract, route }: Circumstances) => {
  if (isCommon(code)) return commonProblems[code];
  const status = route?.refusals?.[code];
  const title = contract.titles[code];
  return status && title ? { status, title } : undefined;
};

const headersOf = (status: number, { requestId, language }: Circumstances) => ({
  ...always,
  'x-request-id': requestId,
  'cache-control': 'no-store',
  'content-type': 'application/problem+json',
  'content-language': language,
  ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
  ...(status === 503 ? { 'retry-after': '1' } : {}),
});

/**
 * An error as a problem (RFC 9457). `expected` is false for what no contract declares: a fault of ours, which is told as
 * an opaque 500 with the id under which it is logged.
 */
export const problemOf = (
  error: unknown,
  circumstances: Circumstances,
): { readonly response: APIGatewayProxyResult; readonly expected: boolean } => {
  const refusal = error instanceof Refusal ? error : undefined;
  const declared = refusal && lookUp(refusal.code, circumstances);
  const code = declared && refusal ? refusal.code : 'internal';
  const { status, title } = declared ?? commonProblems.internal;
  const { detail, errors, facts } = (declared && refusal?.context) ?? {};
  const problem = {
    type: problemType(code),
    title: title[circumstances.language],
    status,
    code,
    requestId: circumstances.requestId,
    ...(detail ? { detail } : {}),
    ...(errors ? { errors } : {}),
    ...facts,
  };
  const headers = headersOf(status, circumstances);
  return {
    response: { statusCode: status, headers, body: JSON.stringify(problem) },
    expected: declared !== undefined,
  };
};
