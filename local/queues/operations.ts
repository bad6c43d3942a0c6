import {
  attributesDigest,
  bodyDigest,
  type Message,
  type Received,
  readHandle,
  sequenceNumber,
  sizeOf,
  systemAttributes,
} from './message';
import { attributesOf, BATCH_BYTES, type Input, inBatch, type Operation, queueAttributes } from './protocol';
import type { Queue } from './queue';
import { invalid, notOfThisType, numberOf, Refused, textOf, tokenOf } from './refusal';

/** SQS's limits (Developer Guide, "Quotas"), in seconds and in messages. */
const MOST = { delay: 900, wait: 20, visibility: 43_200, messages: 10 };

/** The operations of SQS on one queue, with the permission that each needs, under the names of its API reference. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  SendMessage: { action: 'SendMessage', run: (queue, input, caller) => sent(queue, input, caller.name) },
  SendMessageBatch: {
    action: 'SendMessage',
    run: (queue, input, caller) => inBatch(input, (entry) => sent(queue, entry, caller.name), BATCH_BYTES),
  },
  ReceiveMessage: {
    action: 'ReceiveMessage',
    run: (queue, input, caller) => received(queue, input, caller.signal),
  },
  DeleteMessage: { action: 'DeleteMessage', run: (queue, input) => deleted(queue, input) },
  DeleteMessageBatch: {
    action: 'DeleteMessage',
    run: (queue, input) => inBatch(input, (entry) => deleted(queue, entry)),
  },
  ChangeMessageVisibility: { action: 'ChangeMessageVisibility', run: (queue, input) => hidden(queue, input) },
  ChangeMessageVisibilityBatch: {
    action: 'ChangeMessageVisibility',
    run: (queue, input) => inBatch(input, (entry) => hidden(queue, entry)),
  },
  GetQueueAttributes: {
    action: 'GetQueueAttributes',
    run: (queue, { AttributeNames }) => queueAttributes(queue, AttributeNames),
  },
  GetQueueUrl: { action: 'GetQueueUrl', run: ({ config }) => ({ QueueUrl: config.url }) },
  PurgeQueue: {
    action: 'PurgeQueue',
    run: (queue) => {
      queue.purge();
      return {};
    },
  },
};

const sent = (queue: Queue, input: Input, sender: string): object => {
  const body = textOf(input.MessageBody, 'MessageBody');
  const attributes = attributesOf(input.MessageAttributes);
  if (sizeOf({ body, attributes }) > queue.config.maximumBytes)
    throw invalid('…', 'MessageBody', `Must be shorter than ${queue.config.maximumBytes} bytes.`);
  const delaySeconds = numberOf(input.DelaySeconds, 'DelaySeconds', MOST.delay);
  const groupId = tokenOf(input.MessageGroupId || undefined, 'MessageGroupId');
  const deduplicationId = tokenOf(input.MessageDeduplicationId, 'MessageDeduplicationId');
  const message = queue.send({
    body,
    attributes,
    sender,
    ...(delaySeconds !== undefined && { delaySeconds }),
    ...(groupId !== undefined && { groupId }),
    ...(deduplicationId !== undefined && { deduplicationId }),
  });
  return {
    MessageId: message.id,
    MD5OfMessageBody: bodyDigest(message),
    ...digestOf(message, 'MD5OfMessageAttributes'),
    ...(queue.config.fifo && { SequenceNumber: sequenceNumber(message) }),
  };
};

const digestOf = ({ attributes }: Message, name: string) => {
  const digest = attributesDigest(attributes);
  return digest === undefined ? {} : { [name]: digest };
};

const received = async (queue: Queue, input: Input, signal: AbortSignal): Promise<object> => {
  const waitSeconds = numberOf(input.WaitTimeSeconds, 'WaitTimeSeconds', MOST.wait);
  const visibilitySeconds = numberOf(input.VisibilityTimeout, 'VisibilityTimeout', MOST.visibility);
  const attemptId = tokenOf(input.ReceiveRequestAttemptId, 'ReceiveRequestAttemptId');
  if (attemptId !== undefined && !queue.config.fifo)
    throw notOfThisType(attemptId, 'ReceiveRequestAttemptId');
  const messages = await queue.receive({
    max: numberOf(input.MaxNumberOfMessages, 'MaxNumberOfMessages', MOST.messages, 1) ?? 1,
    signal,
    ...(waitSeconds !== undefined && { waitSeconds }),
    ...(visibilitySeconds !== undefined && { visibilitySeconds }),
    ...(attemptId !== undefined && { attemptId }),
  });
  return messages.length === 0 ? {} : { Messages: messages.map((message) => shown(message, input)) };
};

const shown = (message: Received, input: Input): object => {
  const system = [input.MessageSystemAttributeNames, input.AttributeNames].flat().map(String);
  const Attributes = chosen(systemAttributes(message), system);
  const MessageAttributes = chosen(message.attributes, [input.MessageAttributeNames].flat().map(String));
  return {
    MessageId: message.id,
    ReceiptHandle: message.handle,
    MD5OfBody: bodyDigest(message),
    Body: message.body,
    ...(Object.keys(Attributes).length > 0 && { Attributes }),
    ...(Object.keys(MessageAttributes).length > 0 && {
      MessageAttributes,
      ...digestOf({ ...message, attributes: MessageAttributes }, 'MD5OfMessageAttributes'),
    }),
  };
};

/** Those that are asked for by name, by the start of a name (`order.*`), or all of them (`All`, `.*`). */
const chosen = <T>(values: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> =>
  Object.fromEntries(
    Object.entries(values).filter(([name]) =>
      names.some(
        (asked) =>
          asked === 'All' ||
          asked === name ||
          (asked.endsWith('*') && name.startsWith(asked.slice(0, -1).replace(/\.$/, ''))),
      ),
    ),
  );

const deleted = (queue: Queue, input: Input): object => {
  const handle = checkedHandle(input);
  if (!queue.remove(handle)) throw invalid(handle, 'ReceiptHandle', 'The receipt handle has expired.');
  return {};
};

const hidden = (queue: Queue, input: Input): object => {
  const seconds = numberOf(input.VisibilityTimeout, 'VisibilityTimeout', MOST.visibility);
  if (seconds === undefined) throw invalid(undefined, 'VisibilityTimeout', 'Must be given.');
  if (queue.hide(checkedHandle(input), seconds)) return {};
  throw new Refused(
    'MessageNotInflight',
    'The message referred to is not in flight.',
    'AWS.SimpleQueueService.MessageNotInflight',
  );
};

const checkedHandle = ({ ReceiptHandle }: Input): string => {
  const handle = textOf(ReceiptHandle, 'ReceiptHandle');
  if (readHandle(handle)) return handle;
  throw new Refused(
    'ReceiptHandleIsInvalid',
    `The input receipt handle "${handle}" is not a valid receipt handle.`,
  );
};
