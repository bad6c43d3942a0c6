import type { SQSRecord } from 'aws-lambda';
import { attributesDigest, bodyDigest, type Received, systemAttributes } from '../queues/message';

/** A message as Lambda gives it to a function. */
export const recordOf = (message: Received, eventSourceARN: string, awsRegion: string): SQSRecord => {
  const md5OfMessageAttributes = attributesDigest(message.attributes);
  return {
    messageId: message.id,
    receiptHandle: message.handle,
    body: message.body,
    attributes: systemAttributes(message) as unknown as SQSRecord['attributes'],
    messageAttributes: Object.fromEntries(
      Object.entries(message.attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
        name,
        {
          ...(StringValue !== undefined && { stringValue: StringValue }),
          ...(BinaryValue !== undefined && { binaryValue: BinaryValue }),
          stringListValues: [] as never[],
          binaryListValues: [] as never[],
          dataType: DataType,
        },
      ]),
    ),
    md5OfBody: bodyDigest(message),
    ...(md5OfMessageAttributes !== undefined && { md5OfMessageAttributes }),
    eventSource: 'aws:sqs',
    eventSourceARN,
    awsRegion,
  };
};

/** What patterns see of a message: its body as JSON where it is JSON. */
export const filtered = ({ body, attributes }: Received): object => {
  try {
    return { body: JSON.parse(body), messageAttributes: attributes };
  } catch {
    return { body, messageAttributes: attributes };
  }
};
