import { contracts } from '../../functions/contracts';
import type { Contract } from '../../functions/kernel/contract/contract';
import { isUnder } from '../../functions/kernel/contract/prefixes';
import { routePathsOf } from '../../functions/kernel/contract/protocol';
import { type ServiceName, serviceNumbers } from '../../functions/services';
import { rulesOf } from '../../lib/routing';
import { syntheticService } from './synthetic';

const rules = contracts
  .flatMap((contract) =>
    rulesOf(contract, serviceNumbers[contract.name as ServiceName]).map((rule) => ({
      ...rule,
      service: contract.name,
    })),
  )
  .sort((one, other) => one.priority - other.priority);

/** The service that the first rule which matches sends a path to. */
const serviceAt = (path: string): string | undefined =>
  rules.find(({ basePath }) => basePath === undefined || isUnder(path, `/${basePath}`))?.service;

const paths = contracts.flatMap(({ name, routes }) =>
  Object.values(routes).flatMap((route) => routePathsOf(route).map(({ path }) => [path, name] as const)),
);

test.each([...new Map(paths)])('%s comes to %s', (path, service) => {
  expect(serviceAt(path)).toBe(service);
  // Whatever stands for a variable, a word of another service's prefix included.
  for (const word of ['v1', 'public', 'agency', ...Object.keys(serviceNumbers)])
    expect(serviceAt(path.replace(/\{\w+\}/g, word))).toBe(service);
});

test('what is longer by a letter, or in another case, is nobody else’s than the rest', () => {
  const rest = rules.at(-1);
  expect(rest).toMatchObject({ priority: 1_000_000 });
  expect(rest?.basePath).toBeUndefined();
  for (const path of ['/', '/nowhere', '/v1', '/V1/complaints', '/v1/complaintsX', '/v1//complaints'])
    expect(serviceAt(path)).toBe(rest?.service);
});

test('no two rules have one priority, and a longer base path comes before a shorter', () => {
  expect(new Set(rules.map(({ priority }) => priority)).size).toBe(rules.length);
  const lengths = rules.map(({ basePath }) => basePath?.split('/').length ?? 0);
  expect(lengths).toEqual([...lengths].sort((one, other) => other - one));
});

test('every base path is one that API Gateway takes', () => {
  for (const { basePath } of rules) {
    if (basePath === undefined) continue;
    expect(basePath).toMatch(/^[A-Za-z0-9$\-_.+!*'()]+(\/[A-Za-z0-9$\-_.+!*'()]+)*$/);
    expect(basePath.length).toBeLessThan(128);
  }
});

describe('the number of a service', () => {
  const numbers = Object.values(serviceNumbers);

  it('is its own, from 1 to 999', () => {
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const number of numbers) expect(Number.isInteger(number) && number > 0 && number < 1_000).toBe(true);
  });

  it('is that which it was given at first', () =>
    expect(serviceNumbers).toMatchObject({
      ...{ identity: 1, agencies: 2, appointments: 3, bills: 4, calendars: 5, complaints: 6, fines: 7 },
      ...{ notifications: 8, payments: 9, receipts: 10, settlements: 11, tax: 12, webhooks: 13, portal: 14 },
    }));

  it.each([0, 1_000, 1.5, Number.NaN])('is not %s', (number) =>
    expect(() => rulesOf(syntheticService('lamps', 6), number)).toThrow('is not from 1 to 999'),
  );
});

test('a prefix that a service gains moves none that it has', () => {
  const whole = syntheticService('lamps', 24);
  const without = (path: string): Contract => ({
    ...whole,
    routes: Object.fromEntries(
      Object.entries(whole.routes).filter(([, route]) => !route.path.startsWith(path)),
    ),
  });
  const all = rulesOf(whole, 5);
  expect(all).toHaveLength(6);
  for (const kind of ['public', 'agency', 'operator']) {
    const fewer = rulesOf(without(`/v1/${kind}/`), 5);
    expect(fewer).toEqual(all.filter(({ basePath }) => !basePath?.startsWith(`v1/${kind}/`)));
  }
});
