import { AwsError, callAws, dynamo, type Service } from '../machine/aws';
import type { Template } from '../template/template';

interface Key {
  readonly AttributeName: string;
  readonly KeyType: string;
}
interface Index {
  readonly IndexName: string;
  readonly KeySchema: readonly Key[];
  readonly Projection: { readonly ProjectionType?: string; readonly NonKeyAttributes?: readonly string[] };
}

/** What an `AWS::DynamoDB::GlobalTable` of one replica states, as far as an engine on one machine has use for it. */
export interface TableProperties {
  readonly AttributeDefinitions: readonly { readonly AttributeName: string }[];
  readonly KeySchema: readonly Key[];
  readonly GlobalSecondaryIndexes?: readonly Index[];
  readonly LocalSecondaryIndexes?: readonly Index[];
  readonly StreamSpecification?: { readonly StreamViewType: string };
  readonly Replicas?: readonly { readonly SSESpecification?: { readonly KMSMasterKeyId?: string } }[];
  readonly TimeToLiveSpecification?: { readonly AttributeName?: string; readonly Enabled: boolean };
}

/**
 * Creates a table as its template states it, unless the engine has it already with the same keys and indexes.
 * Refuses when it has it with others: data cannot be carried over, so they must be begun anew.
 */
export const createTable = async (
  service: Service,
  name: string,
  properties: TableProperties,
): Promise<void> => {
  const present = await describe(service, name);
  if (present !== undefined) {
    if (layoutOf(present) === layoutOf(properties)) return;
    throw new Error(
      `The keys or indexes of the table ${name} have changed since its data were made. ` +
        'Start with --fresh to begin with an empty table.',
    );
  }
  await callAws(service, 'CreateTable', inputOf(name, properties));
  const { TimeToLiveSpecification } = properties;
  if (TimeToLiveSpecification) {
    await callAws(service, 'UpdateTimeToLive', { TableName: name, TimeToLiveSpecification });
  }
};

/** Removes a table with all that is in it, if the engine has it. */
export const dropTable = async (service: Service, name: string): Promise<void> => {
  if ((await describe(service, name)) === undefined) return;
  await callAws(service, 'DeleteTable', { TableName: name });
};

const describe = async (service: Service, name: string): Promise<TableProperties | undefined> => {
  try {
    const found = await callAws<{ Table: TableProperties }>(service, 'DescribeTable', { TableName: name });
    return found.Table;
  } catch (error) {
    if (error instanceof AwsError && error.name === 'ResourceNotFoundException') return undefined;
    throw error;
  }
};

/** CloudFormation states more of a table than `CreateTable` takes, and some of it differently. */
const inputOf = (name: string, properties: TableProperties): object => {
  const { StreamSpecification: stream } = properties;
  const secondary = {
    GlobalSecondaryIndexes: properties.GlobalSecondaryIndexes?.map(indexOf),
    LocalSecondaryIndexes: properties.LocalSecondaryIndexes?.map(indexOf),
  };
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: properties.AttributeDefinitions,
    KeySchema: properties.KeySchema,
    ...Object.fromEntries(Object.entries(secondary).filter(([, indexes]) => indexes?.length)),
    ...(stream && { StreamSpecification: { StreamEnabled: true, ...stream } }),
  };
};

const indexOf = ({ IndexName, KeySchema, Projection }: Index): Index => ({
  IndexName,
  KeySchema,
  Projection,
});

/** What data depend on, as a text to compare: keys and indexes, in an order of our own, as engines list them in theirs. */
const layoutOf = ({
  KeySchema,
  GlobalSecondaryIndexes = [],
  LocalSecondaryIndexes = [],
}: TableProperties): string => {
  const indexes = [...GlobalSecondaryIndexes, ...LocalSecondaryIndexes].map(
    ({ IndexName, Projection, ...index }) => {
      const { ProjectionType, NonKeyAttributes = [] } = Projection;
      return [IndexName, keysOf(index.KeySchema), ProjectionType, ...[...NonKeyAttributes].sort()].join(' ');
    },
  );
  return [keysOf(KeySchema), ...indexes.sort()].join('; ');
};

const keysOf = (keys: readonly Key[]) =>
  keys.map(({ AttributeName, KeyType }) => `${AttributeName} ${KeyType}`).join(' ');

/** Makes the template's tables where they are not there yet; with `fresh`, anew. */
export const makeTables = async (template: Template, engine: string, fresh: boolean): Promise<void> => {
  for (const { ref, properties } of template.all<TableProperties>('AWS::DynamoDB::GlobalTable')) {
    const service = dynamo(engine, template.region);
    if (fresh) await dropTable(service, ref);
    await createTable(service, ref, properties);
  }
};
