import { type MessageAttribute, type MessageAttributes, sizeOf } from './message';
import type { Queue } from './queue';
import { invalid, Refused, textOf } from './refusal';

export type Input = Readonly<Record<string, unknown>>;

export interface Caller {
  readonly name: string;
  /** Aborts when the caller no longer listens. */
  readonly signal: AbortSignal;
}

export interface Operation {
  /** The permission it needs, without `sqs:`. */
  readonly action: string;
  run(queue: Queue, input: Input, caller: Caller): object | Promise<object>;
}

/** Message attributes as they are sent. Refuses a type or a value that SQS does not take. */
export const attributesOf = (given: unknown): MessageAttributes => {
  const attributes = (given ?? {}) as MessageAttributes;
  for (const [name, attribute] of Object.entries(attributes)) {
    const kind = /^(String|Number|Binary)(\.|$)/.exec(attribute.DataType ?? '')?.[1];
    if (kind === undefined) throw invalid(attribute.DataType, `MessageAttributes.${name}`, 'No such type.');
    if (partOf(attribute, kind) === undefined)
      throw invalid(undefined, `MessageAttributes.${name}`, `A ${kind} needs a value of its type.`);
  }
  return attributes;
};

const partOf = ({ BinaryValue, StringValue }: MessageAttribute, kind: string) =>
  kind === 'Binary' ? BinaryValue : StringValue;

/** What SQS takes in one batch (API reference, SendMessageBatch): entries, and bytes of all messages together. */
const ENTRIES = 10;
export const BATCH_BYTES = 1_048_576;
const ID = /^[\w-]{1,80}$/;
const refusal = (type: string, message: string) =>
  new Refused(type, message, `AWS.SimpleQueueService.${type}`);

/** Does something with each entry, and answers which worked. Refuses messages that have more than `maxBytes` together. */
export const inBatch = (
  input: Input,
  run: (entry: Input) => object,
  maxBytes = Number.POSITIVE_INFINITY,
): object => {
  const entries = entriesOf(input);
  const bytes = entries.reduce((sum, { MessageBody, MessageAttributes }) => {
    const attributes = (MessageAttributes ?? {}) as MessageAttributes;
    return sum + sizeOf({ body: String(MessageBody ?? ''), attributes });
  }, 0);
  if (bytes > maxBytes)
    throw refusal('BatchRequestTooLong', `Batch requests cannot be longer than ${maxBytes} bytes.`);
  const Successful: object[] = [];
  const Failed: object[] = [];
  for (const entry of entries) {
    try {
      Successful.push({ Id: entry.Id, ...run(entry) });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      Failed.push({ Id: entry.Id, SenderFault: true, Code: error.type, Message: error.message });
    }
  }
  return { Successful, Failed };
};

const entriesOf = ({ Entries }: Input): Input[] => {
  const entries = (Entries ?? []) as Input[];
  if (entries.length === 0)
    throw refusal('EmptyBatchRequest', 'There should be at least one entry in the request.');
  if (entries.length > ENTRIES)
    throw refusal('TooManyEntriesInBatchRequest', `Maximum number of entries per request are ${ENTRIES}.`);
  const ids = entries.map(({ Id }) => textOf(Id, 'Id'));
  if (new Set(ids).size < ids.length)
    throw refusal('BatchEntryIdsNotDistinct', 'Two or more batch entries have the same Id.');
  if (!ids.every((id) => ID.test(id))) throw refusal('InvalidBatchEntryId', 'A batch entry id is not valid.');
  return entries;
};

/** The attributes of a queue under the names of `GetQueueAttributes`, all of them texts. */
export const queueAttributes = ({ config, counts }: Queue, names: unknown): object => {
  const { visible, inFlight, delayed } = counts();
  const { redrive, fifo } = config;
  const all: Record<string, string | number> = {
    QueueArn: config.arn,
    ApproximateNumberOfMessages: visible,
    ApproximateNumberOfMessagesNotVisible: inFlight,
    ApproximateNumberOfMessagesDelayed: delayed,
    VisibilityTimeout: config.visibilitySeconds,
    DelaySeconds: config.delaySeconds,
    MessageRetentionPeriod: config.retentionSeconds,
    ReceiveMessageWaitTimeSeconds: config.waitSeconds,
    MaximumMessageSize: config.maximumBytes,
    ...(fifo && {
      FifoQueue: 'true',
      DeduplicationScope: fifo.deduplicationScope,
      FifoThroughputLimit: fifo.throughputLimit,
      ContentBasedDeduplication: String(fifo.isContentBased),
    }),
    ...(redrive && {
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: redrive.arn,
        maxReceiveCount: redrive.maxReceives,
      }),
    }),
  };
  const asked = (Array.isArray(names) ? names : []) as string[];
  const shown = Object.entries(all).filter(([name]) => asked.includes('All') || asked.includes(name));
  return { Attributes: Object.fromEntries(shown.map(([name, value]) => [name, String(value)])) };
};
