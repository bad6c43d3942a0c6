import type { APIGatewayProxyResult } from 'aws-lambda';
import { isWrite, type Route } from '../contract/contract';
import type { Negotiated } from './reply';

/*
 * How much of a write's reply a client wants: `Prefer: return=` (RFC 7240, section 4.2), where a protocol knows it.
 */

const pattern = /(?:^|[,;\s])return="?(minimal|representation|OperationOutcome)\b/i;

/** The reply as the client prefers it, which `Preference-Applied` says; as it is without a preference. */
export const preferred = (
  reply: APIGatewayProxyResult,
  route: Route,
  { prefer = '' }: Readonly<Record<string, string | undefined>>,
  negotiated: Negotiated | undefined,
): APIGatewayProxyResult => {
  const wanted = route.protocol?.returns && isWrite(route) ? pattern.exec(prefer)?.[1] : undefined;
  const done = negotiated?.codec.done;
  if (!wanted || !done) return reply;
  const headers = { ...reply.headers, 'preference-applied': `return=${wanted}` };
  if (wanted === 'representation') return { ...reply, headers };
  if (wanted !== 'minimal') return { ...reply, headers, body: done() };
  const { 'content-type': _, ...kept } = headers as Record<string, string>;
  return { ...reply, headers: kept, body: '' };
};
