import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { personRef } from '../../../functions/kernel/identity/id-codec';
import type { Table } from '../../../functions/kernel/table/dynamo';
import { read } from '../../../functions/kernel/table/read';
import type { Item } from '../../../functions/kernel/table/rule';
import { type Erasure, type ErasureRequest, erasureKey } from '../../../functions/my-data/erasure/erasure';
import { onErasureDue } from '../../../functions/my-data/erasure/reactions';
import { runErasure } from '../../../functions/my-data/erasure/run';
import { killer } from '../../blocks/imports/world';
import { actingAs } from '../../support/functions';
import type { Portal } from '../../support/portal';
import { memoryBucket } from '../outside';

/*
 * The portal's own part of an erasure, in which each call to the bucket, the pool and the table can be the last.
 */

type World = Pick<Portal, 'table' | 'clock' | 'ids' | 'signer' | 'log'>;

/** The table, of which each call counts and may be the one at which the function is killed. */
const dying = (table: Table, kill: ReturnType<typeof killer>): Table => {
  const send = (command: never, ...more: never[]) =>
    kill.around(() => table.client.send(command, ...more) as Promise<unknown>);
  return { name: table.name, client: Object.assign(Object.create(table.client), { send }) };
};

export const openErasing = (portal: World, kill = killer()) => {
  const bucket = memoryBucket();
  const ended: string[] = [];
  const sent: ErasureRequest[] = [];
  const queue = { send: async (message: unknown) => void sent.push(message as ErasureRequest) };
  const worker = actingAs('my-data-erasures', portal);
  const run = runErasure({
    ...worker,
    table: dying(worker.table, kill),
    objects: { remove: (key) => kill.around(() => bucket.remove(key)) },
    accounts: { remove: (sub) => kill.around(async () => void ended.push(sub)) },
    ...{ queue, runFor: 60_000 },
  });
  const onDue = onErasureDue({ ...actingAs('my-data-events', portal), queue: () => queue } as never);
  return { bucket, ended, sent, run, onDue };
};
export type Erasing = ReturnType<typeof openErasing>;

export const erasureOf = async ({ table }: Pick<World, 'table'>, sub: string): Promise<Erasure> => {
  const found = await read<Erasure>(table, erasureKey(personRef(sub)));
  if (!found) throw new Error('Nobody has asked');
  return found;
};

/** What is queued is done, until nothing is left. */
export const work = async ({ sent, run }: Erasing): Promise<void> => {
  for (let next = sent.shift(); next; next = sent.shift()) await run(next);
};

/** Its next deadline comes. */
export const comeDue = async (portal: World, sub: string, own: Erasing): Promise<void> => {
  const erasure = await erasureOf(portal, sub);
  portal.clock.set(String(erasure.dueAt));
  await own.onDue(erasure as unknown as Item, portal.clock());
};

/** From when it waits until it is done, or refused. */
export const eraseAll = async (portal: World, sub: string, own: Erasing): Promise<Erasure> => {
  for (let step = 0; step < 20; step += 1) {
    const erasure = await erasureOf(portal, sub);
    if (erasure.state !== 'waiting' && erasure.state !== 'erasing') return erasure;
    await comeDue(portal, sub, own);
    await work(own);
  }
  throw new Error('It does not come to an end');
};

/** Every item of the table as text, but what agencies were told, which expires. */
export const everything = async ({ client, name }: Table): Promise<string[]> => {
  const texts: string[] = [];
  let after: Record<string, unknown> | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName: name, ExclusiveStartKey: after }));
    texts.push(...(page.Items ?? []).map((item) => JSON.stringify(item, withSets)));
    after = page.LastEvaluatedKey;
  } while (after);
  return texts.filter((text) => !/"type":"(event-log|webhook-delivery)"/.test(text));
};
const withSets = (_: string, value: unknown): unknown => {
  if (value instanceof Set) return [...value].sort();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
};
