import { randomUUID } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { timer, timerPartitions } from '../../../functions/kernel/events/deadlines';
import { openLanes } from '../../../functions/kernel/events/lanes';
import { instant } from '../../../functions/kernel/text/time';
import { sweep } from '../../../functions/platform/sweep/sweep';
import { useDatabase } from '../../support/engine';
import { memoryFifo } from '../../support/fifo';
import { asFunction } from '../../support/functions';
import { keepingLog, lampKey, start } from '../world';

const database = useDatabase();

const open = async () => {
  const table = await database().another();
  const { log, lines } = keepingLog();
  const queues = { street: memoryFifo(), house: memoryFifo() };
  const owners = { lamp: 'street', candle: 'house' };
  const queueOf = (service: string) => queues[service as 'street'];
  const run = sweep({ table: asFunction('sweep', table), owners, queueOf, log, clock: () => start });
  const light = async (name: string, at: number, type = 'lamp') => {
    const Item = { ...lampKey(name), type, version: 1, ...timer(name, at) };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
  };
  const toldTo = (service: keyof typeof queues) =>
    queues[service].sent.map(({ body }) => ('due' in body ? body.due.pk : '')).sort();
  return { table, lines, queues, light, toldTo, run: (left = 60_000) => run(() => left) };
};

describe('a sweep', () => {
  it('tells the owners of what is due in every partition, and of nothing else', async () => {
    const { light, toldTo, run } = await open();
    const names = Array.from({ length: 250 }, () => randomUUID());
    for (const [index, name] of names.entries()) await light(name, start - index);
    await light('later', start + 1);
    await light('candle', start, 'candle');
    expect(new Set(names.map((name) => timer(name, 0).dueKey))).toEqual(new Set(timerPartitions));
    expect(await run()).toEqual({ told: 251, lanes: 0, failed: 0 });
    expect(toldTo('street')).toEqual(names.map((name) => lampKey(name).pk).sort());
    expect(toldTo('house')).toEqual([lampKey('candle').pk]);
  });

  it('tells of a deadline once while it waits, and anew when it has moved', async () => {
    const { light, toldTo, run } = await open();
    await light('one', start - 10);
    await Promise.all([run(), run()]);
    await run();
    expect(toldTo('street')).toHaveLength(1);
    await light('one', start - 5);
    await run();
    expect(toldTo('street')).toHaveLength(2);
  });

  it('reads the index alone', async () => {
    const { table, light, run } = await open();
    await light('one', start);
    const sent: unknown[] = [];
    const send = table.client.send.bind(table.client);
    table.client.send = (async (asked: { readonly input: { readonly IndexName?: string } }) => {
      sent.push(asked.input.IndexName);
      return send(asked as never);
    }) as never;
    await run();
    expect(new Set(sent)).toEqual(new Set(['due']));
  });

  it('goes on past what cannot be told, and fails in the end', async () => {
    const { light, queues, toldTo, run, lines } = await open();
    await light('one', start - 5);
    await light('candle', start, 'candle');
    queues.house.state.taking = false;
    await expect(run()).rejects.toThrow('1 deadlines could not be told');
    expect(toldTo('street')).toHaveLength(1);
    expect(lines).toEqual(['swept']);
  });

  it('says so where nobody has deadlines of a type', async () => {
    const { light, run, lines } = await open();
    await light('bench', start, 'bench');
    await light('toString', start, 'toString');
    await expect(run()).rejects.toThrow('2 deadlines could not be told');
    expect(lines).toEqual(['deadlineFailed', 'deadlineFailed', 'swept']);
  });

  it('counts the lanes in which something waits', async () => {
    const { table, run } = await open();
    const lanes = openLanes('street', { table, clock: () => start });
    for (const group of ['a', 'b']) await lanes.begin(group, { sequence: '1', message: {} });
    await lanes.begin('a', { sequence: '2', message: {} });
    expect(await run()).toEqual({ told: 0, lanes: 2, failed: 0 });
    await lanes.settle('b', '1');
    expect(await run()).toEqual({ told: 0, lanes: 1, failed: 0 });
  });

  it('stops while there is time to say so', async () => {
    const { light, toldTo, run } = await open();
    await light('one', start);
    expect(await run(5_000)).toEqual({ told: 0, lanes: 0, failed: 0 });
    expect(toldTo('street')).toEqual([]);
  });

  it('sets deadlines by the instant, so that text order is time order', () => {
    expect(timer('a', start).dueAt).toBe(instant(start));
    expect(timer('a', start).dueKey).toBe(timer('a', start + 1).dueKey);
  });
});
