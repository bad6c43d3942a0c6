import { randomUUID } from 'node:crypto';
import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { documentClient, type Table } from '../../functions/kernel/table/dynamo';
import { type Engine, startEngine } from '../../local/dynamodb/engine';
import { type Faults, injectFaults } from './faults';
import { createMeter, type Meter } from './meter';
import { beStrict } from './strict';
import { createTable } from './table';

/** A fresh table in this worker's DynamoDB engine, with what is spent on it and what can go wrong with it. */
export interface Database {
  readonly table: Table;
  /** Where DynamoDB's API is spoken. */
  readonly endpoint: string;
  readonly meter: Meter;
  readonly faults: Faults;
  /** Another empty table in the same engine, without meter and faults. */
  another(): Promise<Table>;
  stop(): Promise<void>;
}

/** What the SDK wants to know of the cloud, for an engine that does not care. */
export const localCloud = {
  region: 'eu-central-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
} as const;

/** Tests wait for as long as it takes: a busy machine is no fault of the table. */
const patience = { connectionTimeout: 120_000, requestTimeout: 120_000 };
/** The engine looks whether a request is signed, and not by whom: signing each would be a twentieth of what tests cost. */
const authorization =
  'AWS4-HMAC-SHA256 Credential=local/20260301/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0';
const signer = {
  sign: async <T extends { headers: Record<string, string> }>(request: T): Promise<T> => {
    Object.assign(request.headers, { authorization, 'x-amz-date': '20260301T090000Z' });
    return request;
  },
};

export const connect = (endpoint: string): DynamoDBDocumentClient =>
  documentClient({ endpoint, ...localCloud, requestHandler: patience, signer: signer as never });

/** The engine of this worker, which tests of other files have used before; outside of a run, one of its own. */
const engineOf = async (worker: string): Promise<Pick<Engine, 'endpoint' | 'stop'>> => {
  const endpoint = process.env.TEST_ENGINES?.split(' ')[Number(worker) - 1];
  return endpoint ? { endpoint, stop: async () => undefined } : startEngine();
};

/** Makes tables under names of their own, and takes them away. */
const openTables = (endpoint: string) => {
  const administrator = new DynamoDBClient({ endpoint, ...localCloud });
  const reader = DynamoDBDocumentClient.from(administrator);
  const made: Table[] = [];
  return {
    make: async (): Promise<Table> => {
      const table = { client: connect(endpoint), name: `diwan-${randomUUID()}` };
      await createTable(administrator, table.name);
      beStrict(table, reader);
      made.push(table);
      return table;
    },
    drop: async (): Promise<void> => {
      for (const { client, name } of made) {
        await administrator.send(new DeleteTableCommand({ TableName: name }));
        // By its handler, as a document client leaves its own client open.
        client.config.requestHandler.destroy?.();
      }
      administrator.destroy();
    },
  };
};

/** Makes a table in this worker's engine. Whoever makes it drops it by `stop`; `useDatabase` does both. */
export const startDatabase = async (): Promise<Database> => {
  const engine = await engineOf(process.env.JEST_WORKER_ID ?? '1');
  const tables = openTables(engine.endpoint);
  const table = await tables.make();
  // The meter stands outside the faults: a request that fails is a round trip too.
  const meter = createMeter(table.client);
  const faults = injectFaults(table.client);
  const stop = async (): Promise<void> => {
    await tables.drop();
    await engine.stop();
  };
  return { table, meter, faults, endpoint: engine.endpoint, another: tables.make, stop };
};

/** One database for the tests of a file or of a `describe`, started before them and stopped after them. */
export const useDatabase = (): (() => Database) => {
  let database: Database | undefined;
  beforeAll(async () => {
    database = await startDatabase();
  });
  afterAll(() => database?.stop());
  return () => {
    if (!database) throw new Error('The database is there only while tests run');
    return database;
  };
};
