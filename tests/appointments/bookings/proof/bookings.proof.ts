import type { Table } from '../../../../functions/kernel/table/dynamo';
import { startDatabase, useDatabase } from '../../../support/engine';
import { injectFaults } from '../../../support/faults';
import { disagreements } from './books';
import { capacity, type History, historyOf } from './histories';
import { isLinearizable } from './linearizable';
import { mistakes, moveInTwo, plant } from './planted';
import { rush } from './rush';
import { seatsModel } from './seats-model';

/*
 * No seat is given out twice. Exactly as many seats are given out as there are, however many people want them at once;
 * and clients get the answers that they would get if operations ran in sequence, despite faults. The model contains all
 * slots of two resources, so that a move leaves one and reaches the other in the same instant: this is stronger than
 * being linearizable slot by slot.
 */

const database = useDatabase();
/** So many, each another course of events; docs/adr/0173 says why as much is seen as by more. */
const seeds = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const model = seatsModel(capacity);
const whole = { clients: 8, each: 100 };

describe('five hundred claims of ten seats at once', () => {
  it.each(seeds(6))('give exactly ten (seed %i)', async (seed) => {
    const table = await database().another();
    const { done, refused, taken, kept, before } = await rush({ table, seed, claims: 500, capacity: 10 });
    expect([done.length, refused, taken]).toEqual([10, { 'slot-taken': 490 }, 10]);
    expect(kept).not.toContain('lapsed');
    expect(before).toEqual(before.map(() => 'lapsed'));
  });
});

const holds = async (table: Table, history: History): Promise<void> => {
  expect(history.operations).toHaveLength(800);
  expect(isLinearizable(model, history.operations)).toBe(true);
  expect(await disagreements(table, history)).toEqual([]);
  expect(history.operations.filter(({ operation }) => operation.answer === 'busy')).toEqual([]);
};

describe('eight clients with a hundred operations each', () => {
  it.each(seeds(6))('get true answers (seed %i)', async (seed) => {
    const table = await database().another();
    await holds(table, await historyOf({ table, seed, ...whole }));
  });

  it.each(seeds(10))(
    'get true answers under conflicts, throttles and lost answers (seed %i)',
    async (seed) => {
      const table = await database().another();
      await holds(table, await historyOf({ table, seed, ...whole, faults: injectFaults(table.client) }));
    },
  );
});

describe('a mistake is seen', () => {
  const [histories, most] = [8, 5];
  /** Whether it is seen in five of eight: no more histories are made than it takes to know. */
  const isFound = async (mistake: (typeof mistakes)[string] | undefined, mover?: typeof moveInTwo) => {
    const own = await startDatabase();
    let [seen, unseen] = [0, 0];
    for (let seed = 1; seen < most && unseen <= histories - most; seed += 1) {
      const table = await own.another();
      const faults = injectFaults(table.client);
      if (mistake) plant(table.client, mistake);
      const history = await historyOf({ table, seed, clients: 8, each: 50, faults, mover });
      if (isLinearizable(model, history.operations)) unseen += 1;
      else seen += 1;
    }
    await own.stop();
    return seen >= most;
  };
  it.each(Object.entries(mistakes))('in most histories: %s', async (_, mistake) => {
    expect(await isFound(mistake)).toBe(true);
  });
  it('in most histories: a move is two writes', async () => {
    expect(await isFound(undefined, moveInTwo)).toBe(true);
  });
});
