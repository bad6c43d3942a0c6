import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { type Event, type EventsOf, eventsIn, type Images } from '../../kernel/events/event';
import type { Changes } from '../../kernel/events/module';
import { outsideOf, sandboxIn } from '../../kernel/sandbox/names';
import { itemOutside } from '../../kernel/table/sandbox-requests';
import type { Key } from '../../kernel/table/table';

/** One change of one item, as the table's stream tells it. */
export interface Change extends Key {
  /** Its place in the stream: a number too long for JavaScript, growing with each change of the same item. */
  readonly sequence: string;
  /** When the table took it: milliseconds since 1970, to the second. */
  readonly at: number;
  readonly record: DynamoDBRecord;
}

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];

export const changeOf = (record: DynamoDBRecord): Change => {
  const { Keys, SequenceNumber, ApproximateCreationDateTime } = record.dynamodb ?? {};
  const [pk, sk] = [Keys?.pk?.S, Keys?.sk?.S];
  if (!pk || !sk || !SequenceNumber) throw new Error('a record of the stream names no item');
  return { pk, sk, sequence: SequenceNumber, at: (ApproximateCreationDateTime ?? 0) * 1000, record };
};

/** Records of one item come in this order. */
export const bySequence = (
  left: { readonly sequence: string },
  right: { readonly sequence: string },
): number => left.sequence.length - right.sequence.length || (left.sequence < right.sequence ? -1 : 1);

const plain = (image: Image) =>
  image ? unmarshall(image as Readonly<Record<string, AttributeValue>>) : undefined;

export const imagesOf = ({ record }: Change): Images => ({
  before: plain(record.dynamodb?.OldImage),
  after: plain(record.dynamodb?.NewImage),
});

/** An event in a sandbox concerns the agency's systems alone: there are no people in it who could be told. */
const apart = (event: Event): Event => ({
  ...event,
  audience: event.audience.agencies ? { agencies: event.audience.agencies } : {},
  origin: { ...event.origin, pk: outsideOf(event.origin.pk) },
});

/** Whether changes of such an item give off events. */
export const isPublished = (changes: Changes, { record }: Change): boolean => {
  const type = (record.dynamodb?.NewImage ?? record.dynamodb?.OldImage)?.type?.S;
  return type !== undefined && Object.hasOwn(changes, type);
};

/** What the change means, by the service that owns the item. */
export const eventsOf = (changes: Changes, { before, after }: Images): Event[] => {
  const toEvents = changes[String((after ?? before)?.type)];
  if (!toEvents) return [];
  if (sandboxIn(String((after ?? before)?.pk)) === undefined) return eventsIn(toEvents, { before, after });
  const unmarked: EventsOf = (was, is) => toEvents(was && itemOutside(was), is && itemOutside(is));
  return eventsIn(unmarked, { before, after }).map(apart);
};
