import { createHash } from 'node:crypto';

/** A message attribute as SQS's JSON protocol writes it; binary values are Base64. */
export interface MessageAttribute {
  readonly DataType: string;
  readonly StringValue?: string;
  readonly BinaryValue?: string;
}
export type MessageAttributes = Readonly<Record<string, MessageAttribute>>;

/** A message in a queue. Times are milliseconds since 1970. */
export interface Message {
  readonly id: string;
  /** Its place among the messages of its queue, in the order in which they came. */
  readonly sequence: number;
  readonly body: string;
  readonly attributes: MessageAttributes;
  /** In a FIFO queue, what is received in order; in a standard queue, who shares it fairly with others. */
  readonly groupId?: string;
  /** Only in a FIFO queue: what a repeat of the message has as well. */
  readonly deduplicationId?: string;
  /** Who sent it: the name of a function, or of what else acts in the cloud. */
  readonly sender: string;
  readonly sentAt: number;
  /** Nobody receives it before. */
  readonly visibleAt: number;
  readonly receives: number;
  readonly firstReceivedAt?: number;
  /** The ARN of the queue whose dead letter it is. */
  readonly deadLetterOf?: string;
}

/** A received message, with the handle by which its receiver may delete or hide it. */
export interface Received extends Message {
  readonly handle: string;
}

/** Each receive makes a handle of its own: one of an earlier receive no longer deletes the message (API reference, DeleteMessage). */
export const handleOf = ({ id, receives }: Message): string =>
  Buffer.from(`${id} ${receives}`).toString('base64url');

/** The message id in a handle, and the receive it stands for; undefined for what is no handle. */
export const readHandle = (
  handle: unknown,
): { readonly id: string; readonly receive: number } | undefined => {
  const text = Buffer.from(String(handle), 'base64url').toString();
  const [, id, receive] = /^([0-9a-f-]{36}) (\d+)$/.exec(text) ?? [];
  return id === undefined ? undefined : { id, receive: Number(receive) };
};

/** As SQS writes it: 20 digits, which sort as texts as well. */
export const sequenceNumber = ({ sequence }: Pick<Message, 'sequence'>): string =>
  `1${String(sequence).padStart(19, '0')}`;

/** The system attributes of a received message, under the names of `ReceiveMessage`. */
export const systemAttributes = (message: Message): Record<string, string> => ({
  ApproximateReceiveCount: String(message.receives),
  SentTimestamp: String(message.sentAt),
  SenderId: message.sender,
  ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
  ...(message.groupId !== undefined && { MessageGroupId: message.groupId }),
  ...(message.deduplicationId !== undefined && {
    MessageDeduplicationId: message.deduplicationId,
    SequenceNumber: sequenceNumber(message),
  }),
  ...(message.deadLetterOf && { DeadLetterQueueSourceArn: message.deadLetterOf }),
});

const md5 = (data: string | Buffer) => createHash('md5').update(data).digest('hex');

/** The digest by which a client checks that a body came through whole. */
export const bodyDigest = ({ body }: Pick<Message, 'body'>): string => md5(body);

/** The same for attributes: names in order, each part behind its length (Developer Guide, "Calculating the MD5 message digest"). */
export const attributesDigest = (attributes: MessageAttributes): string | undefined => {
  const names = Object.keys(attributes).sort();
  if (names.length === 0) return undefined;
  return md5(Buffer.concat(names.flatMap((name) => digested(name, attributes[name]))));
};

const digested = (name: string, attribute: MessageAttribute | undefined): Buffer[] => {
  const { DataType = '', StringValue, BinaryValue = '' } = attribute ?? {};
  const isText = StringValue !== undefined;
  const value = isText ? Buffer.from(StringValue) : Buffer.from(BinaryValue, 'base64');
  return [
    ...withLength(Buffer.from(name)),
    ...withLength(Buffer.from(DataType)),
    Buffer.from([isText ? 1 : 2]),
    ...withLength(value),
  ];
};

const withLength = (part: Buffer): Buffer[] => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(part.length);
  return [length, part];
};

/** What a message counts towards the limits of SQS, in bytes: its body, and names, types and values of its attributes. */
export const sizeOf = ({ body, attributes }: Pick<Message, 'body' | 'attributes'>): number =>
  Object.entries(attributes).reduce(
    (size, [name, { DataType, StringValue = '', BinaryValue = '' }]) =>
      size + Buffer.byteLength(name + DataType + StringValue) + Buffer.byteLength(BinaryValue, 'base64'),
    Buffer.byteLength(body),
  );
