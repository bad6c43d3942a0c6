import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { documentClient, type Table } from '../../functions/kernel/table/dynamo';
import { type Engine, startEngine } from '../../local/engine';
import { type Faults, injectFaults } from './faults';
import { createMeter, type Meter } from './meter';
import { createTable } from './table';

/** A fresh table in a DynamoDB engine of its own, with what is spent on it and what can go wrong with it. */
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

export const connect = (endpoint: string): DynamoDBDocumentClient =>
  documentClient({ endpoint, ...localCloud });

const freshTable = async (endpoint: string, client: DynamoDBDocumentClient): Promise<Table> => {
  const name = `diwan-${randomUUID()}`;
  const administrator = new DynamoDBClient({ endpoint, ...localCloud });
  await createTable(administrator, name);
  administrator.destroy();
  return { client, name };
};

const opened = async (engine: Engine): Promise<Database> => {
  const { endpoint } = engine;
  const client = connect(endpoint);
  const clients = [client];
  const table = await freshTable(endpoint, client);
  // The meter stands outside the faults: a request that fails is a round trip too.
  const meter = createMeter(client);
  const faults = injectFaults(client);
  return {
    ...{ table, meter, faults, endpoint },
    another: () => {
      const next = connect(endpoint);
      clients.push(next);
      return freshTable(endpoint, next);
    },
    stop: async () => {
      for (const each of clients) each.destroy();
      await engine.stop();
    },
  };
};

/** Starts an engine whose data live in memory. Whoever starts it stops it; `useDatabase` does both. */
export const startDatabase = async (): Promise<Database> => opened(await startEngine());

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
