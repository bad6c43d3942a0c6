import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { DynamoDBRecord } from 'aws-lambda';
import type { StreamRecord } from './reader';

/** The stream as the template names it. */
export interface Source {
  readonly arn: string;
  readonly region: string;
}

/** A record as Lambda gives it to a function, with the template's names for what the engine calls otherwise. */
export const recordOf = (record: StreamRecord, { arn, region }: Source): DynamoDBRecord => ({
  ...record,
  eventID: createHash('md5').update(`${arn} ${record.dynamodb.SequenceNumber}`).digest('hex'),
  awsRegion: region,
  eventSourceARN: arn,
});

/** DynamoDB writes no record for an update that changes nothing; engines on one machine do. */
export const changesNothing = ({ eventName, dynamodb }: StreamRecord): boolean =>
  eventName === 'MODIFY' &&
  dynamodb.OldImage !== undefined &&
  isDeepStrictEqual(dynamodb.OldImage, dynamodb.NewImage);

/** The item that a record is about, as a text: within it, order is kept. Attributes come in any order. */
export const itemOf = ({ dynamodb }: StreamRecord): string =>
  JSON.stringify(Object.entries(dynamodb.Keys ?? {}).sort(([one], [other]) => (one < other ? -1 : 1)));
