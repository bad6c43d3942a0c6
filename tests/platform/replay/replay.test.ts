import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { Event } from '../../../functions/kernel/events/event';
import { key } from '../../../functions/kernel/table/table';
import { hours, instant } from '../../../functions/kernel/text/time';
import { hoursBetween } from '../../../functions/platform/relay/event-log';
import { relay } from '../../../functions/platform/relay/relay';
import { command, type LogCommand } from '../../../functions/platform/replay/command';
import { replayLog } from '../../../functions/platform/replay/event-log-replay';
import { useDatabase } from '../../support/engine';
import { eventWorld, keepingLog, patient, recordOf, start } from '../world';

const database = useDatabase();

/** Ten lamps, switched once a second over the turn of an hour, of which nobody was told. */
const open = async () => {
  const told: Event[] = [];
  const { log } = keepingLog();
  const table = await database().another();
  const listener = { name: 'late', react: async (event: Event) => void told.push(event) };
  const world = eventWorld(table, [listener]);
  const Records = Array.from({ length: 60 }, (_, sequence) =>
    recordOf({ name: String(sequence % 10), version: 1 + Math.floor(sequence / 10), sequence }),
  );
  for (const at of [0, 20, 10, 40]) {
    await relay({ ...world.relay, listeners: [] })({ Records: Records.slice(at, at + 20) }, patient);
  }
  return { told, replay: { ...world.replay, log }, commands: world.commands };
};

const all: LogCommand = { what: 'log', from: start, until: start + hours(1) };
const versionsOf = (events: readonly Event[], lamp: string) =>
  events.filter(({ subject }) => subject === key('lamp', lamp)).map(({ origin }) => origin.version);

describe('a replay of the log', () => {
  it('tells everything of a window, in order for each item', async () => {
    const { told, replay } = await open();
    await replayLog(replay, all, patient);
    expect(new Set(told.map(({ id }) => id)).size).toBe(60);
    for (const lamp of ['0', '5', '9']) {
      expect([...new Set(versionsOf(told, lamp))]).toEqual([1, 2, 3, 4, 5, 6]);
    }
  });

  it('tells only what the table took within the window', async () => {
    const { told, replay } = await open();
    await replayLog(replay, { ...all, from: start + 5_000, until: start + 15_000 }, patient);
    const times = [...new Set(told.map(({ at }) => at))].sort();
    expect(times).toEqual(Array.from({ length: 10 }, (_, second) => start + 5_000 + second * 1000));
  });

  it('tells only of one thing where that is asked', async () => {
    const { told, replay } = await open();
    await replayLog(replay, { ...all, subject: key('lamp', '3') }, patient);
    expect(new Set(told.map(({ subject }) => subject))).toEqual(new Set([key('lamp', '3')]));
    expect([...new Set(versionsOf(told, '3'))]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('goes on by a command of its own when its time is over', async () => {
    const { told, replay, commands } = await open();
    let looks = 0;
    const hurried = { ...patient, left: () => (++looks === 1 ? 600_000 : looks < 200 ? 50_000 : 0) };
    await replayLog(replay, all, hurried);
    const first = new Set(told.map(({ id }) => id)).size;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(60);
    await replayLog(replay, v.parse(command, commands.take()) as LogCommand, patient);
    expect(new Set(told.map(({ id }) => id)).size).toBe(60);
    expect(commands.messages.size).toBe(0);
  });

  it('tells all others of what one cannot bear, and fails in the end', async () => {
    const { told, replay } = await open();
    const sick = { name: 'sick', react: () => Promise.reject(new Error('this I cannot bear')) };
    const both = { ...replay, listeners: [sick, ...replay.listeners] };
    await expect(replayLog(both, { ...all, subject: key('lamp', '1') }, patient)).rejects.toThrow(
      'could not be told again',
    );
    expect(told).toHaveLength(6);
  });
});

describe('a command', () => {
  it('is one of two kinds', () => {
    expect(v.safeParse(command, { what: 'set-aside' }).success).toBe(true);
    expect(v.safeParse(command, { ...all, subject: randomUUID() }).success).toBe(true);
    expect(v.safeParse(command, { what: 'everything' }).success).toBe(false);
    expect(v.safeParse(command, { what: 'log', from: 0 }).success).toBe(false);
  });

  it('reaches over the hours between its times', () => {
    expect(hoursBetween(start, start + 20_000)).toEqual(
      [instant(start), instant(start + 20_000)].map((at) => at.slice(0, 13)),
    );
    expect(hoursBetween(start, start)).toHaveLength(1);
    expect(hoursBetween(start, start - hours(2))).toEqual([]);
  });
});
