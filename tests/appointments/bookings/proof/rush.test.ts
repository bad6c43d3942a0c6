import { useDatabase } from '../../../support/engine';
import { sample } from '../../../support/sample';
import { rush } from './rush';

/* The short form of the rushes in `bookings.proof.ts`. */

const database = useDatabase();

describe('sixty claims of ten seats', () => {
  it.each(sample('rushes', [1, 2], 0.5))('give ten (seed %i)', async (seed) => {
    const table = await database().another();
    const { done, refused, taken, kept, before } = await rush({ table, seed, claims: 60, capacity: 10 });
    expect([done.length, refused, taken]).toEqual([10, { 'slot-taken': 50 }, 10]);
    expect(kept).not.toContain('lapsed');
    expect(before).toEqual(before.map(() => 'lapsed'));
  });
});
