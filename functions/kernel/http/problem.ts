import type { APIGatewayProxyResult } from 'aws-lambda';
import type { Contract, Route } from '../contract/contract';
import { commonHeaders } from '../contract/headers';
import { commonProblems, isCommon, problemType } from '../contract/problems';
import { type ProblemDetails, statusFor } from '../contract/protocol';
import { Refusal, type RefusalContext } from '../contract/refusal';
import type { Translate } from '../text/sentences';
import type { ReplyCircumstances } from './reply';
import { stepUpChallenge } from './step-up';

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
  {
    code,
    status,
    acrValues,
  }: { readonly code: string; readonly status: number; readonly acrValues: unknown },
  { requestId, language, negotiated }: ReplyContext,
  wait: number | undefined,
) => ({
  ...commonHeaders,
  'x-request-id': requestId,
  'cache-control': 'no-store',
  'content-type': negotiated?.media ?? 'application/problem+json',
  'content-language': language,
  ...(status === 401
    ? { 'www-authenticate': code === 'sign-in-again' ? stepUpChallenge(acrValues) : 'Bearer' }
    : {}),
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
  const body =
    negotiated && route
      ? negotiated.codec.refuse(
          { ...problem, ...(Object.keys(facts).length > 0 ? { facts } : {}) },
          negotiated.format,
          route,
        )
      : problemText(problem, facts, circumstances);
  return {
    response: {
      statusCode: problem.status,
      headers: headersOf(
        { ...problem, acrValues: (facts as { readonly acrValues?: unknown }).acrValues },
        circumstances,
        waitOf(problem.status, retryAfter),
      ),
      body,
    },
    expected: declared !== undefined,
  };
};
