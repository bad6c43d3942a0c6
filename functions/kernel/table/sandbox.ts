import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { insideOf, outsideOf, type Sandbox } from '../sandbox/names';
import type { Clock } from '../text/time';
import type { Table } from './dynamo';
import { type Attributes, commandIn, moved, type Requests } from './sandbox-requests';

/*
 * The table as a sandbox has it. Each request is done to the partitions of the sandbox, and each answer reads as if there were no
 * other: so no handler and no store knows of sandboxes, and none can forget one.
 */

/** The same for the items in errors, which the SDK does not unmarshall. */
const movedRaw = (item: Record<string, AttributeValue> | undefined) =>
  item && marshall(moved(unmarshall(item), outsideOf), { removeUndefinedValues: true });

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
  const command = commandIn(insideOf(sandbox), clock);
  const send = async (given: unknown, ...more: unknown[]): Promise<unknown> => {
    try {
      return replyOutside((await client.send(command(given) as never, ...(more as never[]))) as Reply);
    } catch (error) {
      throw errorOutside(error);
    }
  };
  return { name, client: Object.assign(Object.create(client), { send }) };
};
