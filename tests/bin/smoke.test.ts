import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runChecks, targetOf } from '../../bin/smoke';
import { openAddress } from '../../bin/smoke/address';
import { checksOf } from '../../bin/smoke/checks';
import { contracts } from '../../functions/contracts';
import { isUnder, prefixesOf } from '../../functions/kernel/contract/prefixes';
import { routePathsOf } from '../../functions/kernel/contract/protocol';
import { smokeRequestOf } from '../../functions/kernel/contract/smoke';

/*
 * A portal that answers as one that is deployed rightly does, and each time one thing that is wrong with it.
 */

interface Portal {
  /** The service that a path is sent to. */
  readonly find: (path: string) => string | undefined;
  /** Whether the service sees the path as it came. */
  readonly whole: boolean;
  /** What functions think stands before every path. */
  readonly base: string;
  /** Whether usage plans count each API by itself. */
  readonly apart: boolean;
}

const burst = 12;

const byPrefix = (isIn: (path: string, prefix: string) => boolean) => (path: string) =>
  contracts
    .flatMap((contract) => prefixesOf(contract).map((prefix) => [prefix, contract.name] as const))
    .filter(([prefix]) => isIn(path, prefix))
    .sort(([one], [other]) => other.length - one.length)[0]?.[1];

const right: Portal = { find: byPrefix(isUnder), whole: true, base: '/', apart: false };

const methodsAt = (service: string | undefined, path: string): string[] => {
  const { routes = {} } = contracts.find(({ name }) => name === service) ?? {};
  const fits = (declared: string) =>
    new RegExp(`^${declared.replace(/[.+]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
  return Object.values(routes).flatMap((route) =>
    routePathsOf(route).some((each) => fits(each.path)) ? [route.method] : [],
  );
};

/** What the one service that a path is sent to answers: a status, and whatever goes with it. */
type Answer = readonly [status: number, headers?: Readonly<Record<string, string>>, body?: string];

const counting = (apart: boolean) => {
  const spent = new Map<string, number>();
  return (service: string): Answer => {
    const counted = apart ? service : 'all';
    const calls = (spent.get(counted) ?? 0) + 1;
    spent.set(counted, calls);
    return [calls > burst ? 429 : 200];
  };
};

const answering = ({ find, whole, base, apart }: Portal) => {
  const charge = counting(apart);
  const answerOf = (service: string, path: string, { method, url, headers }: IncomingMessage): Answer => {
    const methods = methodsAt(service, path);
    if (methods.length === 0) return [404];
    if (method === 'OPTIONS')
      return [204, { 'access-control-allow-methods': ['OPTIONS', ...methods].join() }];
    if (url === '/openapi.json') return [200, {}, JSON.stringify({ servers: [{ url: base }] })];
    if (headers['x-api-key']) return charge(service);
    const contract = contracts.find(({ name }) => name === service);
    const asked = contract && smokeRequestOf(contract);
    return [asked && asked.resource === url ? asked.status : 401, {}, '{}'];
  };
  return (request: IncomingMessage, response: ServerResponse): void => {
    const { url = '/' } = request;
    const service = find(url) ?? 'nobody';
    const [status, headers = {}, body = ''] = answerOf(service, whole ? url : '/lost', request);
    response.writeHead(status, { 'x-service': service, ...headers }).end(body);
  };
};

let server: Server;
afterEach(() => new Promise<unknown>((resolve) => server.close(resolve)));

const failures = async (portal: Portal, key?: string): Promise<string[]> => {
  server = createServer({ keepAliveTimeout: 1 }, answering(portal)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = openAddress(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const lines: string[] = [];
  const checks = checksOf({ address, contracts, key });
  const failed = await runChecks(checks, (line) => lines.push(line));
  server.closeAllConnections();
  const said = lines.filter((line) => line.startsWith('FAIL'));
  expect([lines.length, said.length]).toEqual([checks.length, failed]);
  return said;
};

test('a portal whose way in is right passes every check', async () => {
  expect(await failures(right, 'a-key')).toEqual([]);
});

test('prefixes that match parts of a segment are found', async () => {
  const find = byPrefix((path, prefix) => path.startsWith(prefix));
  const found = await failures({ ...right, find });
  expect(found.length).toBeGreaterThan(10);
  expect(found.every((line) => line.includes('matches whole segments'))).toBe(true);
});

test('prefixes that match in any case are found', async () => {
  const find = byPrefix((path, prefix) => isUnder(path.toLowerCase(), prefix));
  expect((await failures({ ...right, find })).length).toBeGreaterThan(10);
});

test('a path that lost its prefix is found', async () => {
  const found = await failures({ ...right, whole: false });
  expect(found).toContainEqual(expect.stringContaining('complaints is given the whole path'));
  expect(found).toContainEqual(expect.stringContaining('complaints answers under'));
});

test('a service that a rule keeps from its callers is found', async () => {
  const found = await failures({
    ...right,
    find: (path) => (right.find(path) === 'tax' ? 'portal' : right.find(path)),
  });
  expect(found).toContainEqual(
    expect.stringMatching(/^FAIL {2}tax is given the whole path: .* 404 of portal$/),
  );
});

test('a base that functions see is found', async () => {
  expect(await failures({ ...right, base: '/live' })).toEqual([
    'FAIL  functions see nothing before the path: /openapi.json names the server /live',
  ]);
});

test('usage plans that count each service by itself are found', async () => {
  expect(await failures({ ...right, apart: true }, 'a-key')).toEqual([
    expect.stringMatching(/^FAIL {2}one key is counted over two APIs: /),
  ]);
});

test('a portal that cannot be reached fails in every check', async () => {
  server = createServer().listen(0, '127.0.0.1');
  const address = openAddress('http://127.0.0.1:1');
  const checks = checksOf({ address, contracts: contracts.slice(0, 2) });
  expect(await runChecks(checks, () => undefined)).toBe(checks.length);
});

test('what is not understood is refused with how to say it', () => {
  expect(() => targetOf([])).toThrow('npm run smoke');
  expect(() => targetOf(['http://a.example', 'http://b.example'])).toThrow('npm run smoke');
  expect(() => targetOf(['ftp://a.example'])).toThrow('not the address of a portal');
  expect(() => targetOf(['http://a.example', '--service', 'nobody'])).toThrow('There is no service nobody');
  server = createServer().listen(0, '127.0.0.1');
  const one = targetOf(['https://x.execute-api.eu-central-1.amazonaws.com/live/', '--service', 'tax']);
  expect(one.contracts.map(({ name }) => name)).toEqual(['tax']);
  expect(one.address.url).toBe('https://x.execute-api.eu-central-1.amazonaws.com/live');
  const names = checksOf(one).map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['TLS 1.1 is refused', 'TLS 1.3 is spoken', 'tax is given the whole path']),
  );
  expect(names.some((name) => name.includes('whole segments'))).toBe(false);
});
