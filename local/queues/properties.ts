import type { Resource } from '../template/template';

/** What makes a queue a FIFO queue. */
export interface FifoConfig {
  /** Within what a deduplication id stands for one message. */
  readonly deduplicationScope: 'queue' | 'messageGroup';
  readonly throughputLimit: 'perQueue' | 'perMessageGroupId';
  /** Whether a message without a deduplication id gets a digest of its body as one. */
  readonly isContentBased: boolean;
}

/** A queue as its template states it. */
export interface QueueConfig {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  /** The key of KMS that encrypts its messages; undefined where SQS's own does. */
  readonly keyArn?: string;
  /** How long a received message is hidden from others. */
  readonly visibilitySeconds: number;
  readonly delaySeconds: number;
  readonly retentionSeconds: number;
  /** How long a receiver that states nothing waits for a message. */
  readonly waitSeconds: number;
  readonly maximumBytes: number;
  /** How many messages may be received and not deleted at a time. */
  readonly maximumInFlight: number;
  /** Only of a FIFO queue. */
  readonly fifo?: FifoConfig;
  /** Where a message goes that was received `maxReceives` times and not deleted. */
  readonly redrive?: { readonly arn: string; readonly maxReceives: number };
}

/** The properties of an `AWS::SQS::Queue` that the local cloud acts on. */
export interface QueueProperties {
  readonly KmsMasterKeyId?: string;
  readonly FifoQueue?: boolean | string;
  readonly DeduplicationScope?: string;
  readonly FifoThroughputLimit?: string;
  readonly ContentBasedDeduplication?: boolean | string;
  readonly VisibilityTimeout?: number;
  readonly DelaySeconds?: number;
  readonly MessageRetentionPeriod?: number;
  readonly ReceiveMessageWaitTimeSeconds?: number;
  readonly MaximumMessageSize?: number;
  readonly RedrivePolicy?: {
    readonly deadLetterTargetArn: string;
    readonly maxReceiveCount: number | string;
  };
}

/** SQS's defaults (API reference, CreateQueue), in seconds, and its limit on a message, in bytes. */
const DEFAULTS = { visibility: 30, delay: 0, retention: 4 * 24 * 3600, wait: 0, bytes: 1_048_576 };
/** SQS's limit on messages in flight, the same for both kinds of queues (Developer Guide, "Quotas"). */
const IN_FLIGHT = 120_000;
const SUFFIX = '.fifo';

/** Reads an `AWS::SQS::Queue`. Refuses one that SQS would not make: a name of the other kind, or settings that exclude each other. */
export const queueConfig = ({ id, ref, properties, attribute }: Resource<QueueProperties>): QueueConfig => {
  const { RedrivePolicy: redrive, KmsMasterKeyId: keyArn } = properties;
  const name = attribute('QueueName');
  const fifo = fifoConfig(id, properties);
  if (name.endsWith(SUFFIX) !== (fifo !== undefined))
    throw new Error(
      `${id}: the names of FIFO queues, and only theirs, end in ${SUFFIX}, which ${name} breaks`,
    );
  return {
    name,
    arn: attribute('Arn'),
    url: ref,
    ...(keyArn !== undefined && { keyArn }),
    visibilitySeconds: properties.VisibilityTimeout ?? DEFAULTS.visibility,
    delaySeconds: properties.DelaySeconds ?? DEFAULTS.delay,
    retentionSeconds: properties.MessageRetentionPeriod ?? DEFAULTS.retention,
    waitSeconds: properties.ReceiveMessageWaitTimeSeconds ?? DEFAULTS.wait,
    maximumBytes: properties.MaximumMessageSize ?? DEFAULTS.bytes,
    maximumInFlight: IN_FLIGHT,
    ...(fifo && { fifo }),
    ...(redrive && {
      redrive: { arn: redrive.deadLetterTargetArn, maxReceives: Number(redrive.maxReceiveCount) },
    }),
  };
};

const isSet = (value: unknown) => String(value) === 'true';

const fifoConfig = (id: string, properties: QueueProperties): FifoConfig | undefined => {
  const { DeduplicationScope, FifoThroughputLimit, ContentBasedDeduplication } = properties;
  if (!isSet(properties.FifoQueue)) {
    if ((DeduplicationScope ?? FifoThroughputLimit ?? ContentBasedDeduplication) === undefined)
      return undefined;
    throw new Error(`${id} is no FIFO queue, and cannot have the settings of one`);
  }
  const deduplicationScope = oneOf(id, ['queue', 'messageGroup'] as const, DeduplicationScope);
  const throughputLimit = oneOf(id, ['perQueue', 'perMessageGroupId'] as const, FifoThroughputLimit);
  if (throughputLimit === 'perMessageGroupId' && deduplicationScope !== 'messageGroup')
    throw new Error(`${id}: perMessageGroupId is allowed only where the DeduplicationScope is messageGroup`);
  return { deduplicationScope, throughputLimit, isContentBased: isSet(ContentBasedDeduplication) };
};

/** The first is the default. */
const oneOf = <T extends string>(id: string, values: readonly [T, ...T[]], given: string = values[0]): T => {
  const found = values.find((value) => value === given);
  if (found === undefined) throw new Error(`${id}: ${given} is none of ${values.join(', ')}`);
  return found;
};
