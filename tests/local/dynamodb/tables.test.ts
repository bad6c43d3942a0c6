import { type Engine, startEngine } from '../../../local/dynamodb/engine';
import { createTable, dropTable, type TableProperties } from '../../../local/dynamodb/tables';
import { callAws, dynamo } from '../../../local/machine/aws';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const properties: TableProperties = {
  AttributeDefinitions: ['pk', 'sk', 'owner'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'byOwner',
      KeySchema: [{ AttributeName: 'owner', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['one', 'two'] },
    },
  ],
  StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
};

describe('a table of the template', () => {
  it('is made as it is stated, and kept when it is there', async () => {
    const service = dynamo(engine.endpoint, 'eu-central-1');
    await createTable(service, 'things', properties);
    await createTable(service, 'things', properties);
    const { Table } = await callAws<{ Table: object }>(service, 'DescribeTable', { TableName: 'things' });
    expect(Table).toMatchObject({
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      GlobalSecondaryIndexes: [{ IndexName: 'byOwner' }],
    });
    const ttl = await callAws(service, 'DescribeTimeToLive', { TableName: 'things' });
    expect(ttl).toMatchObject({
      TimeToLiveDescription: { AttributeName: 'expiresAt', TimeToLiveStatus: 'ENABLED' },
    });
  });

  it('is emptied when everything is to begin anew', async () => {
    const service = dynamo(engine.endpoint, 'eu-central-1');
    await createTable(service, 'things', properties);
    await dropTable(service, 'things');
    await dropTable(service, 'things');
    expect(await callAws(service, 'ListTables', {})).toEqual({ TableNames: [] });
  });

  it.each([
    ['an index is gone', { GlobalSecondaryIndexes: [] }],
    ['the keys are others', { KeySchema: properties.KeySchema.slice(0, 1) }],
  ])('is refused where %s, with advice', async (_, change) => {
    const service = dynamo(engine.endpoint, 'eu-central-1');
    await createTable(service, 'things', properties);
    await expect(createTable(service, 'things', { ...properties, ...change })).rejects.toThrow('--fresh');
  });
});
