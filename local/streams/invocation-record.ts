import { randomUUID } from 'node:crypto';
import type { GivenUp } from './delivery';
import type { StreamRecord } from './reader';

/**
 * What Lambda sends to the failure destination of a stream's mapping: where in the stream the records are, and not the
 * records themselves (Developer Guide, "Retaining discarded records for a DynamoDB event source").
 */
export const invocationRecord = (
  { records, condition, invocations }: GivenUp,
  { shard, stream, target }: { readonly shard: string; readonly stream: string; readonly target: string },
): string => {
  const [first] = records;
  const last = records.at(-1);
  return JSON.stringify({
    requestContext: {
      requestId: randomUUID(),
      functionArn: target,
      condition,
      approximateInvokeCount: invocations,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId: shard,
      startSequenceNumber: first?.dynamodb.SequenceNumber,
      endSequenceNumber: last?.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: arrivalOf(first),
      approximateArrivalOfLastRecord: arrivalOf(last),
      batchSize: records.length,
      streamArn: stream,
    },
  });
};

const arrivalOf = (record: StreamRecord | undefined) =>
  new Date(Number(record?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString();
