import type { APIGatewayProxyEvent } from 'aws-lambda';
import { Refusal } from '../contract/refusal';

/*
 * Where the portal is, as it stands in papers, letters and links: `https://portal.example`.
 */

const notOurs = (): Refusal =>
  new Refusal('invalid-request', {
    errors: [{ in: 'header', pointer: '/Host', code: 'host', detail: 'Must be the host of this portal.' }],
  });

/**
 * The portal's own address where it has one: whatever a caller says in `Host` would otherwise stand in a receipt as the place
 * to verify it. Elsewhere the host that the gateway has by its own account; another one is refused.
 */
export const originOf = (
  headers: Readonly<Record<string, string>>,
  { domainName }: Pick<APIGatewayProxyEvent['requestContext'], 'domainName'>,
  portal: string | undefined,
): string => {
  if (portal) return portal;
  const given = headers.host ?? domainName ?? '';
  if (!/^[\w.-]+(:\d{1,5})?$/.test(given)) throw notOurs();
  if (domainName !== undefined && given.replace(/:\d+$/, '').toLowerCase() !== domainName.toLowerCase())
    throw notOurs();
  const scheme = headers['x-forwarded-proto'] === 'http' ? 'http' : 'https';
  return `${scheme}://${given}`;
};
