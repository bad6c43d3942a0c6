import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { table as schema } from '../../functions/kernel/table/table';

const indexes = Object.entries(schema.indexes);
const keySchema = ({
  partitionKey,
  sortKey,
}: {
  readonly partitionKey: string;
  readonly sortKey: string;
}) => [
  { AttributeName: partitionKey, KeyType: 'HASH' as const },
  { AttributeName: sortKey, KeyType: 'RANGE' as const },
];

/**
 * Makes the portal's table as `kernel/table` describes it, without the stream, which most tests have no reader for and
 * which slows the native engine down as it grows.
 */
export const createTable = async (client: DynamoDBClient, name: string): Promise<void> => {
  const keys = [schema, ...Object.values(schema.indexes)];
  const attributes = keys.flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey]);
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: keySchema(schema),
      GlobalSecondaryIndexes: indexes.map(([IndexName, index]) => ({
        IndexName,
        KeySchema: keySchema(index),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...index.projected] },
      })),
    }),
  );
};
