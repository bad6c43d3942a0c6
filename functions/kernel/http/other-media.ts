import type { APIGatewayProxyResult } from 'aws-lambda';
import type { Route } from '../contract/contract';
import { prefersMediaType } from '../contract/download';

/** The reply in the other media type of its route, for a client whose `Accept` names that first (RFC 9110, section 12.5.1). */
export const inOtherMedia = async (
  reply: APIGatewayProxyResult,
  { reply: { also } }: Route,
  { accept }: Readonly<Record<string, string | undefined>>,
): Promise<APIGatewayProxyResult> => {
  if (!also) return reply;
  const { vary } = reply.headers ?? {};
  const headers = { ...reply.headers, vary: [...(vary ? [String(vary)] : []), 'accept'].join(', ') };
  if (!prefersMediaType(also.media, accept)) return { ...reply, headers };
  const body = await also.write(JSON.parse(reply.body));
  return { ...reply, headers: { ...headers, 'content-type': also.media }, body };
};
