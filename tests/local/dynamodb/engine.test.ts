import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import { makeDatabase } from '../../../local/dynamodb/database';
import { startEngine } from '../../../local/dynamodb/engine';
import { callAws, dynamo, dynamoStreams } from '../../../local/machine/aws';
import { findStream } from '../../../local/streams/reader';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const clientOf = (endpoint: string) => new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials });
const notes: CreateTableCommandInput = {
  TableName: 'notes',
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
};
const table = new CreateTableCommand(notes);

/** The statements that the comment says the database was made from, as SQLite keeps them. */
const statements = () => {
  const source = readFileSync(join(__dirname, '../../../local/dynamodb/database.ts'), 'utf8');
  const sql = [...source.matchAll(/^ \* {5}(.*)$/gm)].map(([, line]) => line).join('\n');
  return sql.split(/;\n(?=CREATE|VACUUM)/).filter((statement) => statement.startsWith('CREATE'));
};

describe('the DynamoDB engine', () => {
  it('starts empty in memory, and is gone once it is stopped', async () => {
    const engine = await startEngine();
    const client = clientOf(engine.endpoint);
    expect((await client.send(new ListTablesCommand({}))).TableNames).toEqual([]);
    client.destroy();
    await engine.stop();
    await expect(fetch(engine.endpoint)).rejects.toThrow();
  });

  it('keeps what a file holds from one start to the next', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'engine-'));
    const dbPath = join(folder, 'table.sqlite');
    for (const expected of [[], ['notes']]) {
      const engine = await startEngine({ dbPath });
      const client = clientOf(engine.endpoint);
      expect((await client.send(new ListTablesCommand({}))).TableNames).toEqual(expected);
      if (expected.length === 0) await client.send(table);
      client.destroy();
      await engine.stop();
    }
    await rm(folder, { recursive: true });
  });

  it('finds the end of a stream by an index, however much was written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'engine-'));
    const dbPath = join(folder, 'table.sqlite');
    makeDatabase(dbPath);
    const made = readFileSync(dbPath, 'latin1');
    for (const statement of statements()) expect(made).toContain(statement);
    const engine = await startEngine({ dbPath });
    const streamed = { ...notes, StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' } };
    const service = dynamo(engine.endpoint, 'eu-central-1');
    await callAws(service, 'CreateTable', streamed);
    const shards = async () =>
      (await findStream(dynamoStreams(engine.endpoint, 'eu-central-1'), 'notes')).shards();
    await callAws(service, 'PutItem', { TableName: 'notes', Item: { pk: { S: '1' } } });
    expect(await shards()).toHaveLength(1);
    await engine.stop();
    // What was made is kept: it is not made again over what the engine has put into it.
    const again = await startEngine({ dbPath });
    expect(await callAws(dynamo(again.endpoint, 'eu-central-1'), 'ListTables', {})).toEqual({
      TableNames: ['notes'],
    });
    await again.stop();
    await rm(folder, { recursive: true });
  });

  it('uses the engine that the environment names', async () => {
    process.env.DYNAMODB_ENDPOINT = 'http://127.0.0.1:1';
    try {
      expect((await startEngine()).endpoint).toBe('http://127.0.0.1:1');
    } finally {
      delete process.env.DYNAMODB_ENDPOINT;
    }
  });
});
