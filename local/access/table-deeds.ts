import type { TableProperties } from '../dynamodb/tables';
import type { PolicyAction } from './policy';

/** As it stands on the wire (`{ S: 'a' }`), or as a document client has it (`'a'`). */
type Value = Readonly<Record<string, unknown>> | string;
type Item = Readonly<Record<string, Value>>;

/** The parts of DynamoDB's requests by which its actions, tables and keys are known. */
interface Request {
  readonly TableName?: string;
  readonly IndexName?: string;
  readonly Key?: Item;
  readonly Item?: Item;
  readonly KeyConditionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Item;
  readonly RequestItems?: Readonly<Record<string, { readonly Keys?: readonly Item[] } | readonly Write[]>>;
  readonly TransactItems?: readonly Readonly<Record<string, Request>>[];
}
interface Write {
  readonly PutRequest?: { readonly Item: Item };
  readonly DeleteRequest?: { readonly Key: Item };
}

export interface Table {
  readonly arn: string;
  /** The key of KMS that encrypts it; undefined where DynamoDB's own does. */
  readonly keyArn?: string;
  readonly properties: TableProperties;
}
export type Tables = ReadonlyMap<string, Table>;

/** The permission that each part of a transaction needs (Developer Guide, "Using IAM with transactions"). */
const TRANSACTED: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  Get: 'GetItem',
  ConditionCheck: 'ConditionCheckItem',
};

/** What a call of DynamoDB does, in IAM's terms: an action on a table or an index, and the partition keys it reaches. */
export const policyActionsOf = (operation: string, request: Request, tables: Tables): PolicyAction[] => {
  if (request.TransactItems) {
    return request.TransactItems.flatMap(Object.entries).map(([kind, part]) =>
      policyActionOf(TRANSACTED[kind] ?? kind, part, tables),
    );
  }
  if (request.RequestItems) {
    return Object.entries(request.RequestItems).map(([TableName, batch]) =>
      batchActionOf(operation, TableName, batch, tables),
    );
  }
  return [policyActionOf(operation, request, tables)];
};

const policyActionOf = (operation: string, request: Request, tables: Tables): PolicyAction => {
  const { TableName = '', IndexName } = request;
  const table = tables.get(TableName);
  const key = operation === 'Query' ? queried(request, table) : (request.Key ?? request.Item);
  return tableAction(operation, table, [key], IndexName, TableName);
};

const batchActionOf = (
  operation: string,
  name: string,
  batch: { readonly Keys?: readonly Item[] } | readonly Write[],
  tables: Tables,
): PolicyAction => {
  const keys =
    'Keys' in batch
      ? (batch.Keys ?? [])
      : (batch as readonly Write[]).map((write) => write.PutRequest?.Item ?? write.DeleteRequest?.Key);
  return tableAction(operation, tables.get(name), keys, undefined, name);
};

const tableAction = (
  operation: string,
  table: Table | undefined,
  items: readonly (Item | undefined)[],
  index: string | undefined,
  name: string,
): PolicyAction => {
  const attribute = partitionKey(table, index);
  const values = items.flatMap((item) => valuesOf(item?.[attribute]));
  const arn = table?.arn ?? name;
  return {
    action: `dynamodb:${operation}`,
    resource: index === undefined ? arn : `${arn}/index/${index}`,
    ...(values.length > 0 && { context: { 'dynamodb:LeadingKeys': [...new Set(values.map(String))] } }),
  };
};

const valuesOf = (value: Value = {}): readonly unknown[] =>
  typeof value === 'string' ? [value] : Object.values(value);

const partitionKey = (table: Table | undefined, index: string | undefined): string => {
  const { KeySchema = [], GlobalSecondaryIndexes = [] } = table?.properties ?? {};
  const schema = index
    ? (GlobalSecondaryIndexes.find(({ IndexName }) => IndexName === index)?.KeySchema ?? [])
    : KeySchema;
  return schema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '';
};

/** The partition that a query names: every key condition holds one equality on it. */
const queried = (request: Request, table: Table | undefined): Item => {
  const {
    ExpressionAttributeNames = {},
    ExpressionAttributeValues = {},
    KeyConditionExpression = '',
  } = request;
  const attribute = partitionKey(table, request.IndexName);
  for (const [, name = '', value = ''] of KeyConditionExpression.matchAll(/(#?\w+)\s*=\s*(:\w+)/g)) {
    const found = ExpressionAttributeValues[value];
    if ((ExpressionAttributeNames[name] ?? name) === attribute && found) return { [attribute]: found };
  }
  return {};
};
