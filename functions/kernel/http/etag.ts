import { hash } from 'node:crypto';
import type { APIGatewayProxyResult } from 'aws-lambda';

/*
 * Replies that a client keeps and asks for again: an `ETag`, by which it may ask for the reply unless it is still the same
 * (RFC 9110, sections 8.8.3 and 13.1.2).
 */

/** Weak, as the gateway compresses: the same content, not the same bytes. */
const etagOf = (body: string): string => `W/"${hash('sha256', body, 'base64url').slice(0, 22)}"`;

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

const matchesTag = (etag: string, ifNoneMatch: string): boolean =>
  ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag));

/** The reply with its tag; 304 and nothing more for whoever has the same already. */
export const notModified = (
  reply: APIGatewayProxyResult,
  ifNoneMatch: string | undefined,
): APIGatewayProxyResult => {
  const etag = etagOf(reply.body);
  const headers = { ...reply.headers, etag };
  if (!matchesTag(etag, ifNoneMatch ?? '')) return { ...reply, headers };
  const { 'content-disposition': _, ...kept } = headers as Record<string, string>;
  return { statusCode: 304, headers: kept, body: '' };
};
