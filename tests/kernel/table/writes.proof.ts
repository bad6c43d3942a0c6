import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Refusal } from '../../../functions/kernel/contract/refusal';
import { creation } from '../../../functions/kernel/table/create';
import { edit } from '../../../functions/kernel/table/edit';
import { sum } from '../../../functions/kernel/table/expression';
import { read } from '../../../functions/kernel/table/read';
import { requirement } from '../../../functions/kernel/table/requirement';
import { update } from '../../../functions/kernel/table/update';
import { write, writeTogether } from '../../../functions/kernel/table/write';
import { useDatabase } from '../../support/engine';
import type { Fault } from '../../support/faults';
import { actionNamed, type Door, doorKey, doorOf, missing } from './door';

/*
 * Every write of the portal has its effect once and gives one answer, however often it is sent, however many send it at
 * once, and whatever goes wrong on the way. Tried on a counter: it must end at the number of different actions.
 */

const database = useDatabase();
const table = () => database().table;
afterEach(() => database().faults.clear());

const counting = (name: string, id: string) => {
  const action = actionNamed(id);
  return {
    ...{ key: doorKey(name), missing },
    set: { count: sum('count', 1) },
    remember: { action, entry: { hash: action.hash, at: action.at, said: id } },
  };
};

type Way = (name: string, id: string) => Promise<unknown>;

const ways: Readonly<Record<string, Way>> = {
  'one item': (name, id) => write(table(), update(counting(name, id))),
  'two items that must agree': (name, id) =>
    writeTogether(
      table(),
      update(counting(name, id)),
      requirement(doorKey(`${name}-gate`), [], () => new Refusal('no-gate')),
    ),
  'an item that is edited for ever': (name, id) => edit(table(), counting(name, id)),
};

const begin = async (): Promise<string> => {
  const name = randomUUID();
  for (const each of [name, `${name}-gate`]) {
    await write(table(), creation({ ...doorOf(each, actionNamed('make')), ...{ count: 0 } }));
  }
  return name;
};

/** At most eight: the waits between nine tries take 3.2 s at the longest, and a write gives up after five. */
const faults = fc.array(
  fc.record({
    fault: fc.constantFrom<Fault>('throttle', 'conflict', 'outage', 'answer-lost'),
    times: fc.integer({ min: 1, max: 2 }),
  }),
  { maxLength: 4 },
);
/** Which action each caller sends; an action that comes twice is a repeat. */
const sent = fc.array(fc.nat(11), { minLength: 1, maxLength: 30 });

describe.each(Object.entries(ways))('a write to %s', (_, way) => {
  it('has one effect and one answer', async () => {
    await fc.assert(
      fc.asyncProperty(sent, faults, async (ids, planned) => {
        const name = await begin();
        for (const { fault, times } of planned) database().faults.next(fault, times);
        const answers = await Promise.all(ids.map((id) => way(name, `action-${id}`)));
        database().faults.clear();
        const item = await read<Door & { count: number }>(table(), doorKey(name));
        expect(item?.count).toBe(new Set(ids).size);
        for (const [index, id] of ids.entries())
          expect(answers[index]).toMatchObject({ said: `action-${id}` });
      }),
      { numRuns: 120 },
    );
  });
});
