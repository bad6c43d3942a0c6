import { BlockList, isIP } from 'node:net';

/*
 * Networks from which somebody calls, in CIDR notation (RFC 4632, RFC 4291 section 2.3): `198.51.100.0/24`, `2001:db8::/48`,
 * or a single address.
 */

const families = { 4: 'ipv4', 6: 'ipv6' } as const;
const widths = { 4: 32, 6: 128 } as const;
/** A network wider than this names nobody. */
const widest = 8;

/** The parts of a written network; undefined where it is none, or is wider than eight bits of prefix. */
const partsOf = (text: string) => {
  const [, address = '', length] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address);
  if (version !== 4 && version !== 6) return undefined;
  const prefix = length === undefined ? widths[version] : Number(length);
  return prefix >= widest && prefix <= widths[version]
    ? { address, prefix, family: families[version] }
    : undefined;
};

export const isNetwork = (text: string): boolean => partsOf(text) !== undefined;

/** Whether an address lies in one of the networks; an address of IPv4 also where it is written as one of IPv6. */
export const isWithin = (address: string, networks: readonly string[]): boolean => {
  const version = isIP(address);
  if (version !== 4 && version !== 6) return false;
  const list = new BlockList();
  for (const network of networks) {
    const parts = partsOf(network);
    if (parts) list.addSubnet(parts.address, parts.prefix, parts.family);
  }
  return list.check(address, families[version]);
};
