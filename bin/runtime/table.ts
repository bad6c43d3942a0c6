import { table as schema } from '../../functions/kernel/table/table';
import type { TableProperties } from '../../local/dynamodb/tables';

const keysOf = (keys: { readonly partitionKey: string; readonly sortKey: string }) => [
  { AttributeName: keys.partitionKey, KeyType: 'HASH' },
  { AttributeName: keys.sortKey, KeyType: 'RANGE' },
];

const all = [schema, ...Object.values(schema.indexes)];

/** The portal's table, as an engine on one machine makes it. */
export const tableProperties: TableProperties = {
  AttributeDefinitions: all
    .flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey])
    .map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  KeySchema: keysOf(schema),
  GlobalSecondaryIndexes: Object.entries(schema.indexes).map(([IndexName, index]) => ({
    ...{ IndexName, KeySchema: keysOf(index) },
    Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...index.projected] },
  })),
};
