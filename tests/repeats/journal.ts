import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Key } from '../../functions/kernel/table/table';
import type { Database } from '../support/engine';

/*
 * What some calls do to the table: each item that they touch, as it was before the first touch and as it is afterwards.
 */

type Stored = Readonly<Record<string, unknown>> | undefined;

/** One item that was touched; undefined where there is none. */
export interface Touched {
  readonly before: Stored;
  readonly after: Stored;
}

interface Part {
  readonly Key?: Key;
  readonly Item?: Key;
}

interface Input extends Part {
  readonly TransactItems?: readonly Readonly<Record<string, Part>>[];
}

/** The keys of what a request writes. */
const writtenBy = (operation: string, input: Input): Key[] => {
  const parts =
    operation === 'TransactWriteItems'
      ? (input.TransactItems ?? []).flatMap(({ ConditionCheck: _, ...part }) => Object.values(part))
      : [input];
  const writes = /^(TransactWrite|Put|Update|Delete)/.test(operation);
  return writes ? parts.flatMap(({ Key: key, Item: item }) => key ?? item ?? []) : [];
};

export interface Journal {
  /** Runs `work`, and gives what it touched and which requests it made of the table, in the order in which they were sent. */
  record<T>(work: () => Promise<T>): Promise<{
    readonly result: T;
    readonly touched: readonly Touched[];
    readonly requests: readonly string[];
  }>;
}

export const openJournal = async (database: Database): Promise<Journal> => {
  const { client, name } = database.table;
  // Another table's client, as that suffers no faults and is not metered.
  const { client: reader } = await database.another();
  let known = new Map<string, { readonly key: Key; readonly before: Promise<Stored> }>();
  let requests: string[] = [];
  const stored = async ({ pk, sk }: Key): Promise<Stored> =>
    (await reader.send(new GetCommand({ TableName: name, Key: { pk, sk }, ConsistentRead: true }))).Item;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const operation = String(context.commandName)
        .replace(/Command$/, '')
        .replace(/Write$/, 'WriteItems');
      requests.push(operation);
      for (const { pk, sk } of writtenBy(operation, args.input as Input)) {
        const place = JSON.stringify([pk, sk]);
        if (!known.has(place)) known.set(place, { key: { pk, sk }, before: stored({ pk, sk }) });
      }
      await Promise.all([...known.values()].map(({ before }) => before));
      return next(args);
    },
    { step: 'initialize', priority: 'low', name: 'journal' },
  );
  return {
    record: async (work) => {
      [known, requests] = [new Map(), []];
      const result = await work();
      const touched = [...known.values()].map(async ({ key, before }) => ({
        before: await before,
        after: await stored(key),
      }));
      return { result, touched: await Promise.all(touched), requests };
    },
  };
};
