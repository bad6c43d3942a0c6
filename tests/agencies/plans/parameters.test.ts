import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { openParameters } from '../../../functions/agencies/plans/parameters';
import { testClock } from '../../support/effects';
import { localCloud } from '../../support/engine';

/** What the Parameter Store holds, and how often it was asked. */
const values: Record<string, string> = {};
let asked = 0;
let refused = 0;

let server: Server;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    asked += 1;
    const { Name } = (await json(request)) as { readonly Name: string };
    const type = refused-- > 0 ? 'ThrottlingException' : 'ParameterNotFound';
    const found = type === 'ParameterNotFound' ? values[Name] : undefined;
    response.writeHead(found === undefined ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(
      JSON.stringify(found === undefined ? { __type: type } : { Parameter: { Name, Value: found } }),
    );
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  for (const name of Object.keys(values)) delete values[name];
  [asked, refused] = [0, 0];
});

const open = () => {
  const clock = testClock();
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const parameters = openParameters({
    plans: '/x/plans',
    scopes: '/x/scopes',
    clock,
    config: { endpoint, ...localCloud },
  });
  return { clock, ...parameters };
};
const ids = { test: 'a', standard: 'b', high: 'c' };

it('are read, and kept', async () => {
  Object.assign(values, { '/x/plans': JSON.stringify(ids), '/x/scopes': 'a:read b:write' });
  const { planIds, scopes } = open();
  expect([await planIds(), await planIds()]).toEqual([ids, ids]);
  expect([await scopes(), await scopes()]).toEqual([
    ['a:read', 'b:write'],
    ['a:read', 'b:write'],
  ]);
  expect(asked).toBe(2);
});

it('are read anew after ten minutes, and before that are never waited for', async () => {
  values['/x/scopes'] = 'a:read';
  const { clock, scopes } = open();
  await scopes();
  values['/x/scopes'] = 'b:read';
  clock.advance(601_000);
  expect(await scopes()).toEqual(['b:read']);
});

it('refuse as busy while they are not there, and are there as soon as they are written', async () => {
  const { planIds } = open();
  await expect(planIds()).rejects.toMatchObject({ code: 'busy' });
  values['/x/plans'] = JSON.stringify(ids);
  expect(await planIds()).toEqual(ids);
});

it('are asked for again when the store is throttled', async () => {
  values['/x/scopes'] = 'a:read';
  refused = 2;
  expect(await open().scopes()).toEqual(['a:read']);
  expect(asked).toBe(3);
});

it('are an error, and no plan, where a tier is missing', async () => {
  values['/x/plans'] = JSON.stringify({ test: 'a' });
  await expect(open().planIds()).rejects.toThrow('Expected "standard"');
});
