import { TransactWriteCommand, type TransactWriteCommandInput, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Event, Images } from '../../kernel/events/event';
import type { Reactor } from '../../kernel/events/reactor';
import { reasonsOf, type Table, withRetry } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import type { Complaint } from '../cases/complaint';
import { complaintKey } from '../filing/new-complaint';
import {
  countOf,
  type Followers,
  followersKey,
  type PublicCard,
  type PublicComplaint,
  placesOf,
  publicCardOf,
  publicKey,
} from './public-complaint';

type Part = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type CountKey = ReturnType<typeof countOf>;

/** How one count moves: by -1, 0 or 1 on each side. */
const countPart = (
  TableName: string,
  { pk, sk }: CountKey,
  open: number,
  closed: number,
  asOf: string,
): Part => ({
  Update: {
    TableName,
    Key: { pk, sk },
    UpdateExpression: 'SET #type = :type, asOf = :asOf ADD #open :open, #closed :closed, version :one',
    ExpressionAttributeNames: { '#type': 'type', '#open': 'open', '#closed': 'closed' },
    ExpressionAttributeValues: {
      ':type': 'complaint-count',
      ':asOf': asOf,
      ':open': open,
      ':closed': closed,
      ':one': 1,
    },
  },
});

const step = (count: CountKey, by: number): readonly [number, number] =>
  count.side === 'open' ? [by, 0] : [0, by];

/** The counts that change when a projection moves from one card to another. */
const countParts = (TableName: string, was: PublicCard | undefined, is: PublicCard): Part[] => {
  const into = countOf(is);
  const from = was && countOf(was);
  if (from && from.pk === into.pk && from.sk === into.sk) {
    if (from.side === into.side) return [];
    const [open, closed] = into.side === 'open' ? [1, -1] : [-1, 1];
    return [countPart(TableName, into, open, closed, is.updatedAt)];
  }
  return [
    ...(from ? [countPart(TableName, from, ...step(from, -1), is.updatedAt)] : []),
    countPart(TableName, into, ...step(into, 1), is.updatedAt),
  ];
};

/** The projection takes the place of the one that was read, and of no other. */
const projectionPart = (TableName: string, was: PublicComplaint | undefined, complaint: Complaint): Part => {
  const card = publicCardOf(complaint);
  const { version } = complaint;
  return {
    Put: {
      TableName,
      Item: { ...publicKey(complaint.id), type: 'public-complaint', version, card, ...placesOf(card) },
      ...(was
        ? { ConditionExpression: 'version = :seen', ExpressionAttributeValues: { ':seen': was.version } }
        : { ConditionExpression: 'attribute_not_exists(pk)' }),
    },
  };
};

const followersPart = (TableName: string, { id, card }: Complaint): Part => {
  const { status, updatedAt } = card;
  const Item = {
    ...followersKey(id),
    type: 'complaint-followers',
    version: 1,
    complaintId: id,
    status,
    updatedAt,
    people: {},
    timeline: {},
  };
  return { Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } };
};

/** Brings projection and counts up to this version of the complaint, unless they are there or beyond. */
export const updateProjection = async (table: Table, complaint: Complaint): Promise<void> => {
  for (;;) {
    const was = await read<PublicComplaint>(table, publicKey(complaint.id));
    if (was && was.version >= complaint.version) return;
    const TransactItems = [
      projectionPart(table.name, was, complaint),
      ...countParts(table.name, was?.card, publicCardOf(complaint)),
      ...(was ? [] : [followersPart(table.name, complaint)]),
    ];
    try {
      await withRetry(() => table.client.send(new TransactWriteCommand({ TransactItems })));
      return;
    } catch (error) {
      // Somebody else projected at the same time: look again.
      if (reasonsOf(error)[0]?.Code !== 'ConditionalCheckFailed') throw error;
    }
  }
};

/** Tells the item of the followers a new status, whose change is in turn an event for them. */
export const notifyFollowers = async (table: Table, { id, card }: Complaint): Promise<void> => {
  const update = new UpdateCommand({
    TableName: table.name,
    Key: followersKey(id),
    UpdateExpression: 'SET #status = :status, updatedAt = :at, version = version + :one',
    ConditionExpression: '#status <> :status AND updatedAt < :at',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':status': card.status, ':at': card.updatedAt, ':one': 1 } satisfies Record<
      string,
      Followers[keyof Followers]
    >,
  });
  try {
    await withRetry(() => table.client.send(update));
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
  }
};

const complaintOf = async (
  table: Table,
  { subject }: Event,
  images?: Images,
): Promise<Complaint | undefined> =>
  (images?.after as unknown as Complaint | undefined) ?? read<Complaint>(table, complaintKey(subject));

/** Keeps the public's view: what is open where, how many, and the news of those who follow. */
export const publicView: Reactor = {
  name: 'public-view',
  react:
    ({ table }) =>
    async (event, images) => {
      if (!event.type.startsWith('complaint.')) return;
      const complaint = await complaintOf(table, event, images);
      if (!complaint) return;
      await updateProjection(table, complaint);
      await notifyFollowers(table, complaint);
    },
};
