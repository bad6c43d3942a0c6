import { randomUUID } from 'node:crypto';
import type { OrderedMessage } from '../../../functions/kernel/events/message';
import { relay } from '../../../functions/platform/relay/relay';
import { useDatabase } from '../../support/engine';
import { inVirtualTime } from '../../support/virtual-time';
import { eventWorld, recordOf } from '../world';

const database = useDatabase();
afterEach(() => database().faults.clear());

const open = () => eventWorld(database().table, ['near', 'far']);
const name = () => randomUUID();

describe('the relay answers', () => {
  it('nothing where all is told, or where nobody is told of anything', async () => {
    const bench = { ...recordOf({ name: name(), version: 1, sequence: 1 }) };
    const unknown = JSON.parse(JSON.stringify(bench).replaceAll('"S":"lamp"', '"S":"bench"'));
    const same = recordOf({ name: name(), version: 2, sequence: 2 });
    const untouched = {
      ...same,
      dynamodb: { ...same.dynamodb, OldImage: same.dynamodb?.NewImage },
    } as typeof same;
    expect(await relay(open())({ Records: [bench, unknown, untouched] })).toEqual({ batchItemFailures: [] });
  });

  it('spends no round trip where nobody is told', async () => {
    const record = recordOf({ name: name(), version: 1, sequence: 1 });
    const { cost } = await database().meter.measure(() =>
      relay({ ...open(), changes: {} })({ Records: [record] }),
    );
    expect(cost.requests).toBe(0);
  });

  it('spends two round trips to the table, however long the batch', async () => {
    const Records = Array.from({ length: 100 }, (_, sequence) =>
      recordOf({ name: name(), version: 1, sequence }),
    );
    const { cost } = await database().meter.measure(() => relay(open())({ Records }));
    // It asks for lanes; then it writes two hours of the log.
    expect(cost).toMatchObject({ roundTrips: 2, requests: 3 });
  });

  it('the first change of which a queue takes no event', async () => {
    const world = open();
    const Records = [1, 2, 3].map((sequence) => recordOf({ name: name(), version: 1, sequence }));
    const [, second] = Records;
    const pk = second?.dynamodb?.Keys?.pk?.S;
    const isOfSecond = ({ body }: OrderedMessage) => 'event' in body && body.event.subject === pk;
    const queueOf = () => ({
      send: async (messages: readonly OrderedMessage[]) => messages.filter(isOfSecond),
    });
    expect(await relay({ ...world, queueOf })({ Records })).toEqual({
      batchItemFailures: [{ itemIdentifier: second?.dynamodb?.SequenceNumber }],
    });
  });

  it('the first change that can be put nowhere, and tells of no later one of its item', async () => {
    const world = open();
    const broken = () => Promise.reject(new Error('no such table'));
    const [one, other] = [name(), name()];
    const Records = [
      recordOf({ name: other, version: 1, sequence: 1 }),
      recordOf({ name: one, version: 1, sequence: 2, unspeakable: true }),
      recordOf({ name: one, version: 2, sequence: 3 }),
      recordOf({ name: other, version: 2, sequence: 4 }),
    ];
    const lanes = { ...world.lanes, begin: broken };
    expect(await relay({ ...world, lanes })({ Records })).toEqual({
      batchItemFailures: [{ itemIdentifier: Records[1]?.dynamodb?.SequenceNumber }],
    });
    expect(world.lines).toContain('relayHeld');
    const subjects = world.queueOf('near').sent.map(({ body }) => 'event' in body && body.event.subject);
    expect(new Set(subjects)).toEqual(new Set([`lamp#${other}`]));
  });

  it('sets aside what is too large for any queue', async () => {
    const world = open();
    const changes = {
      lamp: () => [
        {
          ...{ type: 'lamp.switched' as const, subject: 'x', at: 0, audience: {} },
          data: { text: 'x'.repeat(1_100_000) },
        },
      ],
    };
    const Records = [recordOf({ name: name(), version: 1, sequence: 1 })];
    expect(await relay({ ...world, changes })({ Records })).toEqual({ batchItemFailures: [] });
    expect(world.lines).toEqual(['setAside']);
    expect(world.queueOf('near').sent).toEqual([]);
  });

  it('with a failure of the whole batch while the table cannot be reached', async () => {
    const world = open();
    database().faults.always('outage');
    const Records = [recordOf({ name: name(), version: 1, sequence: 1 })];
    await expect(inVirtualTime(() => relay(world)({ Records }))).rejects.toMatchObject({ code: 'busy' });
  });

  it('refuses a record that names no item', async () => {
    await expect(relay(open())({ Records: [{ dynamodb: {} }] })).rejects.toThrow('names no item');
  });
});
