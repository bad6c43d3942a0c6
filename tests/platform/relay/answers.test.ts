import { randomUUID } from 'node:crypto';
import { relay } from '../../../functions/platform/relay/relay';
import { useDatabase } from '../../support/engine';
import { inVirtualTime } from '../../support/virtual-time';
import { eventWorld, listening, patient, recordOf } from '../world';

const database = useDatabase();
afterEach(() => database().faults.clear());

const open = () => {
  const { listener, trouble } = listening(database().table, randomUUID());
  return { trouble, ...eventWorld(database().table, [listener]) };
};
const name = () => randomUUID();

describe('the relay answers', () => {
  it('nothing where all is told, or where nobody is told of anything', async () => {
    const { relay: world } = open();
    const bench = { ...recordOf({ name: name(), version: 1, sequence: 1 }) };
    const unknown = JSON.parse(JSON.stringify(bench).replaceAll('"S":"lamp"', '"S":"bench"'));
    const same = recordOf({ name: name(), version: 2, sequence: 2 });
    const untouched = {
      ...same,
      dynamodb: { ...same.dynamodb, OldImage: same.dynamodb?.NewImage },
    } as typeof same;
    expect(await relay(world)({ Records: [bench, unknown, untouched] }, patient)).toEqual({
      batchItemFailures: [],
    });
  });

  it('spends no round trip where nobody is told', async () => {
    const { relay: world } = open();
    const record = recordOf({ name: name(), version: 1, sequence: 1 });
    const { cost } = await database().meter.measure(() =>
      relay({ ...world, changes: {} })({ Records: [record] }, patient),
    );
    expect(cost.requests).toBe(0);
  });

  it('spends two round trips beside what its listeners spend, however long the batch', async () => {
    const { relay: world } = open();
    const Records = Array.from({ length: 100 }, (_, sequence) =>
      recordOf({ name: name(), version: 1, sequence }),
    );
    const { cost } = await database().meter.measure(() =>
      relay({ ...world, listeners: [] })({ Records }, patient),
    );
    // Two hours of the log, beside which it asks what waits.
    expect(cost).toMatchObject({ roundTrips: 1, requests: 3 });
  });

  it('the first change that it had no time for', async () => {
    const { relay: world, lines } = open();
    const Records = [1, 2, 3].map((sequence) => recordOf({ name: name(), version: 1, sequence }));
    let calls = 0;
    const timing = { ...patient, left: () => (++calls > 1 ? 0 : 60_000) };
    expect(await relay(world)({ Records }, timing)).toEqual({
      batchItemFailures: [{ itemIdentifier: Records[1]?.dynamodb?.SequenceNumber }],
    });
    expect(lines).toContain('relayHeld');
  });

  it('the first change while what it sets aside cannot be put anywhere', async () => {
    const { relay: world, trouble, setAside } = open();
    trouble.failsAt = () => true;
    setAside.send = () => Promise.reject(new Error('no such queue'));
    const Records = [1, 2].map((version) => recordOf({ name: 'one', version, sequence: version }));
    expect(await relay(world)({ Records }, patient)).toEqual({
      batchItemFailures: [{ itemIdentifier: Records[0]?.dynamodb?.SequenceNumber }],
    });
  });

  it('with a failure of the whole batch while the table cannot be reached', async () => {
    const { relay: world } = open();
    database().faults.always('outage');
    const Records = [recordOf({ name: name(), version: 1, sequence: 1 })];
    const told = inVirtualTime(() => relay(world)({ Records }, patient));
    await expect(told).rejects.toMatchObject({ code: 'busy' });
  });

  it('refuses a record that names no item', async () => {
    const { relay: world } = open();
    await expect(relay(world)({ Records: [{ dynamodb: {} }] }, patient)).rejects.toThrow('names no item');
  });
});
