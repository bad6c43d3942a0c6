import { randomUUID } from 'node:crypto';
import type { DynamoDBRecord } from 'aws-lambda';
import fc from 'fast-check';
import type { Event } from '../../../functions/kernel/events/event';
import { relay } from '../../../functions/platform/relay/relay';
import { resume } from '../../../functions/platform/replay/set-aside-replay';
import { useDatabase } from '../../support/engine';
import type { Fault } from '../../support/faults';
import { actingAs } from '../../support/functions';
import { extent } from '../../support/sample';
import { eventWorld, type LampChange, lamps, recordOf } from '../world';

/*
 * The relay under everything that can go wrong with it: changes that come twice and are cut into batches anywhere, a table
 * that is busy or loses its answers, a queue that takes nothing for a while, and changes for which there are no words.
 */

const database = useDatabase();
const table = () => database().table;
afterEach(() => database().faults.clear());

interface History {
  readonly turns: readonly number[];
  readonly broken: readonly number[];
  readonly unspeakable: readonly number[];
}

/** What happens to some lamps: whose turn it is at each step, where something broke, and where words fail. */
const history: fc.Arbitrary<History> = fc.record({
  turns: fc.array(fc.nat(3), { minLength: 1, maxLength: 24 }),
  broken: fc.uniqueArray(fc.nat(23), { maxLength: 4 }),
  unspeakable: fc.uniqueArray(fc.nat(23), { maxLength: 2 }),
});

/** How Lambda delivers it: where batches are cut, after which the answer is lost, and during which one queue takes nothing. */
const delivery = fc.record({
  cuts: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }),
  lost: fc.uniqueArray(fc.nat(7), { maxLength: 3 }),
  full: fc.uniqueArray(fc.nat(7), { maxLength: 3 }),
  faults: fc.array(fc.constantFrom<Fault>('throttle', 'outage', 'answer-lost'), { maxLength: 5 }),
});
type Way = typeof delivery extends fc.Arbitrary<infer T> ? T : never;

const changesOf = ({ turns, broken, unspeakable }: History): LampChange[] => {
  const world = randomUUID();
  const versions = new Map<number, number>();
  return turns.map((turn, sequence): LampChange => {
    const version = (versions.get(turn) ?? 0) + 1;
    versions.set(turn, version);
    return {
      ...{ name: `${world}-${turn}`, version, sequence },
      ...(broken.includes(sequence) ? { broke: true } : {}),
      ...(unspeakable.includes(sequence) ? { unspeakable: true } : {}),
    };
  });
};

const open = () => {
  const world = eventWorld(table(), ['near', 'far']);
  return { world, near: world.queueOf('near'), far: world.queueOf('far') };
};
type Opened = ReturnType<typeof open>;

/** Delivers as Lambda does: goes on at the first change that is to be given again, until all are taken. */
const deliver = async (
  { world, far }: Opened,
  records: readonly DynamoDBRecord[],
  { cuts, lost, full }: Way,
  between: (batch: number) => Promise<void> = async () => undefined,
): Promise<void> => {
  const run = relay(world);
  let at = 0;
  for (let batch = 0; at < records.length; batch += 1) {
    if (batch > 200) throw new Error('the stream does not get on');
    const Records = records.slice(at, at + (cuts[batch % cuts.length] ?? 1));
    far.state.taking = !full.includes(batch);
    const { batchItemFailures } = await run({ Records: [...Records] });
    far.state.taking = true;
    const first = batchItemFailures[0]?.itemIdentifier;
    await between(batch);
    if (lost.includes(batch)) continue;
    at = first
      ? records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === first)
      : at + Records.length;
  }
};

const nameOf = ({ type, origin }: Event) => `${origin.pk} ${origin.version} ${type}`;
const namesOf = (change: LampChange): string[] => {
  const named = `lamp#${change.name} ${change.version}`;
  return [`${named} lamp.switched`, ...(change.broke ? [`${named} lamp.broke`] : [])];
};

/** Per lamp, in order. */
const byLamp = (names: readonly string[]): Record<string, string[]> => {
  const found: Record<string, string[]> = {};
  for (const name of names) {
    const lamp = name.split(' ')[0] ?? '';
    found[lamp] = [...(found[lamp] ?? []), name];
  }
  return found;
};

const told = ({ sent }: Opened['near']) =>
  byLamp(sent.flatMap(({ body }) => ('event' in body ? [nameOf(body.event)] : [])));
const whole = (changes: readonly LampChange[]) => byLamp(changes.flatMap(namesOf));

/** What can be told while words fail: of each lamp, all up to its first change without words. */
const beforeWords = (changes: readonly LampChange[]) => {
  const stopped = new Set<string>();
  return whole(
    changes.filter(({ name, unspeakable }) => {
      if (unspeakable) stopped.add(name);
      return !stopped.has(name);
    }),
  );
};

describe('a lane of the relay', () => {
  it('is taken to its end, with what comes behind while it is', async () => {
    const opened = open();
    const world = randomUUID();
    const changes = [1, 2].map(
      (version): LampChange => ({ name: world, version, sequence: version, unspeakable: true }),
    );
    const [first, second] = changes.map(recordOf);
    if (!first || !second) throw new Error('There are two');
    await relay(opened.world)({ Records: [first] });
    // What is told last is still on its way when the next change comes.
    let isLate = true;
    const { queueOf } = opened.world;
    const slow = (service: string) => ({
      send: async (...messages: Parameters<Opened['near']['send']>) => {
        if (isLate) {
          isLate = false;
          await relay(opened.world)({ Records: [second] });
        }
        return queueOf(service).send(...messages);
      },
    });
    await resume(actingAs('replay', { ...opened.world, changes: lamps, queueOf: slow as never }), {
      what: 'set-aside',
      service: 'relay',
    });
    expect(told(opened.near)).toEqual(whole(changes));
    expect((await opened.world.lanes.open()).size).toBe(0);
  });
});

describe('the relay', () => {
  it('sends each event to whoever hears of it, in order for each item, whatever goes wrong', async () => {
    await fc.assert(
      fc.asyncProperty(history, delivery, async (happened, way) => {
        const changes = changesOf({ ...happened, unspeakable: [] });
        const opened = open();
        for (const fault of way.faults) database().faults.next(fault);
        await deliver(opened, changes.map(recordOf), way);
        database().faults.clear();
        expect(told(opened.near)).toEqual(whole(changes));
        expect(told(opened.far)).toEqual(whole(changes));
        expect((await opened.world.lanes.open()).size).toBe(0);
      }),
      { numRuns: extent(8, 60) },
    );
  });

  it('sets aside what has no words and what follows of that item, and holds up no other', async () => {
    await fc.assert(
      fc.asyncProperty(history, delivery, async (happened, way) => {
        const changes = changesOf(happened);
        const opened = open();
        for (const fault of way.faults) database().faults.next(fault);
        await deliver(opened, changes.map(recordOf), way);
        database().faults.clear();
        expect(told(opened.near)).toEqual(beforeWords(changes));
        const stopped = new Set(changes.filter(({ unspeakable }) => unspeakable).map(({ name }) => name));
        expect((await opened.world.lanes.open()).size).toBe(stopped.size);

        // There are no words yet: nothing is lost, and nothing overtakes.
        await resume(actingAs('replay', opened.world), { what: 'set-aside', service: 'relay' });
        expect(told(opened.near)).toEqual(beforeWords(changes));
        await resume(actingAs('replay', { ...opened.world, changes: lamps }), {
          what: 'set-aside',
          service: 'relay',
        });
        expect(told(opened.near)).toEqual(whole(changes));
        expect(told(opened.far)).toEqual(whole(changes));
        expect((await opened.world.lanes.open()).size).toBe(0);
      }),
      { numRuns: extent(8, 60) },
    );
  });

  it('keeps the order of each item while what was set aside is told amid what comes new', async () => {
    await fc.assert(
      fc.asyncProperty(history, delivery, fc.nat(6), async (happened, way, foundAfter) => {
        const changes = changesOf(happened);
        const opened = open();
        const spoken = { ...opened.world, changes: lamps };
        await deliver(opened, changes.map(recordOf), way, async (batch) => {
          const world = batch < foundAfter ? opened.world : spoken;
          await resume(actingAs('replay', world), { what: 'set-aside', service: 'relay' });
        });
        await resume(actingAs('replay', spoken), { what: 'set-aside', service: 'relay' });
        expect(told(opened.near)).toEqual(whole(changes));
        expect((await opened.world.lanes.open()).size).toBe(0);
      }),
      { numRuns: extent(8, 60) },
    );
  });
});
