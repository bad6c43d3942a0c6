import { randomUUID } from 'node:crypto';
import { contracts } from '../../../functions/contracts';
import { openLanes, type SetAside } from '../../../functions/kernel/events/lanes';
import { start } from '../../platform/world';
import { useDatabase } from '../../support/engine';
import { asFunction, takeRefused } from '../../support/functions';

const database = useDatabase();
afterEach(() => database().faults.clear());

const open = (owner: string = randomUUID()) =>
  openLanes(owner, { table: database().table, clock: () => start });
const entry = (number: number): SetAside => ({ sequence: String(number), message: { number } });

const waiting = async (lanes: ReturnType<typeof open>, group: string): Promise<string[]> => {
  const found: string[] = [];
  for await (const { sequence } of lanes.entries(group)) found.push(sequence);
  return found;
};

const reacting = contracts.flatMap(({ name, events }) => (events ? [name] : []));

describe.each([...reacting, 'relay'])('the lanes of %s', (owner) => {
  it('are kept and emptied by its own function, and by no other', async () => {
    const [table, clock] = [database().table, () => start];
    const openAs = (name: string) => openLanes(owner, { table: asFunction(name, table), clock });
    // What the relay set aside is told by the replay.
    const [own, emptying] = owner === 'relay' ? ['relay', 'replay'] : [`${owner}-events`, `${owner}-events`];
    await openAs(own).begin('a', entry(1));
    await openAs(own).follow('a', entry(2));
    for (const number of ['1', '2']) await openAs(emptying).settle('a', number);
    expect((await openAs(own).open()).size).toBe(0);
    const other = reacting.find((each) => each !== owner) ?? '';
    await expect(openAs(`${other}-events`).open()).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect(takeRefused()).toHaveLength(1);
  });
});

describe('a lane', () => {
  it('keeps what is set aside in order, whatever the order of writing, and is the owner’s alone', async () => {
    const lanes = open();
    await lanes.begin('a', entry(10));
    await lanes.follow('a', entry(9));
    await lanes.follow('a', entry(100));
    await lanes.begin('b', entry(1));
    expect(await waiting(lanes, 'a')).toEqual(['9', '10', '100']);
    expect(await lanes.open()).toEqual(new Set(['a', 'b']));
    expect((await open().open()).size).toBe(0);
  });

  it('closes with its last entry, and takes nothing behind it from then on', async () => {
    const lanes = open();
    await lanes.begin('a', entry(1));
    await lanes.follow('a', entry(2));
    await lanes.settle('a', '1');
    expect(await lanes.open()).toEqual(new Set(['a']));
    await lanes.settle('a', '2');
    expect((await lanes.open()).size).toBe(0);
    expect(await lanes.follow('a', entry(3))).toBe(false);
    expect(await waiting(lanes, 'a')).toEqual([]);
  });

  it('counts what comes twice once, and what is taken twice once, though answers are lost', async () => {
    const lanes = open();
    for (const number of [1, 2]) {
      database().faults.next('answer-lost', 1);
      await (number === 1 ? lanes.begin('a', entry(1)) : lanes.follow('a', entry(2)));
      expect(await lanes.follow('a', entry(number))).toBe(true);
    }
    database().faults.next('answer-lost', 1);
    await lanes.settle('a', '1');
    await lanes.settle('a', '1');
    expect(await lanes.open()).toEqual(new Set(['a']));
    expect(await waiting(lanes, 'a')).toEqual(['2']);
    await lanes.settle('a', '2');
    expect((await lanes.open()).size).toBe(0);
  });

  it('holds messages of any size that an item could have', async () => {
    const lanes = open();
    const message = { images: Array.from({ length: 20_000 }, (_, index) => ({ index, text: 'as it was' })) };
    await lanes.begin('a', { sequence: '1', message });
    for await (const found of lanes.entries('a')) expect(found.message).toEqual(message);
  });
});
