import type { DynamoDBRecord } from 'aws-lambda';
import { AwsError, callAws, type Service } from '../machine/aws';

/** A part of a stream, and how far it has been read. */
export interface Shard {
  readonly id: string;
  readonly parent?: string;
}

/** A record as an engine gives it. */
export type StreamRecord = DynamoDBRecord & {
  readonly dynamodb: { readonly SequenceNumber: string } & NonNullable<DynamoDBRecord['dynamodb']>;
};

export interface Stream {
  /** The ARN by which the engine knows it: a table that is made anew has another. */
  readonly arn: string;
  shards(): Promise<readonly Shard[]>;
  /** Reads a shard from its beginning, or after a sequence number. */
  open(shard: Shard, after: string | undefined): ShardReader;
}

export interface ShardReader {
  /** The next records, oldest first; none when there are none yet. */
  read(): Promise<readonly StreamRecord[]>;
  /** Whether the shard is closed and has been read to its end. */
  readonly isOver: boolean;
}

const page = 1000;

/** The stream of a table, as the engine behind `service` speaks DynamoDB Streams. Refuses a table without one. */
export const findStream = async (service: Service, table: string): Promise<Stream> => {
  const { Streams = [] } = await callAws<{ Streams?: { StreamArn: string }[] }>(service, 'ListStreams', {
    TableName: table,
  });
  const StreamArn = Streams.at(-1)?.StreamArn;
  if (StreamArn === undefined) throw new Error(`The engine keeps no stream of the table ${table}`);
  return {
    arn: StreamArn,
    shards: async () => {
      const { StreamDescription } = await callAws<Described>(service, 'DescribeStream', { StreamArn });
      return (StreamDescription.Shards ?? []).map(({ ShardId, ParentShardId }) => ({
        id: ShardId,
        ...(ParentShardId && { parent: ParentShardId }),
      }));
    },
    open: (shard, after) => openShard(service, StreamArn, shard, after),
  };
};

interface Described {
  readonly StreamDescription: {
    readonly Shards?: readonly { readonly ShardId: string; readonly ParentShardId?: string }[];
  };
}
interface Page {
  readonly Records?: readonly StreamRecord[];
  readonly NextShardIterator?: string;
}

const openShard = (
  service: Service,
  StreamArn: string,
  shard: Shard,
  after: string | undefined,
): ShardReader => {
  let position = after;
  let iterator: string | undefined;
  let isOver = false;
  const begin = async () => {
    const { ShardIterator } = await callAws<{ ShardIterator: string }>(service, 'GetShardIterator', {
      StreamArn,
      ShardId: shard.id,
      ...(position === undefined
        ? { ShardIteratorType: 'TRIM_HORIZON' }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: position }),
    });
    return ShardIterator;
  };
  return {
    read: async () => {
      try {
        iterator ??= await begin();
        const input = { ShardIterator: iterator, Limit: page };
        const { Records = [], NextShardIterator } = await callAws<Page>(service, 'GetRecords', input);
        position = Records.at(-1)?.dynamodb.SequenceNumber ?? position;
        iterator = NextShardIterator;
        isOver = NextShardIterator === undefined;
        return Records;
      } catch (error) {
        // An iterator is good for minutes; a position whose records are gone continues with the oldest that are left.
        iterator = undefined;
        if (error instanceof AwsError && error.name === 'TrimmedDataAccessException') position = undefined;
        throw error;
      }
    },
    get isOver() {
      return isOver;
    },
  };
};
