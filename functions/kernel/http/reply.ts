import type { APIGatewayProxyResult } from 'aws-lambda';
import * as v from 'valibot';
import type { Route } from '../contract/contract';
import type { Download } from '../contract/download';
import { Existing } from '../contract/existing';
import { commonHeaders } from '../contract/headers';
import { PagedText } from '../contract/paged-text';
import type { ProtocolCodec } from '../contract/protocol';
import { type Item, valueAt } from '../table/rule';
import type { Language } from '../text/languages';

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

export interface ReplyCircumstances {
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
  const existing = answer instanceof Existing ? answer : undefined;
  const body = checked(route, page?.text ?? existing?.body ?? answer);
  const { status, media, location, localized, headers } = route.reply;
  const sent = bodyOf(route, body, negotiated);
  return {
    ...sent,
    statusCode: existing ? 200 : status,
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
