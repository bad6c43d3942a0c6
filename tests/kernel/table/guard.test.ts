import { guarding, partsUnder } from '../../../functions/kernel/table/guard';
import type { Write } from '../../../functions/kernel/table/write';

/** A write of an item by its number. */
const putOf = (sk: number): Write<number> => ({
  result: sk,
  transactItem: (TableName) => ({ Put: { TableName, Item: { pk: 'thing', sk } } }),
  onConditionFailed: () => sk,
});
const puts = (count: number) => Array.from({ length: count }, (_, sk) => putOf(sk));
const act = { mandate: 'mandate', ref: 'delegate', request: 'request' };
const guard = () => guarding({ requires: [putOf(1_000)], records: [putOf(2_000)], act });

describe('what is written under a guard', () => {
  it('carries who acts, what is required and, once, the record', () => {
    const own = guard();
    const parts = partsUnder(own, puts(2), 'table');
    expect(parts.map(({ Put }) => [Put?.Item?.sk, Put?.Item?.act])).toEqual([
      [0, act],
      [1, act],
      [1_000, undefined],
      [2_000, undefined],
    ]);
    own.recorded = true;
    expect(partsUnder(own, puts(2), 'table')).toHaveLength(3);
  });

  it('is refused where it does not fit into one transaction with it', () => {
    expect(partsUnder(guard(), puts(98), 'table')).toHaveLength(100);
    expect(() => partsUnder(guard(), puts(99), 'table')).toThrow(expect.objectContaining({ code: 'busy' }));
    expect(partsUnder(undefined, puts(99), 'table')).toHaveLength(99);
  });
});
