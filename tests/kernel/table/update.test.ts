import { Refusal } from '../../../functions/kernel/contract/refusal';
import { read } from '../../../functions/kernel/table/read';
import { absent, atMost, orAbsent } from '../../../functions/kernel/table/rule';
import { type ItemUpdate, update } from '../../../functions/kernel/table/update';
import { write } from '../../../functions/kernel/table/write';
import { useDatabase } from '../../support/engine';
import { refusalOf } from './door';

const database = useDatabase();
const table = () => database().table;
type ItemChange = Omit<ItemUpdate, 'key' | 'rules'>;
const tally = (name: string, change: ItemChange, rules: ItemUpdate['rules'] = []) => {
  const key = { pk: 'tally', sk: name };
  return { key, write: () => write(table(), update({ key, type: 'tally', ...change, rules })) };
};

describe('a tally', () => {
  it('comes to be with the first change, and counts the changes', async () => {
    const { key, write: count } = tally('new', { add: { seats: 2 }, set: { of: 'us' } });
    await count();
    await count();
    expect(await read(table(), key)).toEqual({ ...key, type: 'tally', version: 2, seats: 4, of: 'us' });
  });

  it('keeps its rules, also when it is not there', async () => {
    const full = () => new Refusal('full');
    const { write: take } = tally('full', { add: { seats: 3 } }, [orAbsent(atMost('seats', 2, full))]);
    await take();
    expect(await refusalOf(take())).toBe('full');
    const { write: need } = tally('none', { add: { seats: 3 } }, [atMost('seats', 2, full)]);
    expect(await refusalOf(need())).toBe('full');
  });

  it('holds sets, which are gone with their last member', async () => {
    const of = (...names: string[]) => new Set(names);
    const { key, write: put } = tally('sets', { add: { b1: of('x') } });
    await put();
    await tally('sets', { add: { b1: of('y') } }).write();
    expect(await read(table(), key)).toMatchObject({ b1: of('x', 'y') });
    const blocked = tally('sets', { add: { seats: 1 } }, [absent('b1', () => new Refusal('blocked'))]);
    expect(await refusalOf(blocked.write())).toBe('blocked');
    await tally('sets', { drop: { b1: of('x', 'z') } }).write();
    await tally('sets', { drop: { b1: of('y') } }).write();
    expect(await read(table(), key)).not.toHaveProperty('b1');
    await blocked.write();
  });
});
