import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { startEngine } from '../../local/engine';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const clientOf = (endpoint: string) => new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials });
const table = new CreateTableCommand({
  TableName: 'notes',
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
});

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

  it('uses the engine that the environment names', async () => {
    process.env.DYNAMODB_ENDPOINT = 'http://127.0.0.1:1';
    try {
      expect((await startEngine()).endpoint).toBe('http://127.0.0.1:1');
    } finally {
      delete process.env.DYNAMODB_ENDPOINT;
    }
  });
});
