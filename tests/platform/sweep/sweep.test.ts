import { randomUUID } from 'node:crypto';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { timer, timerPartitions } from '../../../functions/kernel/events/deadlines';
import type { Deadlines } from '../../../functions/kernel/events/module';
import type { Effects, OnDue } from '../../../functions/kernel/events/reactor';
import type { Stored } from '../../../functions/kernel/table/dynamo';
import { read } from '../../../functions/kernel/table/read';
import { instant } from '../../../functions/kernel/text/time';
import { sweep } from '../../../functions/platform/sweep/sweep';
import { useDatabase } from '../../support/engine';
import { keepingLog, lampKey, start } from '../world';

const database = useDatabase();

/** A lamp that is switched off when its time is over: one conditional write, so that it happens once. */
const switchOff: OnDue =
  ({ table }) =>
  async ({ pk, sk, dueAt }) => {
    const update = new UpdateCommand({
      TableName: table.name,
      Key: { pk, sk },
      UpdateExpression: 'ADD switchedOff :one REMOVE dueKey, dueAt',
      ConditionExpression: 'dueAt = :seen',
      ExpressionAttributeValues: { ':one': 1, ':seen': dueAt },
    });
    await table.client.send(update).catch((error: Error) => {
      if (error.name !== 'ConditionalCheckFailedException') throw error;
    });
  };

const open = async (deadlines: Deadlines = { lamp: switchOff }) => {
  const table = await database().another();
  const { log, lines } = keepingLog();
  const effects = { table, log, clock: () => start } as unknown as Effects;
  const light = async (name: string, at: number, type = 'lamp') => {
    const Item = { ...lampKey(name), type, version: 1, ...timer(name, at) };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
  };
  const offOf = async (name: string): Promise<number | undefined> =>
    (await read<Stored & { switchedOff?: number }>(table, lampKey(name)))?.switchedOff;
  return { table, lines, light, offOf, run: sweep(deadlines, effects) };
};

describe('a sweep', () => {
  it('acts on what is due in every partition, and on nothing else', async () => {
    const { light, offOf, run } = await open();
    const names = Array.from({ length: 250 }, () => randomUUID());
    for (const [index, name] of names.entries()) await light(name, start - index);
    await light('later', start + 1);
    expect(new Set(names.map((name) => timer(name, 0).dueKey))).toEqual(new Set(timerPartitions));
    expect(await run()).toEqual({ acted: 250, failed: 0 });
    for (const name of names) expect(await offOf(name)).toBe(1);
    expect(await offOf('later')).toBeUndefined();
  });

  it('does no harm twice, or at the same time', async () => {
    const { light, offOf, run } = await open();
    await light('one', start);
    await Promise.all([run(), run(), run()]);
    await run();
    expect(await offOf('one')).toBe(1);
  });

  it('asks the item, and not the index, whether it is due', async () => {
    const { table, light, offOf, run } = await open();
    await light('moved', start);
    const later = { ...lampKey('moved'), type: 'lamp', version: 2, ...timer('moved', start + 60_000) };
    // Moved between the look at the index and the look at the item.
    const send = table.client.send.bind(table.client);
    let moved = false;
    table.client.send = (async (command: never) => {
      const answer = await send(command);
      if (!moved && (answer as { Items?: unknown[] }).Items?.length) {
        moved = true;
        await send(new PutCommand({ TableName: table.name, Item: later }) as never);
      }
      return answer;
    }) as never;
    expect(await run()).toEqual({ acted: 0, failed: 0 });
    expect(await offOf('moved')).toBeUndefined();
  });

  it('goes on past a deadline that fails, and fails in the end', async () => {
    const failing: OnDue = (effects) => async (item, now) => {
      if (item.pk === lampKey('bad').pk) throw new Error('stuck');
      await switchOff(effects)(item, now);
    };
    const { light, offOf, run, lines } = await open({ lamp: failing });
    await light('bad', start - 5);
    await light('good', start);
    await expect(run()).rejects.toThrow('1 deadlines failed');
    expect(await offOf('good')).toBe(1);
    expect(lines).toEqual(['deadlineFailed', 'swept']);
  });

  it('says so where nobody acts on a deadline', async () => {
    const { light, run, lines } = await open();
    await light('bench', start, 'bench');
    await expect(run()).rejects.toThrow('1 deadlines failed');
    expect(lines).toContain('deadlineFailed');
  });

  it('sets deadlines by the instant, so that text order is time order', () => {
    expect(timer('a', start).dueAt).toBe(instant(start));
    expect(timer('a', start).dueKey).toBe(timer('a', start + 1).dueKey);
  });
});
