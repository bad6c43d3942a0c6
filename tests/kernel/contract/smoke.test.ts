import * as v from 'valibot';
import { contracts } from '../../../functions/contracts';
import type { Route } from '../../../functions/kernel/contract/contract';
import { smokeRequestOf } from '../../../functions/kernel/contract/smoke';

const route = (more: Partial<Route>): Route => ({
  method: 'GET',
  path: '/v1/public/lamps',
  access: 'anyone',
  summary: 'Lamps',
  reply: { status: 200, body: v.strictObject({}) },
  ...more,
});
const asked = (...routes: readonly Route[]) =>
  smokeRequestOf({ name: 'lamps', routes: Object.fromEntries(routes.map((each, index) => [index, each])) });
const closed = route({ path: '/v1/lamps/{lampId}', access: 'citizen', method: 'PUT' });

test('what anybody may read without saying more is asked first', () => {
  const open = route({ query: v.strictObject({ colour: v.optional(v.string()) }) });
  expect(asked(closed, open)).toEqual({ method: 'GET', resource: '/v1/public/lamps', status: 200 });
});

test.each<[string, Partial<Route>]>([
  ['names an item', { path: '/v1/public/lamps/{lampId}', params: v.strictObject({ lampId: v.string() }) }],
  ['writes', { method: 'POST' }],
  ['wants a query', { query: v.strictObject({ colour: v.string() }) }],
  ['wants a header', { headers: v.object({ Colour: v.string() }) }],
  ['gives a file', { reply: { status: 200, media: 'application/pdf', binary: true } }],
])('a route that %s is not; then one that is closed must refuse', (_, more) => {
  expect(asked(route(more), closed)).toEqual({
    method: 'PUT',
    resource: '/v1/lamps/{lampId}',
    status: 401,
  });
});

test('a service that shows in neither way whether it answers is refused', () => {
  expect(() => asked(route({ method: 'POST' }))).toThrow('The service lamps has no route');
});

test.each(contracts)('$name can be asked', (contract) => {
  const { method, resource } = smokeRequestOf(contract);
  expect(resource.startsWith('/')).toBe(true);
  expect(Object.values(contract.routes)).toContainEqual(expect.objectContaining({ method, path: resource }));
});
