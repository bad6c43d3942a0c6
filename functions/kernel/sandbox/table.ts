import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Table } from '../table/dynamo';
import { type Clock, days, epochSeconds } from '../text/time';
import { type Expressed, partitionNames, withEnd, withKeys } from './expressions';
import { checkWritable, insideOf, outsideOf, type Sandbox } from './names';

/*
 * The table as a sandbox has it. Each request is done to the partitions of the sandbox, and each answer reads as if there were no
 * other: so no handler and no store knows of sandboxes, and none can forget one.
 */

/** Days after its last change for which an item of a sandbox is kept. */
const keptDays = 90;

type Attributes = Record<string, unknown>;
type Requests = NonNullable<BatchGetCommand['input']['RequestItems']>;
type Parts = NonNullable<TransactWriteCommand['input']['TransactItems']>;

const moved = <A extends Attributes | undefined>(item: A, move: (key: string) => string): A =>
  item &&
  (Object.fromEntries(
    Object.entries(item).map(([name, value]) =>
      partitionNames.has(name) && typeof value === 'string' ? [name, move(value)] : [name, value],
    ),
  ) as A);

/** The same for the items in errors, which the SDK does not unmarshall. */
const movedRaw = (item: Record<string, AttributeValue> | undefined) =>
  item &&
  Object.fromEntries(
    Object.entries(item).map(([name, value]) =>
      partitionNames.has(name) && value.S !== undefined ? [name, { S: outsideOf(value.S) }] : [name, value],
    ),
  );

/** An item as whoever works in the sandbox knows it. */
export const itemOutside = <A extends Attributes>(item: A): A => moved(item, outsideOf);

/** Expects the item to be one that may be written. */
const placed = (item: Attributes, inside: (key: string) => string, end: number): Attributes => {
  checkWritable(String(item.pk));
  const isShared = inside(String(item.pk)) === item.pk;
  const expiresAt = Math.min(Number(item.expiresAt ?? end), end);
  return { ...moved(item, inside), ...(isShared ? {} : { expiresAt }) };
};

const requestsIn = (inside: (key: string) => string, now: () => number) => {
  const end = () => epochSeconds(now() + days(keptDays));
  const keyed = <R extends Expressed & { Key?: Attributes | undefined }>(request: R): R => ({
    ...withKeys(request, inside),
    Key: moved(request.Key, inside),
  });
  const changed = <R extends Expressed & { Key?: Attributes | undefined }>(request: R): R => {
    const pk = String(request.Key?.pk);
    checkWritable(pk);
    return inside(pk) === pk ? keyed(request) : withEnd(keyed(request), end());
  };
  const put = <R extends Expressed & { Item?: Attributes | undefined }>(request: R): R => ({
    ...withKeys(request, inside),
    Item: placed(request.Item ?? {}, inside, end()),
  });
  const batch = (requests: Requests): Requests =>
    Object.fromEntries(
      Object.entries(requests).map(([name, { Keys, ...more }]) => [
        name,
        { ...more, Keys: Keys?.map((each) => moved(each, inside)) },
      ]),
    );
  const parts = (all: Parts): Parts =>
    all.map(({ Put, Update, Delete, ConditionCheck }) => {
      if (Put) return { Put: put(Put) };
      if (Update) return { Update: changed(Update) };
      if (Delete) return { Delete: keyed(Delete) };
      if (ConditionCheck) return { ConditionCheck: keyed(ConditionCheck) };
      throw new Error('a part of a transaction that no sandbox knows');
    });
  return { keyed, changed, put, batch, parts };
};

/** A request as it is done in the sandbox. One that is not known here is refused, as it might be done outside. */
const commandIn = (
  { keyed, changed, put, batch, parts }: ReturnType<typeof requestsIn>,
  inside: (key: string) => string,
) => {
  const query = ({ ExclusiveStartKey: start, ...input }: QueryCommand['input']): QueryCommand['input'] => ({
    ...withKeys(input, inside),
    ...(start ? { ExclusiveStartKey: moved(start, inside) } : {}),
  });
  const known: readonly ((command: unknown) => unknown)[] = [
    (of) => of instanceof GetCommand && new GetCommand(keyed(of.input)),
    (of) => of instanceof PutCommand && new PutCommand(put(of.input)),
    (of) => of instanceof UpdateCommand && new UpdateCommand(changed(of.input)),
    (of) => of instanceof DeleteCommand && new DeleteCommand(keyed(of.input)),
    (of) => of instanceof QueryCommand && new QueryCommand(query(of.input)),
    (of) =>
      of instanceof BatchGetCommand &&
      new BatchGetCommand({ ...of.input, RequestItems: batch(of.input.RequestItems ?? {}) }),
    (of) =>
      of instanceof TransactWriteCommand &&
      new TransactWriteCommand({ ...of.input, TransactItems: parts(of.input.TransactItems ?? []) }),
  ];
  return (command: unknown): unknown => {
    for (const each of known) {
      const done = each(command);
      if (done) return done;
    }
    throw new Error('a request of the table that no sandbox knows');
  };
};

interface Reply {
  readonly Item?: Attributes;
  readonly Items?: Attributes[];
  readonly Attributes?: Attributes;
  readonly LastEvaluatedKey?: Attributes;
  readonly Responses?: Record<string, Attributes[]>;
  readonly UnprocessedKeys?: Requests;
}

const replyOutside = (reply: Reply): Reply => {
  const each = (items: Attributes[]) => items.map((item) => moved(item, outsideOf));
  const { Item, Items, Attributes: now, LastEvaluatedKey, Responses, UnprocessedKeys } = reply;
  const left = Object.entries(UnprocessedKeys ?? {}).map(
    ([name, { Keys = [], ...more }]) => [name, { ...more, Keys: each(Keys) }] as const,
  );
  return {
    ...reply,
    ...(Item ? { Item: moved(Item, outsideOf) } : {}),
    ...(Items ? { Items: each(Items) } : {}),
    ...(now ? { Attributes: moved(now, outsideOf) } : {}),
    ...(LastEvaluatedKey ? { LastEvaluatedKey: moved(LastEvaluatedKey, outsideOf) } : {}),
    ...(Responses
      ? {
          Responses: Object.fromEntries(Object.entries(Responses).map(([name, all]) => [name, each(all)])),
        }
      : {}),
    ...(UnprocessedKeys ? { UnprocessedKeys: Object.fromEntries(left) } : {}),
  };
};

interface TableError extends Error {
  Item?: Record<string, AttributeValue>;
  CancellationReasons?: { Item?: Record<string, AttributeValue> }[];
}

const errorOutside = (error: unknown): unknown => {
  const { Item, CancellationReasons } = (error ?? {}) as TableError;
  if (Item) Object.assign(error as TableError, { Item: movedRaw(Item) });
  for (const reason of CancellationReasons ?? [])
    if (reason.Item) Object.assign(reason, { Item: movedRaw(reason.Item) });
  return error;
};

/** The part of the table that is a sandbox's, to whoever knows of no other. */
export const sandboxTable = ({ client, name }: Table, sandbox: Sandbox, clock: Clock): Table => {
  const inside = insideOf(sandbox);
  const command = commandIn(requestsIn(inside, clock), inside);
  const send = async (given: unknown, ...more: unknown[]): Promise<unknown> => {
    try {
      return replyOutside((await client.send(command(given) as never, ...(more as never[]))) as Reply);
    } catch (error) {
      throw errorOutside(error);
    }
  };
  return { name, client: Object.assign(Object.create(client), { send }) };
};
