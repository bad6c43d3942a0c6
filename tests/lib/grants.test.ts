import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { contracts } from '../../functions/contracts';
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

test('a service is granted the keys that it names, and to note the calls of agencies', () => {
  expect(keysOf(service('POST', ['x']))).toEqual({ read: ['x'], write: ['x', 'agency-calls'] });
  expect(keysOf(service('GET', []))).toEqual({ read: ['x'], write: ['agency-calls'] });
});

test('a service that reads personal data may write, for that read is logged', () => {
  expect(keysOf(service('GET', ['access'], true))).toEqual({
    read: ['x'],
    write: ['access', 'agency-calls'],
  });
});

test('a service that would write by no route is refused', () => {
  expect(() => keysOf(service('GET', ['x', 'y']))).toThrow(
    'The service x writes x, y, but none of its routes does',
  );
});

test('a function may delete what its contract says that it does, and what it writes', () => {
  const resources = { tableArn: 'arn:table', keyArn: 'arn:key', region: 'eu-central-1' };
  const deleting = (keys: Parameters<typeof tableGrants>[0]) =>
    tableGrants(keys, resources)
      .map((each) => each.toStatementJson())
      .filter(({ Action }) => [Action].flat().includes('dynamodb:DeleteItem'))
      .map(({ Condition }) => Condition['ForAllValues:StringLike']['dynamodb:LeadingKeys']);
  expect(deleting({ read: [], write: ['x', 'y'] })).toEqual([]);
  expect(deleting({ read: [], write: ['x', 'y'], removes: ['y'] })).toEqual([['y', 'y#*']]);
  expect(() => deleting({ read: [], write: ['x'], removes: ['y'] })).toThrow('y would be deleted');
});

/** Where items are deleted, by `removal`, and the kind of their keys. */
const removals: Readonly<Record<string, string>> = {
  'bills/payers/store.ts': 'payers-of',
  'blocks/erasure/eraser.ts': 'what contracts say in `erases`',
  'blocks/mandates/represent.ts': 'access',
  'blocks/people/access-log.ts': 'access',
  'complaints/areas/store.ts': 'complaint-area',
  'complaints/public-view/store.ts': 'complaint-follows',
  'kernel/events/lanes.ts': 'set-aside',
};

test('whatever deletes items is known here, and its services say so', () => {
  const root = join(__dirname, '../../functions');
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const texts = new Map(sources.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  const using = (call: RegExp) => [...texts].filter(([, text]) => call.test(text)).map(([file]) => file);
  const elsewhere = (file: string) => file !== 'kernel/table/write.ts';
  expect(
    using(/\bremoval\(/)
      .filter(elsewhere)
      .sort(),
  ).toEqual(Object.keys(removals));
  const looking = using(/\breadAndLog\(|\breadAndLog</).filter((file) => !file.startsWith('blocks/'));
  // Those that always find what they look for take no entry back.
  const services = looking.map((file) => file.split('/')[0]);
  // What somebody looks at for another is logged in the same way, and taken back where there is nothing.
  const acting = contracts.filter(({ routes }) => Object.values(routes).some(({ actingFor }) => actingFor));
  const removing = contracts.filter(({ keys }) => keys.removes?.includes('access'));
  expect([...services, ...acting.map(({ name }) => name)]).toEqual(
    expect.arrayContaining(removing.map(({ name }) => name)),
  );
  expect(contracts.filter(({ keys }) => keys.removes?.includes('payers-of')).map(({ name }) => name)).toEqual(
    ['bills'],
  );
});

test('a function that names no keys is granted nothing of the table', () => {
  const resources = { tableArn: 'arn:table', keyArn: 'arn:key', region: 'eu-central-1' };
  expect(tableGrants({ read: [], write: [] }, resources)).toEqual([]);
});
