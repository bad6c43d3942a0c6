import { hash } from 'node:crypto';
import type { APIGatewayProxyResult } from 'aws-lambda';

/*
 * Conditional requests: a client sends the `ETag` of the reply that it has, and gets 304 if nothing has changed
 * (RFC 9110, sections 8.8.3 and 13.1.2).
 */

/** Weak, as the gateway compresses: the same content, not the same bytes. */
const etagOf = (body: string): string => `W/"${hash('sha256', body, 'base64url').slice(0, 22)}"`;

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

const matchesTag = (etag: string, ifNoneMatch: string): boolean =>
  ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag));

/** The reply with its `ETag`; 304 without a body where the client already has the same. */
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
