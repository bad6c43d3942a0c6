import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { contract as agencies } from '../../functions/agencies/contract';
import { contract as catalogue } from '../../functions/catalogue/contract';
import { definition } from '../../functions/catalogue/versions/examples';
import { contracts } from '../../functions/contracts';
import { scopesOf } from '../../functions/kernel/contract/contract';
import { audienceOf } from '../../functions/kernel/identity/caller';
import { insideOf, sandboxIn } from '../../functions/kernel/sandbox/names';
import { apiKey, type Caller } from '../support/callers';
import { client } from '../support/client';
import { sample } from '../support/sample';
import { bodyOf, thingsOf } from './items';
import { partitionsIn } from './partitions';
import { call, casesWith } from './routes';
import { useWorld } from './world';

/*
 * A test key sees and changes nothing but its agency's sandbox, whatever route it calls: held at the table, to which every request
 * goes, so that no route has to be trusted.
 */

const world = useWorld();
let system: Caller;
let asked: object[] = [];

beforeAll(async () => {
  const { portal, transport, operator, agencies: offices } = world();
  const body = { label: 'Trying out', scopes: [...scopesOf(contracts)], mode: 'test' as const };
  const params = { agencyId: offices[0].id };
  const issued = await client(agencies, transport).issueKey({ caller: operator, params, body });
  system = apiKey(issued.body.apiKey);
  const { table } = portal;
  const send = table.client.send.bind(table.client) as (...given: unknown[]) => Promise<unknown>;
  Object.assign(table.client, {
    send: (command: { readonly input: object }, ...more: unknown[]) => {
      asked.push(command.input);
      return send(command, ...more);
    },
  });
});

const isShared = (key: string): boolean => insideOf('a.0')(key) === key;

const ofAgencies = casesWith(({ access }) => audienceOf(access) === 'agency');

describe.each(sample('agency', ofAgencies, 0.12))('%s', (_, each) => {
  it('asks the table for nothing outside of the sandbox', async () => {
    const { own } = await thingsOf(world(), each.route);
    const body = each.route.body ? { body: await bodyOf(world(), each.route) } : {};
    asked = [];
    const { status } = await call(world(), each, { caller: system, params: own, ...body });
    expect(status).toBeLessThan(500);
    const keys = asked.flatMap(partitionsIn);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => sandboxIn(key) === undefined && !isShared(key))).toEqual([]);
  });
});

/** Read as it lies, and not by what requests looked like. */
it('leaves no item that is inside by one of its keys and outside by another', async () => {
  // One at the least, whichever routes the sample has.
  const draft = { caller: system, params: { serviceCode: 'stall' }, body: definition as never };
  expect((await client(catalogue, world().transport).saveService(draft)).status).toBeLessThan(300);
  const { client: raw, name } = world().portal.table;
  const found: Record<string, unknown>[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await raw.send(new ScanCommand({ TableName: name, ExclusiveStartKey: start }));
    found.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  const placesOf = (item: Record<string, unknown>) =>
    ['pk', 'ownerKey', 'queueKey'].flatMap((each) => (typeof item[each] === 'string' ? [item[each]] : []));
  const inside = found.filter((item) => placesOf(item).some((key) => sandboxIn(key) !== undefined));
  expect(inside.length).toBeGreaterThan(0);
  expect(inside.filter((item) => new Set(placesOf(item).map(sandboxIn)).size > 1).map(placesOf)).toEqual([]);
});
