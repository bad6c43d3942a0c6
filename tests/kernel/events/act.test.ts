import { randomUUID } from 'node:crypto';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Refusal } from '../../../functions/kernel/contract/refusal';
import { openMessageHandler } from '../../../functions/kernel/events/act';
import { timer } from '../../../functions/kernel/events/deadlines';
import type { Event } from '../../../functions/kernel/events/event';
import type { Reactions } from '../../../functions/kernel/events/module';
import type { Effects, OnDue } from '../../../functions/kernel/events/reactor';
import { timingOf } from '../../../functions/kernel/events/timing';
import type { Stored } from '../../../functions/kernel/table/dynamo';
import { read } from '../../../functions/kernel/table/read';
import { keepingLog, lampKey, start } from '../../platform/world';
import { useDatabase } from '../../support/engine';
import { patient } from '../../support/sweeping';

const database = useDatabase();
const table = () => database().table;

/** A lamp that is switched off when its time is over: one conditional write, so that it happens once. */
const switchOff: OnDue =
  (effects) =>
  async ({ pk, sk, dueAt }) => {
    const update = new UpdateCommand({
      TableName: effects.table.name,
      Key: { pk, sk },
      UpdateExpression: 'ADD switchedOff :one REMOVE dueKey, dueAt',
      ConditionExpression: 'dueAt = :seen',
      ExpressionAttributeValues: { ':one': 1, ':seen': dueAt },
    });
    await effects.table.client.send(update).catch((error: Error) => {
      if (error.name !== 'ConditionalCheckFailedException') throw error;
    });
  };

const open = (reactions: Reactions, now = start) => {
  const { log, lines } = keepingLog();
  const effects = { table: table(), log, clock: () => now } as unknown as Effects;
  return { act: openMessageHandler(reactions, effects), lines };
};

const light = async (at: number, type = 'lamp'): Promise<{ type: string; pk: string; sk: string }> => {
  const name = randomUUID();
  const Item = { ...lampKey(name), type, version: 1, ...timer(name, at) };
  await table().client.send(new PutCommand({ TableName: table().name, Item }));
  return { type, ...lampKey(name) };
};

const offs = async (key: { pk: string; sk: string }): Promise<number | undefined> =>
  (await read<Stored & { switchedOff?: number }>(table(), key))?.switchedOff;

describe('a deadline', () => {
  const { act } = { act: (now?: number) => open({ deadlines: { lamp: switchOff } }, now).act };

  it('is acted on once, however often it is told', async () => {
    const lamp = await light(start);
    const told = { due: { ...lamp, at: start } };
    await Promise.all([act()(told, patient), act()(told, patient), act()(told, patient)]);
    await act()(told, patient);
    expect(await offs(lamp)).toBe(1);
  });

  it('is over only if the item says so: the index may be late', async () => {
    const [moved, gone] = [await light(start + 60_000), lampKey(randomUUID())];
    await act()({ due: { ...moved, at: start } }, patient);
    await act()({ due: { type: 'lamp', ...gone, at: start } }, patient);
    expect(await offs(moved)).toBeUndefined();
  });

  it('is over where the clock of the sweep is ahead', async () => {
    const lamp = await light(start);
    await act(start - 50)({ due: { ...lamp, at: start } }, patient);
    expect(await offs(lamp)).toBe(1);
  });

  it('of which nobody knows is refused', async () => {
    const bench = await light(start, 'bench');
    await expect(act()({ due: { ...bench, at: start } }, patient)).rejects.toThrow('nobody acts');
  });
});

describe('an event', () => {
  const event = { id: 'e', type: 'lamp.switched' } as unknown as Event;
  const reacting = (name: string, react: () => Promise<void>) => ({ name, react: () => react });

  it('is heard by all, even if one fails', async () => {
    const heard: string[] = [];
    const reactors = [
      reacting('first', () => Promise.reject(new Error('no'))),
      reacting('second', async () => void heard.push('second')),
    ];
    const { act, lines } = open({ reactors });
    await expect(act({ event }, patient)).rejects.toThrow('no');
    expect(heard).toEqual(['second']);
    expect(lines).toEqual(['reactionFailed']);
  });

  it('is tried three times, but not where only a later time can mend it', async () => {
    for (const [error, times] of [
      [new Error('no'), 3],
      [new Refusal('busy'), 1],
    ] as const) {
      let tries = 0;
      const failing = reacting('failing', () => {
        tries += 1;
        return Promise.reject(error);
      });
      await expect(open({ reactors: [failing] }).act({ event }, patient)).rejects.toBe(error);
      expect(tries).toBe(times);
    }
  });

  it('is not begun when the time is over', async () => {
    let tries = 0;
    const never = reacting('never', async () => {
      tries += 1;
    });
    const timing = timingOf(() => 1_000);
    await expect(open({ reactors: [never] }).act({ event }, timing)).rejects.toThrow('no time is left');
    expect(tries).toBe(0);
  });
});
