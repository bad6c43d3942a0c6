import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { valueAt } from '../../functions/kernel/table/rule';
import type { Key } from '../../functions/kernel/table/table';

/*
 * What Amazon's engine refuses and the native one lets pass, as a comparison of both has shown (docs/adr/0105): an update of a
 * transaction that does not fit its item, whatever else is refused; the removal of what is in no map; more operands of IN than
 * a hundred; expressions above 4 KB. All else that is wrong (names and values that are not used, words that are reserved, empty sets, the same key
 * twice, items that are too large) the native engine refuses as well.
 */

const maxOperands = 100;

interface Update {
  readonly Key: Key;
  readonly UpdateExpression?: string;
  readonly ConditionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
}

interface Input extends Partial<Update> {
  readonly FilterExpression?: string;
  readonly TransactItems?: readonly Readonly<Record<string, Update>>[];
}

const invalid = (message: string): Error =>
  Object.assign(new Error(message), { name: 'ValidationException' });

const partsOf = (input: Input): readonly Input[] => [
  input,
  ...(input.TransactItems ?? []).flatMap((part) => Object.values(part)),
];

const checkOperands = ({ ConditionExpression = '', FilterExpression = '' }: Input): void => {
  for (const [, operands = ''] of `${ConditionExpression} ${FilterExpression}`.matchAll(/ IN \(([^)]*)\)/g)) {
    if (operands.split(',').length > maxOperands)
      throw invalid('Invalid ConditionExpression: The IN operator is provided with too many operands');
  }
};

/** Bytes of an expression (DynamoDB, "Limits for expression parameters"). */
const maxExpression = 4096;

const checkLength = ({ UpdateExpression = '', ConditionExpression = '' }: Input): void => {
  for (const each of [UpdateExpression, ConditionExpression])
    if (Buffer.byteLength(each) > maxExpression) throw invalid('Expression size has exceeded the maximum');
};

/** The maps out of which an update removes something, as dotted paths. */
export const mapsOf = ({ UpdateExpression = '', ExpressionAttributeNames: names = {} }: Input): string[] => {
  const [, removed = ''] = /(?:^| )REMOVE (.*?)(?: (?:ADD|DELETE|SET) |$)/.exec(UpdateExpression) ?? [];
  const paths = removed.split(', ').map((path) => path.split('.').map((name) => names[name] ?? name));
  return paths.filter(({ length }) => length > 1).map((path) => path.slice(0, -1).join('.'));
};

/** Whether an item lacks a map out of which something would be removed; an item that is not there is refused by other means. */
const lacksMap = async (reader: DynamoDBDocumentClient, table: string, part: Input): Promise<boolean> => {
  const maps = mapsOf(part);
  if (maps.length === 0) return false;
  const { Item } = await reader.send(
    new GetCommand({ TableName: table, Key: part.Key, ConsistentRead: true }),
  );
  return Item !== undefined && maps.some((path) => valueAt(Item, path) === undefined);
};

const doesNotFit = () => invalid('The document path provided in the update expression is invalid for update');

/** Whether a transaction was refused as one of its updates does not fit its item: then Amazon's engine names no reasons. */
const isInvalid = (error: unknown): boolean =>
  error instanceof Error &&
  'CancellationReasons' in error &&
  (error.CancellationReasons as readonly { readonly Code?: string }[]).some(
    ({ Code }) => Code === 'ValidationError',
  );

/** Whether a request removes what is in no map; asked before it is done, as it may take the map away itself. */
const lacking = async (reader: DynamoDBDocumentClient, table: string, input: Input): Promise<boolean> =>
  (await Promise.all(partsOf(input).map((part) => lacksMap(reader, table, part)))).includes(true);

/** Has the client refuse what Amazon's engine would. `reader` is another client of the same engine. */
export const beStrict = (
  { client, name }: { readonly client: DynamoDBDocumentClient; readonly name: string },
  reader: DynamoDBDocumentClient,
): void => {
  client.middlewareStack.add(
    (next) => async (args) => {
      const input = args.input as Input;
      for (const part of partsOf(input)) {
        checkOperands(part);
        checkLength(part);
      }
      const isLacking = await lacking(reader, name, input);
      const result = await next(args).catch((error: unknown) => {
        throw isInvalid(error) ? doesNotFit() : error;
      });
      if (isLacking) throw doesNotFit();
      return result;
    },
    { step: 'initialize', priority: 'low', name: 'strict' },
  );
};
