import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { key } from '../../functions/kernel/table/table';
import { useDatabase } from '../support/engine';
import { asFunction, takeRefused } from '../support/functions';

/*
 * What holds the functions of the tests to their roles (`tests/support/functions.ts`), tried by requests that they may make
 * and by others that they may not.
 */

const database = useDatabase();
const pk = (kind: string) => key(kind, 'x');
const get = (kind: string) => (TableName: string) =>
  new GetCommand({ TableName, Key: { pk: pk(kind), sk: kind } });
const put = (kind: string) => (TableName: string) =>
  new PutCommand({ TableName, Item: { pk: pk(kind), sk: kind } });
const query = (kind: string, IndexName?: string) => (TableName: string) =>
  new QueryCommand({
    TableName,
    ...(IndexName ? { IndexName } : {}),
    KeyConditionExpression: '#key = :key',
    ExpressionAttributeNames: { '#key': IndexName ? `${IndexName}Key` : 'pk' },
    ExpressionAttributeValues: { ':key': pk(kind) },
  });
const update = (kind: string) => ({
  Key: { pk: pk(kind), sk: kind },
  UpdateExpression: 'SET #a = :a',
  ExpressionAttributeNames: { '#a': 'a' },
  ExpressionAttributeValues: { ':a': 1 },
});
const check = (kind: string) => ({
  Key: { pk: pk(kind), sk: kind },
  ConditionExpression: 'attribute_not_exists(pk)',
});
const together = (written: string, required: string) => (TableName: string) =>
  new TransactWriteCommand({
    TransactItems: [
      { Update: { TableName, ...update(written) } },
      { ConditionCheck: { TableName, ...check(required) } },
    ],
  });

const send = (name: string, command: (table: string) => unknown): Promise<unknown> => {
  const table = asFunction(name, database().table);
  return table.client.send(command(table.name) as GetCommand);
};

describe('a function', () => {
  it.each([
    ['appointments-events', 'reads the places whose waiting lists it looks at', query('places', 'queue')],
    ['complaints', 'reads its own lists', query('complaints-of', 'owner')],
    ['complaints', 'writes its own items', put('complaint')],
    ['payments', 'requires what it does not change', together('payment', 'payers-of')],
  ])('%s %s', async (name, _, command) => {
    await send(name, command);
    expect(takeRefused()).toEqual([]);
  });

  it.each([
    ['complaints', 'items of another service', get('bill'), 'GetItem on'],
    ['complaints', 'lists of another service', query('bills-of', 'owner'), 'Query on'],
    ['complaints', 'writing what it may read', put('calendar'), 'PutItem on'],
    ['sweep', 'writing at all', put('due'), 'PutItem on'],
    ['complaints', 'parts of a transaction', together('complaint', 'calendar'), 'ConditionCheckItem on'],
    ['calendars', 'requiring what it never requires', together('calendar', 'calendar'), 'ConditionCheckItem'],
    [
      'relay',
      'an update of what it did not write',
      (TableName: string) => new UpdateCommand({ TableName, ...update('complaint') }),
      'UpdateItem on',
    ],
  ])('%s is refused %s', async (name, _, command, reason) => {
    await expect(send(name, command)).rejects.toMatchObject({ name: 'AccessDeniedException' });
    const refused = takeRefused();
    expect(refused).toHaveLength(1);
    expect(refused[0]).toContain(`The role of ${name} does not allow dynamodb:${reason}`);
  });

  it('that is not deployed has no table', () =>
    expect(() => asFunction('nobody', database().table)).toThrow('There is no function nobody'));
});

describe('the end of a run', () => {
  const { TEST_FOLDER: before, GRANTS: asked } = process.env;
  const folder = mkdtempSync(join(tmpdir(), 'unused-'));
  afterEach(() => {
    Object.assign(process.env, { TEST_FOLDER: before }, asked ? { GRANTS: asked } : {});
    jest.restoreAllMocks();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  interface Reporter {
    onRunComplete(contexts: unknown, results: object): void;
    getLastError(): Error | undefined;
  }
  const statement = (Sid: string, ...kinds: string[]) => ({
    Sid,
    Condition: {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': kinds.flatMap((one) => [one, `${one}#*`]) },
    },
  });
  const grants = {
    roles: { f: { policies: [{ Statement: [statement('Read', 'a', 'b'), statement('Write', 'b')] }] } },
  };
  const end = (
    used: string,
    run: object = {},
    numFailedTests = 0,
  ): { error: string | undefined; said: string } => {
    writeFileSync(join(folder, 'grants.json'), JSON.stringify(grants));
    writeFileSync(join(folder, 'grants-used'), used);
    process.env.TEST_FOLDER = folder;
    delete process.env.GRANTS;
    const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    const Reporting = require(join(__dirname, '../support/run/unused-grants.cjs')) as new (
      run: object,
    ) => Reporter;
    const reporter = new Reporting({ testPathPatterns: { patterns: [] }, ...run });
    reporter.onRunComplete(undefined, { numFailedTests });
    return { error: reporter.getLastError()?.message, said: String(log.mock.calls[0]?.[0] ?? '') };
  };

  it('fails with the grants that nobody used', () => {
    const { error, said } = end('f\tRead\ta\n');
    expect(error).toBe('1 grants are not used');
    expect(said).toContain('f Write b');
  });

  it('is content where all are used; who may write may read', () =>
    expect(end('f\tRead\ta\nf\tWrite\tb\n')).toEqual({ error: undefined, said: '' }));

  it('says nothing of a run of some tests, and does not fail besides a test', () => {
    expect(end('', { testPathPatterns: { patterns: ['x'] } }).said).toBe('');
    expect(end('', {}, 1).error).toBeUndefined();
  });
});
