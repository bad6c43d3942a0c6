import type { Contract, Route } from '../../functions/kernel/contract/contract';
import { isUnder, prefixesOf } from '../../functions/kernel/contract/prefixes';
import { routePathsOf } from '../../functions/kernel/contract/protocol';
import { smokeRequestOf } from '../../functions/kernel/contract/smoke';
import type { Address, Reply } from './address';
import type { Check } from './check';
import { sharedPlan } from './plans';
import { encryption } from './tls';

/*
 * What the documents of AWS leave open about the way in, asked of a portal that runs. Nothing is written; nobody signs in.
 */

/** One segment in place of each `{name}`. */
const filled = (path: string): string => path.replace(/\{\w+\}/g, 'x');

const routesUnder = (contract: Contract, prefix: string): readonly Route[] => {
  const others = prefixesOf(contract).filter((each) => each.length > prefix.length);
  const isIn = (path: string) => isUnder(path, prefix) && !others.some((each) => isUnder(path, each));
  return Object.values(contract.routes).filter((route) => routePathsOf(route).some(({ path }) => isIn(path)));
};

const seen = ({ status, headers }: Reply): string =>
  `${status} of ${headers.get('x-service') ?? 'nobody who says so'}`;

/** The gateway answers a preflight only where its API has the path, and with the methods that it has there. */
const underPrefix = (address: Address, contract: Contract, prefix: string): Check => ({
  name: `${contract.name} answers under ${prefix}`,
  run: async () => {
    const [route] = routesUnder(contract, prefix);
    const path = route && routePathsOf(route)[0]?.path;
    if (!path) return 'it has no route there';
    const reply = await address.ask('OPTIONS', filled(path));
    const methods = reply.headers.get('access-control-allow-methods')?.split(',') ?? [];
    return reply.status === 204 && methods.includes(route.method)
      ? undefined
      : `OPTIONS ${path}: ${seen(reply)}`;
  },
});

/** The service under whose longest prefix a path lies. */
const ownerOf = (contracts: readonly Contract[], path: string): string | undefined =>
  contracts
    .flatMap((contract) => prefixesOf(contract).map((prefix) => ({ prefix, name: contract.name })))
    .filter(({ prefix }) => isUnder(path, prefix))
    .sort((one, other) => other.prefix.length - one.prefix.length)[0]?.name;

/** What is longer by a letter, or written in another case, is not the service's: whose it is refuses it. */
const wholeSegments = (address: Address, prefix: string, contracts: readonly Contract[]): Check => ({
  name: `${prefix} matches whole segments, in its own case`,
  run: async () => {
    for (const path of [`${prefix}X`, prefix.toUpperCase()]) {
      const reply = await address.ask('GET', path);
      if (reply.status < 400 || reply.headers.get('x-service') !== ownerOf(contracts, path))
        return `GET ${path}: ${seen(reply)}`;
    }
    return undefined;
  },
});

/** The service finds its route only if the path comes to it whole; links in what it says begin where it was called. */
const wholePath = (address: Address, contract: Contract): Check => {
  const { method, resource, status } = smokeRequestOf(contract);
  return {
    name: `${contract.name} is given the whole path`,
    run: async () => {
      const reply = await address.ask(method, filled(resource), { accept: 'application/json' });
      return reply.status === status ? undefined : `${method} ${resource}: ${seen(reply)}`;
    },
  };
};

/** The description names a server of its own only where something stands before every path. */
const noBase = (address: Address): Check => ({
  name: 'functions see nothing before the path',
  run: async () => {
    const { text } = await address.ask('GET', '/openapi.json');
    const { servers } = JSON.parse(text) as { readonly servers?: readonly { readonly url: string }[] };
    return servers?.[0]?.url === '/' ? undefined : `/openapi.json names the server ${servers?.[0]?.url}`;
  },
});

export interface SmokeTarget {
  readonly address: Address;
  /** The services that stand behind the address. */
  readonly contracts: readonly Contract[];
  readonly key?: string | undefined;
}

/** All checks. Those of whole segments are of an address at which services have rules, and somebody has the rest. */
export const checksOf = ({ address, contracts, key }: SmokeTarget): readonly Check[] => {
  const rest = contracts.find((each) => prefixesOf(each).includes('/'));
  return [
    ...encryption(address.url),
    ...contracts.flatMap((contract) =>
      prefixesOf(contract).flatMap((prefix) => [
        underPrefix(address, contract, prefix),
        ...(rest && prefix !== '/' ? [wholeSegments(address, prefix, contracts)] : []),
      ]),
    ),
    ...contracts.map((contract) => wholePath(address, contract)),
    ...(rest ? [noBase(address)] : []),
    ...(key === undefined ? [] : [sharedPlan(address, contracts, key)]),
  ];
};
