import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { Event } from '../../../functions/kernel/events/event';
import type { OrderedMessage } from '../../../functions/kernel/events/message';
import { key } from '../../../functions/kernel/table/table';
import { hours, instant } from '../../../functions/kernel/text/time';
import { hoursBetween, openEventLog } from '../../../functions/platform/relay/event-log';
import { relay } from '../../../functions/platform/relay/relay';
import { command, type LogCommand } from '../../../functions/platform/replay/command';
import { replayLog } from '../../../functions/platform/replay/event-log-replay';
import { useDatabase } from '../../support/engine';
import { asFunction } from '../../support/functions';
import { recordingQueue } from '../../support/messages';
import { patient } from '../../support/sweeping';
import { eventWorld, recordOf, start } from '../world';

const database = useDatabase();

/** Ten lamps, switched once a second over the turn of an hour. */
const open = async () => {
  const table = await database().another();
  const world = eventWorld(table, ['near', 'far']);
  const Records = Array.from({ length: 60 }, (_, sequence) =>
    recordOf({ name: String(sequence % 10), version: 1 + Math.floor(sequence / 10), sequence }),
  );
  for (const at of [0, 20, 10, 40]) await relay(world)({ Records: Records.slice(at, at + 20) });
  const [near, far] = [world.queueOf('near'), world.queueOf('far')];
  const first = { near: near.sent.length, far: far.sent.length };
  const eventsIn = (sent: readonly OrderedMessage[], from: number): Event[] =>
    sent.slice(from).flatMap(({ body }) => ('event' in body ? [body.event] : []));
  const queue = recordingQueue();
  return {
    replay: { ...world, queue, eventLog: openEventLog(asFunction('replay', table)) },
    commands: queue.sent,
    told: () => eventsIn(near.sent, first.near),
    toldFar: () => eventsIn(far.sent, first.far),
    far,
  };
};

const all = (): LogCommand => ({ what: 'log', id: randomUUID(), from: start, until: start + hours(1) });
const versionsOf = (events: readonly Event[], lamp: string) =>
  events.filter(({ subject }) => subject === key('lamp', lamp)).map(({ origin }) => origin.version);

describe('a replay of the log', () => {
  it('tells everything of a window within five minutes of its being told, in order for each item', async () => {
    const { told, toldFar, replay } = await open();
    await replayLog(replay, all(), patient);
    expect(told()).toHaveLength(60);
    expect(toldFar()).toHaveLength(60);
    for (const lamp of ['0', '5', '9']) {
      expect([...new Set(versionsOf(told(), lamp))]).toEqual([1, 2, 3, 4, 5, 6]);
    }
    const again = all();
    await replayLog(replay, again, patient);
    expect(told()).toHaveLength(120);
    // The same command, received a second time, sends nothing more.
    await replayLog(replay, again, patient);
    expect(told()).toHaveLength(120);
  });

  it('tells only what the table took within the window', async () => {
    const { told, replay } = await open();
    await replayLog(replay, { ...all(), from: start + 5_000, until: start + 15_000 }, patient);
    const times = [...new Set(told().map(({ at }) => at))].sort();
    expect(times).toEqual(Array.from({ length: 10 }, (_, second) => start + 5_000 + second * 1000));
  });

  it('tells only of one thing, and only one service, where that is asked', async () => {
    const { told, toldFar, replay } = await open();
    await replayLog(replay, { ...all(), subject: key('lamp', '3'), service: 'near' }, patient);
    expect(new Set(told().map(({ subject }) => subject))).toEqual(new Set([key('lamp', '3')]));
    expect([...new Set(versionsOf(told(), '3'))]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(toldFar()).toEqual([]);
  });

  it('goes on by a command of its own when its time is over', async () => {
    const { told, replay, commands } = await open();
    let looks = 0;
    const hurried = { ...patient, left: () => (++looks === 1 ? 600_000 : 50_000) };
    await replayLog(replay, all(), hurried);
    const first = told().length;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(60);
    await replayLog(replay, v.parse(command, commands.shift()) as LogCommand, patient);
    expect(new Set(told().map(({ id }) => id)).size).toBe(60);
    expect(commands).toEqual([]);
  });

  it('tells all others what one cannot be sent, and fails in the end', async () => {
    const { told, far, replay } = await open();
    far.state.taking = false;
    const asked = { ...all(), subject: key('lamp', '1') };
    await expect(replayLog(replay, asked, patient)).rejects.toThrow('could not be sent again');
    expect(told()).toHaveLength(6);
  });
});

describe('a command', () => {
  it('is one of two kinds', () => {
    expect(v.safeParse(command, { what: 'set-aside' }).success).toBe(true);
    expect(v.safeParse(command, { what: 'set-aside', service: 'complaints' }).success).toBe(true);
    expect(v.safeParse(command, { ...all(), subject: randomUUID() }).success).toBe(true);
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
