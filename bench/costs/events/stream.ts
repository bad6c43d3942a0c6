import { DynamoDBClient, UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { dynamoStreams } from '../../../local/machine/aws';
import { findStream, type StreamRecord } from '../../../local/streams/reader';
import { localCloud } from '../../../tests/support/engine';
import type { Portal } from '../../../tests/support/portal';

/** The stream of a portal's table, which tables of tests have not: what has changed since it was read the last time. */
export const openStream = async ({ database: { endpoint }, table, clock }: Portal) => {
  const administrator = new DynamoDBClient({ endpoint, ...localCloud });
  const StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } as const;
  await administrator.send(new UpdateTableCommand({ TableName: table.name, StreamSpecification }));
  administrator.destroy();
  const stream = await findStream(dynamoStreams(endpoint, localCloud.region), table.name);
  const readers = (await stream.shards()).map((shard) => stream.open(shard, undefined));
  return async (): Promise<StreamRecord[]> => {
    const found: StreamRecord[] = [];
    for (const reader of readers) {
      for (let page = await reader.read(); page.length > 0; page = await reader.read()) found.push(...page);
    }
    // By the clock of the portal: by the engine's, one batch could lie in two hours of the log.
    const ApproximateCreationDateTime = Math.floor(clock() / 1000);
    return found.map((record) => ({
      ...record,
      dynamodb: { ...record.dynamodb, ApproximateCreationDateTime },
    }));
  };
};
