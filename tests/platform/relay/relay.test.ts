import { randomUUID } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import fc from 'fast-check';
import type { Event } from '../../../functions/kernel/events/event';
import { key } from '../../../functions/kernel/table/table';
import type { Timing } from '../../../functions/platform/relay/listener';
import { relay } from '../../../functions/platform/relay/relay';
import { lanesOf } from '../../../functions/platform/relay/set-aside';
import { type ResumeContext, resume } from '../../../functions/platform/replay/set-aside-replay';
import { useDatabase } from '../../support/engine';
import type { Fault } from '../../support/faults';
import { extent } from '../../support/sample';
import {
  type Effect,
  eventWorld,
  type LampChange,
  lamps,
  listening,
  type memoryQueue,
  patient,
  recordOf,
} from '../world';

/*
 * The relay under everything that can go wrong with it: changes that come twice and are cut into batches anywhere, a table
 * that is busy or loses its answers, a function whose time is over, a listener that cannot bear one event, and one event
 * for which there are no words.
 */

const database = useDatabase();
const table = () => database().table;
afterEach(() => database().faults.clear());

interface History {
  readonly turns: readonly number[];
  readonly broken: readonly number[];
  readonly unspeakable: number | undefined;
}

/** What happens to some lamps: whose turn it is at each step, where something broke, and where words fail. */
const history: fc.Arbitrary<History> = fc.record({
  turns: fc.array(fc.nat(3), { minLength: 1, maxLength: 24 }),
  broken: fc.uniqueArray(fc.nat(23), { maxLength: 4 }),
  unspeakable: fc.option(fc.nat(23), { nil: undefined, freq: 4 }),
});

/** How Lambda delivers it: where batches are cut, and after which the answer is lost, so that they come again. */
const delivery = fc.record({
  cuts: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }),
  lost: fc.uniqueArray(fc.nat(7), { maxLength: 3 }),
  /** The batches during which the function's time is over after so many effects. */
  hurried: fc.dictionary(fc.nat(5).map(String), fc.nat(6), { maxKeys: 2 }),
  faults: fc.array(fc.constantFrom<Fault>('throttle', 'outage', 'answer-lost'), { maxLength: 5 }),
});

const changesOf = ({ turns, broken, unspeakable }: History): LampChange[] => {
  const world = randomUUID();
  const versions = new Map<number, number>();
  return turns.map((turn, sequence): LampChange => {
    const version = (versions.get(turn) ?? 0) + 1;
    versions.set(turn, version);
    return {
      ...{ name: `${world}-${turn}`, version, sequence },
      ...(broken.includes(sequence) ? { broke: true } : {}),
      ...(unspeakable === sequence ? { unspeakable: true } : {}),
    };
  });
};

interface Way {
  readonly cuts: readonly number[];
  readonly lost: readonly number[];
  readonly hurried: Readonly<Record<string, number>>;
}

/** Delivers as Lambda does: goes on at the first change that is to be given again, until all are taken. */
const deliver = async (
  run: ReturnType<typeof relay>,
  records: readonly DynamoDBRecord[],
  { cuts, lost, hurried }: Way,
  between: (batch: number) => Promise<void> = async () => undefined,
): Promise<void> => {
  let at = 0;
  for (let batch = 0; at < records.length; batch += 1) {
    if (batch > 200) throw new Error('the stream does not get on');
    const cut = cuts[batch % cuts.length] ?? 1;
    let effects = hurried[String(batch)] ?? Number.POSITIVE_INFINITY;
    const timing: Timing = { ...patient, left: () => (--effects < 0 ? 0 : 600_000) };
    const Records = records.slice(at, at + cut);
    const { batchItemFailures } = await run({ Records: [...Records] }, timing);
    const first = batchItemFailures[0]?.itemIdentifier;
    await between(batch);
    if (lost.includes(batch)) continue;
    at = first
      ? records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === first)
      : at + Records.length;
  }
};

const effectsOf = async (name: string): Promise<Effect[]> => {
  const query = new QueryCommand({
    TableName: table().name,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': key('effect', name) },
    ConsistentRead: true,
  });
  const { Items = [] } = await table().client.send(query);
  return (Items as unknown as Effect[]).sort((left, right) => left.had - right.had);
};

const nameOf = ({ type, origin }: Event) => `${origin.pk} ${origin.version} ${type}`;
const namesOf = (change: LampChange): string[] => {
  const named = `${key('lamp', change.name)} ${change.version}`;
  return [`${named} lamp.switched`, ...(change.broke ? [`${named} lamp.broke`] : [])];
};

/** Per lamp, in the order in which they were had. */
const byLamp = (names: readonly string[]): Record<string, string[]> => {
  const lamps: Record<string, string[]> = {};
  for (const name of names) {
    const lamp = name.split(' ')[0] ?? '';
    lamps[lamp] = [...(lamps[lamp] ?? []), name];
  }
  return lamps;
};

const told = async (name: string) => byLamp((await effectsOf(name)).map(({ event }) => nameOf(event)));
const whole = (changes: readonly LampChange[]) => byLamp(changes.flatMap(namesOf));

/** Tells what was set aside, and goes on for as long as the replay orders itself again. */
const resumeAll = async (world: ResumeContext, commands: ReturnType<typeof memoryQueue>): Promise<void> => {
  do await resume(world, patient);
  while (commands.take());
};

const open = () => {
  const [calm, touchy] = [listening(table(), `calm-${randomUUID()}`), listening(table(), randomUUID())];
  return { calm, touchy, ...eventWorld(table(), [calm.listener, touchy.listener]) };
};

describe('the relay', () => {
  it('has one effect for each event, in order for each item, whatever goes wrong', async () => {
    await fc.assert(
      fc.asyncProperty(history, delivery, async (happened, way) => {
        const changes = changesOf({ ...happened, unspeakable: undefined });
        const { calm, touchy, relay: world, setAside } = open();
        for (const fault of way.faults) database().faults.next(fault);
        await deliver(relay(world), changes.map(recordOf), way);
        database().faults.clear();
        expect(await told(calm.listener.name)).toEqual(whole(changes));
        expect(await told(touchy.listener.name)).toEqual(whole(changes));
        expect(setAside.messages.size).toBe(0);
      }),
      { numRuns: extent(5, 25) },
    );
  });

  it('sets aside what cannot be told and what follows in its lane, and holds up nobody else', async () => {
    await fc.assert(
      fc.asyncProperty(history, delivery, fc.nat(23), async (happened, way, poison) => {
        const changes = changesOf({ ...happened, unspeakable: undefined });
        const { calm, touchy, relay: world, resume: resumption, setAside, commands } = open();
        const bad = changes[poison % changes.length] as LampChange;
        const [worst = ''] = namesOf(bad).slice(-1);
        touchy.trouble.failsAt = (event) => nameOf(event) === worst;
        await deliver(relay(world), changes.map(recordOf), way);

        expect(await told(calm.listener.name)).toEqual(whole(changes));
        const expected = whole(changes);
        const lamp = key('lamp', bad.name);
        const until = expected[lamp]?.indexOf(worst) ?? 0;
        const before = expected[lamp]?.slice(0, until) ?? [];
        const others = Object.fromEntries(Object.entries(expected).filter(([name]) => name !== lamp));
        expect(await told(touchy.listener.name)).toEqual(
          before.length ? { ...others, [lamp]: before } : others,
        );
        expect((await lanesOf(table())).size).toBe(1);

        // Still broken: nothing is lost, and nothing overtakes.
        await resumeAll(resumption, commands);
        expect((await lanesOf(table())).size).toBe(1);
        touchy.trouble.failsAt = () => false;
        await resumeAll(resumption, commands);
        expect(await told(touchy.listener.name)).toEqual(expected);
        expect((await lanesOf(table())).size).toBe(0);
        expect(setAside.messages.size).toBe(0);
      }),
      { numRuns: extent(5, 25) },
    );
  });

  it('keeps the order of each item while what was set aside is told amid what comes new', async () => {
    const mended = fc.nat(6);
    await fc.assert(
      fc.asyncProperty(history, delivery, fc.nat(23), mended, async (happened, way, poison, mendedAfter) => {
        const changes = changesOf(happened);
        const { calm, touchy, relay: world, resume: resumption, setAside, commands } = open();
        const worst = namesOf(changes[poison % changes.length] as LampChange)[0];
        touchy.trouble.failsAt = (event) => nameOf(event) === worst;
        await deliver(relay(world), changes.map(recordOf), way, async (batch) => {
          if (batch === mendedAfter) touchy.trouble.failsAt = () => false;
          if (batch % 2 === 0) await resume(resumption, patient);
        });
        touchy.trouble.failsAt = () => false;
        // The noun has found its words; the queue gives little at a time, and the latest first.
        setAside.reach.most = 2;
        for (let round = 0; setAside.messages.size > 0 && round < 200; round += 1) {
          await resumeAll({ ...resumption, changes: lamps }, commands);
        }
        expect(await told(calm.listener.name)).toEqual(whole(changes));
        expect(await told(touchy.listener.name)).toEqual(whole(changes));
        expect((await lanesOf(table())).size).toBe(0);
        expect(setAside.messages.size).toBe(0);
      }),
      { numRuns: extent(5, 25) },
    );
  });
});
