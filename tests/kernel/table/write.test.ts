import { randomUUID } from 'node:crypto';
import { Refusal } from '../../../functions/kernel/contract/refusal';
import { creation } from '../../../functions/kernel/table/create';
import { initially } from '../../../functions/kernel/table/expression';
import { put } from '../../../functions/kernel/table/put';
import { read } from '../../../functions/kernel/table/read';
import { requirement } from '../../../functions/kernel/table/requirement';
import { equals } from '../../../functions/kernel/table/rule';
import { update } from '../../../functions/kernel/table/update';
import { removal, tryTogether, write, writeTogether } from '../../../functions/kernel/table/write';
import { useDatabase } from '../../support/engine';
import { actionNamed, type Door, doorKey, doorOf, missing, opening, refusalOf } from './door';

const database = useDatabase();
const table = () => database().table;
const door = async (name: string = randomUUID()): Promise<string> => {
  await write(table(), creation(doorOf(name, actionNamed('make'))));
  return name;
};
const stored = (name: string) => read<Door>(table(), doorKey(name));
afterEach(() => database().faults.clear());

describe('a creation', () => {
  it('makes the item once, in one round trip, and repeats its answer', async () => {
    const item = doorOf(randomUUID(), actionNamed('make'));
    const first = await database().meter.measure(() => write(table(), creation(item)));
    const second = await database().meter.measure(() => write(table(), creation(item)));
    expect(first.result).toEqual(item);
    expect(second.result).toEqual(item);
    expect([first.cost.roundTrips, second.cost.roundTrips]).toEqual([1, 1]);
  });

  it('refuses another request with the same key', async () => {
    const name = await door();
    const again = write(table(), creation(doorOf(name, actionNamed('make', 'another hash'))));
    expect(await refusalOf(again)).toBe('idempotency-key-reused');
  });

  it('refuses another action for the same place, as the noun says', async () => {
    const name = await door();
    const taken = () => new Refusal('door-taken');
    const other = creation(doorOf(name, actionNamed('another')), taken);
    expect(await refusalOf(write(table(), other))).toBe('door-taken');
  });

  it('has one effect and one answer in fifty concurrent calls', async () => {
    const name = randomUUID();
    const item = doorOf(name, actionNamed('make'));
    const answers = await Promise.all(Array.from({ length: 50 }, () => write(table(), creation(item))));
    for (const answer of answers) expect(answer).toEqual(item);
    expect((await stored(name))?.version).toBe(1);
  });

  it('of two requests with one key does one and refuses the other', async () => {
    const name = randomUUID();
    const outcomes = await Promise.allSettled(
      ['left', 'right'].map((hash) => write(table(), creation(doorOf(name, actionNamed('make', hash))))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a command', () => {
  it('changes the item once, in one round trip, and repeats its answer', async () => {
    const name = await door();
    const act = () => write(table(), update(opening(name, actionNamed('open'))));
    const first = await database().meter.measure(act);
    const second = await database().meter.measure(act);
    expect(second.result).toEqual(first.result);
    expect([first.cost.roundTrips, second.cost.roundTrips]).toEqual([1, 1]);
    expect(await stored(name)).toMatchObject({ open: true, version: 2 });
  });

  it('is told the first rule that the item breaks, with what stands in its way', async () => {
    const name = await door();
    await write(table(), update(opening(name, actionNamed('open'))));
    await expect(write(table(), update(opening(name, actionNamed('again'))))).rejects.toMatchObject({
      code: 'door-open',
      context: { facts: { open: true } },
    });
  });

  it("answers for another's item as for none", async () => {
    const name = randomUUID();
    await write(table(), creation(doorOf(name, actionNamed('make'), 'badr')));
    const others = write(table(), update(opening(name, actionNamed('open'))));
    const none = write(table(), update(opening(randomUUID(), actionNamed('open'))));
    expect(await refusalOf(others)).toBe(await refusalOf(none));
    expect(await stored(name)).toMatchObject({ open: false, version: 1 });
  });

  it('refuses a key that was used for another request', async () => {
    const name = await door();
    await write(table(), update(opening(name, actionNamed('open'))));
    const other = write(table(), update(opening(name, actionNamed('open', 'another hash'))));
    expect(await refusalOf(other)).toBe('idempotency-key-reused');
  });

  it('has one effect and one answer in fifty concurrent calls', async () => {
    const name = await door();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => write(table(), update(opening(name, actionNamed('open'))))),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await stored(name)).toMatchObject({ open: true, version: 2 });
  });

  it('of two concurrent actions does the one that came first', async () => {
    const name = await door();
    const outcomes = await Promise.allSettled(
      ['left', 'right'].map((id) => write(table(), update(opening(name, actionNamed(id))))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(Object.keys((await stored(name))?.timeline ?? {})).toHaveLength(1);
  });

  it('that was done, though its answer was lost, is answered and not done again', async () => {
    const name = await door();
    database().faults.next('answer-lost');
    await write(table(), update(opening(name, actionNamed('open'))));
    expect(database().faults.suffered()).toBe(1);
    expect(await stored(name)).toMatchObject({ open: true, version: 2 });
  });
});

describe('a plain write', () => {
  it('replaces whole items, side by side', async () => {
    const [name, other] = [await door(), randomUUID()];
    const items = [name, other].map((each) => doorOf(each, actionNamed('put'), 'badr'));
    const { cost } = await database().meter.measure(() => put(table(), ...items));
    expect(cost.roundTrips).toBe(1);
    expect([await stored(name), await stored(other)]).toEqual(items);
  });

  it('deletes an item if it keeps the rules', async () => {
    const name = await door();
    const isOpen = [equals('open', true, missing)];
    expect(await write(table(), removal(doorKey(name), isOpen))).toBe(false);
    expect(await stored(name)).toMatchObject({ open: false });
    expect(await write(table(), removal(doorKey(name)))).toBe(true);
    expect(await stored(name)).toBeUndefined();
    expect(await write(table(), removal(doorKey(name)))).toBe(true);
  });

  it('keeps what was written first where that is asked for', async () => {
    const name = await door();
    const set = (label: string) => update({ key: doorKey(name), set: { label: initially(label) } });
    await write(table(), set('first'));
    await write(table(), set('second'));
    expect(await stored(name)).toMatchObject({ label: 'first', version: 3 });
  });
});

describe('writes that must agree', () => {
  const allowedBy = (name: string) =>
    requirement(
      doorKey(name),
      [equals('open', true, () => new Refusal('gate-shut'))],
      () => new Refusal('gate-missing'),
    );
  const through = async (name: string, gate: string, action = actionNamed('open')) =>
    writeTogether(table(), update(opening(name, action)), allowedBy(gate));

  it('are all done, or none of them', async () => {
    const [name, gate] = [await door(), await door()];
    expect(await refusalOf(through(name, gate))).toBe('gate-shut');
    expect(await stored(name)).toMatchObject({ open: false, version: 1 });
    await write(table(), update(opening(gate, actionNamed('open'))));
    await through(name, gate);
    expect(await stored(name)).toMatchObject({ open: true, version: 2 });
  });

  it('say which item refused them, and why', async () => {
    const [name, gate] = [await door(), await door()];
    expect(await refusalOf(through(name, randomUUID()))).toBe('gate-missing');
    expect(await refusalOf(through(randomUUID(), gate))).toBe(missing().code);
  });

  it('can be tried, and then say which of them were refused', async () => {
    const [name, gate] = [await door(), await door()];
    const writes = [allowedBy(gate), update(opening(name, actionNamed('open'))), allowedBy(randomUUID())];
    expect(await tryTogether(table(), writes)).toEqual([0, 2]);
    expect(await stored(name)).toMatchObject({ open: false, version: 1 });
    expect(await tryTogether(table(), writes.slice(1, 2))).toEqual([]);
    expect(await stored(name)).toMatchObject({ open: true, version: 2 });
  });

  it('repeat the first answer, whatever has become of the others since', async () => {
    const [name, gate] = [await door(), await door()];
    await write(table(), update(opening(gate, actionNamed('open'))));
    const first = await through(name, gate);
    await write(table(), update({ ...opening(gate, actionNamed('shut')), rules: [], set: { open: false } }));
    expect(await through(name, gate)).toEqual(first);
  });

  it.each(['conflict', 'throttle', 'outage', 'answer-lost'] as const)('come through %s', async (fault) => {
    const [name, gate] = [await door(), await door()];
    await write(table(), update(opening(gate, actionNamed('open'))));
    database().faults.next(fault, 2);
    await through(name, gate);
    expect(database().faults.suffered()).toBe(2);
    expect(await stored(name)).toMatchObject({ open: true, version: 2 });
  });
});
