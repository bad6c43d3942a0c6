import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { table as schema } from '../functions/kernel/table/table';
import type { Stage } from './config';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/**
 * The one table, as a global table of one replica: a second region can be added to it without making another table. On demand:
 * nothing is paid while nobody calls, and no capacity has to be guessed.
 */
export const makeTable = (
  scope: Construct,
  { warmThroughput: warm, mostThroughput: most }: Stage,
  key: IKey,
): TableV2 => {
  const warmThroughput = warm && {
    readUnitsPerSecond: warm.readUnits,
    writeUnitsPerSecond: warm.writeUnits,
  };
  return new TableV2(scope, 'Table', {
    partitionKey: text(schema.partitionKey),
    sortKey: text(schema.sortKey),
    billing: Billing.onDemand(
      most && { maxReadRequestUnits: most.readUnits, maxWriteRequestUnits: most.writeUnits },
    ),
    ...(warmThroughput ? { warmThroughput } : {}),
    timeToLiveAttribute: schema.timeToLive,
    dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    encryption: TableEncryptionV2.customerManagedKey(key),
    deletionProtection: true,
    // Also when its creation is taken back: CloudFormation could not delete what is protected.
    removalPolicy: RemovalPolicy.RETAIN,
    globalSecondaryIndexes: Object.entries(schema.indexes).map(
      ([indexName, { partitionKey, sortKey, projected }]) => ({
        indexName,
        partitionKey: text(partitionKey),
        sortKey: text(sortKey),
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: [...projected],
        ...(warmThroughput ? { warmThroughput } : {}),
      }),
    ),
  });
};
