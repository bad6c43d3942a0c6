import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/*
 * Which network addresses the portal may call if others name them: only those known to be public.
 */

/** The range of global unicast addresses (RFC 4291, section 2.4), which contains all that IANA has assigned. */
const globalUnicast = ipaddr.parse('2000::');

/**
 * Whether an address is of the public internet: not private, loopback, link-local (where clouds keep their metadata), shared
 * (RFC 6598), multicast, reserved or for documentation, and of none of the forms in which IPv6 hides an address of IPv4:
 * mapped, compatible, 6to4, Teredo, NAT64.
 */
export const isPublic = (address: string): boolean => {
  if (!isIP(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match([globalUnicast, 3]);
};

const isLoopback = (address: string): boolean =>
  isIP(address) !== 0 && ipaddr.process(address).range() === 'loopback';

/** Which addresses may be called beside those of the internet. */
export interface NetworkPolicy {
  /** This machine: for a portal on a laptop, whose receivers run beside it. */
  readonly loopback: boolean;
}

export const isAllowed = (address: string, { loopback }: NetworkPolicy): boolean =>
  isPublic(address) || (loopback && isLoopback(address));

/** The host of a URL as an address or a name, without the brackets of IPv6. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

const namesThisMachine = (host: string): boolean => host === 'localhost' || isLoopback(host);

/**
 * Whether a given URL may be called, as far as the URL itself shows: https on port 443, no credentials. Where loopback is
 * allowed, also http and any port of this machine. The addresses of its host are checked when it is called.
 */
export const isCallableUrl = (url: URL, reach: NetworkPolicy): boolean => {
  if (url.username !== '' || url.password !== '') return false;
  const host = hostOf(url);
  if (reach.loopback && namesThisMachine(host)) return /^https?:$/.test(url.protocol);
  return url.protocol === 'https:' && url.port === '' && (!isIP(host) || isPublic(host));
};
