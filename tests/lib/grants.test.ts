import * as v from 'valibot';
import { contract, type Route } from '../../functions/kernel/contract/contract';
import { keysOf, tableGrants } from '../../lib/grants';

const route = (method: Route['method'], personal: boolean): Route => ({
  method,
  path: '/x',
  access: { agency: 'x:read' },
  summary: 'A route',
  reply: { status: 200, body: v.strictObject({}) },
  ...(personal ? { personal: true } : {}),
});
const service = (method: Route['method'], write: readonly string[], personal = false) =>
  contract({
    name: 'x',
    summary: 'x',
    keys: { read: ['x'], write },
    titles: {},
    routes: { only: route(method, personal) },
  });

test('a service is granted the keys that it names', () => {
  expect(keysOf(service('POST', ['x']))).toEqual({ read: ['x'], write: ['x'] });
  expect(keysOf(service('GET', []))).toEqual({ read: ['x'], write: [] });
});

test('a service that reads personal data may write, for that read is logged', () => {
  expect(keysOf(service('GET', ['access'], true))).toEqual({ read: ['x'], write: ['access'] });
});

test('a service that would write by no route is refused', () => {
  expect(() => keysOf(service('GET', ['x', 'y']))).toThrow(
    'The service x writes x, y, but none of its routes does',
  );
});

test('a function that names no keys is granted nothing of the table', () => {
  const resources = { tableArn: 'arn:table', keyArn: 'arn:key', region: 'eu-central-1' };
  expect(tableGrants({ read: [], write: [] }, resources)).toEqual([]);
});
