import type { Resource } from '../template/template';

/** A queue as its template states it. */
export interface QueueConfig {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  /** How long a received message is hidden from others. */
  readonly visibilitySeconds: number;
  readonly delaySeconds: number;
  readonly retentionSeconds: number;
  /** How long a receiver that states nothing waits for a message. */
  readonly waitSeconds: number;
  readonly maximumBytes: number;
  /** Where a message goes that was received `maxReceives` times and not deleted. */
  readonly redrive?: { readonly arn: string; readonly maxReceives: number };
}

/** The properties of an `AWS::SQS::Queue` that the local cloud acts on. */
export interface QueueProperties {
  readonly FifoQueue?: boolean | string;
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

/** Reads an `AWS::SQS::Queue`. Refuses a FIFO queue, whose promises of order the queues here do not keep. */
export const queueConfig = ({ id, ref, properties, attribute }: Resource<QueueProperties>): QueueConfig => {
  if (String(properties.FifoQueue) === 'true')
    throw new Error(`${id} is a FIFO queue, which is not run here`);
  const { RedrivePolicy: redrive } = properties;
  return {
    name: attribute('QueueName'),
    arn: attribute('Arn'),
    url: ref,
    visibilitySeconds: properties.VisibilityTimeout ?? DEFAULTS.visibility,
    delaySeconds: properties.DelaySeconds ?? DEFAULTS.delay,
    retentionSeconds: properties.MessageRetentionPeriod ?? DEFAULTS.retention,
    waitSeconds: properties.ReceiveMessageWaitTimeSeconds ?? DEFAULTS.wait,
    maximumBytes: properties.MaximumMessageSize ?? DEFAULTS.bytes,
    ...(redrive && {
      redrive: { arn: redrive.deadLetterTargetArn, maxReceives: Number(redrive.maxReceiveCount) },
    }),
  };
};
