import { useDatabase } from '../../../support/engine';
import { injectFaults } from '../../../support/faults';
import { sample } from '../../../support/sample';
import { disagreements } from './books';
import { capacity, historyOf } from './histories';
import { isLinearizable } from './linearizable';
import { mistakes, moveInTwo, plant } from './planted';
import { seatsModel } from './seats-model';

/* The short form of the histories in `bookings.proof.ts`: one of each kind, and a sample of the mistakes, each seen once. */

const database = useDatabase();
const model = seatsModel(capacity);
const small = { clients: 8, each: 25 };

describe('a history of many clients', () => {
  it('could have happened one after the other', async () => {
    const table = await database().another();
    const history = await historyOf({ table, seed: 1, ...small });
    expect(isLinearizable(model, history.operations)).toBe(true);
    expect(await disagreements(table, history)).toEqual([]);
    const answers = history.operations.map(({ operation: { kind, answer } }) => `${kind} ${answer}`);
    const told = ['book done', 'book taken', 'confirm done', 'cancel done', 'move done', 'move taken'];
    expect(answers).toEqual(expect.arrayContaining(told));
    expect(history.operations.some(({ operation }) => operation.ended.length > 0)).toBe(true);
  });

  it('could have under conflicts, throttles and lost answers', async () => {
    const table = await database().another();
    const faults = injectFaults(table.client);
    const history = await historyOf({ table, seed: 2, ...small, faults });
    expect(isLinearizable(model, history.operations)).toBe(true);
    expect(await disagreements(table, history)).toEqual([]);
  });
});

describe('the checker sees that', () => {
  /** Not every history meets the mistake. */
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
  const isSeen = async (mistake: (typeof mistakes)[string] | undefined, mover?: typeof moveInTwo) => {
    for (const seed of seeds) {
      const table = await database().another();
      const faults = injectFaults(table.client);
      if (mistake) plant(table.client, mistake);
      const history = await historyOf({ table, seed, ...small, faults, mover });
      if (!isLinearizable(model, history.operations)) return true;
    }
    return false;
  };
  const planted = [...Object.entries(mistakes), ['a move is two writes', undefined] as const];
  it.each(sample('mistakes', planted, 0.2))('%s', async (_, mistake) => {
    expect(await isSeen(mistake, mistake ? undefined : moveInTwo)).toBe(true);
  });
});
