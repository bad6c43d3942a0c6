import type { APIGatewayProxyResult } from 'aws-lambda';
import etagOf from 'etag';
import fresh from 'fresh';

/*
 * Conditional requests: a client sends the `ETag` of the reply that it has, and gets 304 if nothing has changed
 * (RFC 9110, sections 8.8.3 and 13.1.2), unless it asks that nothing on the way answers for the portal (`no-cache`).
 */

/** The reply with its `ETag`; 304 without a body where the client, by the headers of its request, already has the same. */
export const notModified = (
  reply: APIGatewayProxyResult,
  request: Readonly<Record<string, string | undefined>>,
): APIGatewayProxyResult => {
  // Weak, as the gateway compresses: the same content, not the same bytes. A protocol may have a tag of its own.
  const headers = { etag: etagOf(reply.body, { weak: true }), ...reply.headers };
  if (!fresh({ ...request }, headers)) return { ...reply, headers };
  const { 'content-disposition': _, ...kept } = headers as Record<string, string>;
  return { statusCode: 304, headers: kept, body: '' };
};
