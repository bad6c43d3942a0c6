import {
  BatchGetCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { checkWritable, outsideOf } from '../sandbox/names';
import { days, epochSeconds } from '../text/time';
import { type Expressed, movedValue, withEnd, withKeys } from './sandbox-expressions';

/*
 * Requests of the table as they are done in a sandbox.
 */

/** Days after its last change for which an item of a sandbox is kept. */
const keptDays = 90;

export type Attributes = Record<string, unknown>;
export type Requests = NonNullable<BatchGetCommand['input']['RequestItems']>;
type Parts = NonNullable<TransactWriteCommand['input']['TransactItems']>;

export const moved = <A extends Attributes | undefined>(item: A, move: (key: string) => string): A =>
  item &&
  (Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, movedValue(name, value, move)]),
  ) as A);

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
export const commandIn = (inside: (key: string) => string, now: () => number) => {
  const { keyed, changed, put, batch, parts } = requestsIn(inside, now);
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
