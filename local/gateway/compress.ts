import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { headerOf, type Incoming } from './incoming-request';
import type { Reply } from './reply';

const zip = promisify(gzip);

/**
 * Compresses an answer as API Gateway does when the API states a minimum size (Developer Guide, "Enable payload
 * compression"): for clients that take gzip, from `minimum` bytes on, unless the function has done so itself.
 */
export const compressed = async (
  reply: Reply,
  incoming: Incoming,
  minimum: number | undefined,
): Promise<Reply> => {
  if (minimum === undefined || reply.body.length < minimum) return reply;
  const accepts = /\b(gzip|\*)/.test(headerOf(incoming, 'accept-encoding') ?? '');
  const isEncoded = reply.headers.some(([name]) => name.toLowerCase() === 'content-encoding');
  if (!accepts || isEncoded) return reply;
  return { ...reply, headers: [...reply.headers, ['Content-Encoding', 'gzip']], body: await zip(reply.body) };
};
