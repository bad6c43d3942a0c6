import { randomUUID } from 'node:crypto';
import { edit, remembered } from '../../../functions/kernel/table/edit';
import { read } from '../../../functions/kernel/table/read';
import { equals } from '../../../functions/kernel/table/rule';
import type { Command, Entry } from '../../../functions/kernel/table/update';
import { useDatabase } from '../../support/engine';
import { actionNamed, type Door, doorKey, doorOf, missing, refusalOf } from './door';

const database = useDatabase();
const table = () => database().table;
const stored = (name: string) => read<Door & { label: number }>(table(), doorKey(name));
afterEach(() => database().faults.clear());

const labelling = (name: string, label: number, hash = 'hash'): Command<Entry> => ({
  key: doorKey(name),
  rules: [equals('owner', 'amina', missing)],
  set: { label },
  missing,
  remember: {
    action: actionNamed(`label-${label}`, hash, 1_000 + label),
    entry: { hash, at: 1_000 + label },
  },
});
const label = (name: string, to: number, hash?: string) => {
  const wanted = labelling(name, to, hash);
  return edit(table(), wanted, { ...doorOf(name, wanted.remember.action), ...{ label: to } });
};

describe('an edit', () => {
  it('makes the item where there is none, and changes it from then on in one round trip', async () => {
    const name = randomUUID();
    await label(name, 1);
    expect(await stored(name)).toMatchObject({ label: 1, version: 1 });
    const { cost } = await database().meter.measure(() => label(name, 2));
    expect(cost.roundTrips).toBe(1);
    expect(await stored(name)).toMatchObject({ label: 2, version: 2 });
  });

  it('refuses an item that is not there and that it was not told how to make', async () => {
    expect(await refusalOf(edit(table(), labelling(randomUUID(), 1)))).toBe(missing().code);
  });

  it('is done once, also when a later one has been done since', async () => {
    const name = randomUUID();
    const first = await label(name, 1);
    await label(name, 2);
    expect(await label(name, 1)).toEqual(first);
    expect(await stored(name)).toMatchObject({ label: 2, version: 2 });
  });

  it('refuses a key that was used for another edit, from the very first on', async () => {
    const name = randomUUID();
    await label(name, 1);
    expect(await refusalOf(label(name, 1, 'another'))).toBe('idempotency-key-reused');
    await label(name, 2);
    expect(await refusalOf(label(name, 2, 'another'))).toBe('idempotency-key-reused');
  });

  it('can follow for ever: the item stays small and knows its latest edits', async () => {
    const name = randomUUID();
    const edits = 5 * remembered + 10;
    for (let each = 1; each <= edits; each += 1) await label(name, each);
    const item = await stored(name);
    const known = Object.keys(item?.timeline ?? {});
    expect(item?.label).toBe(edits);
    expect(known.length).toBeLessThanOrEqual(2 * remembered);
    for (let each = edits - remembered + 1; each <= edits; each += 1)
      expect(known).toContain(`label-${each}`);
    for (let each = edits - remembered + 1; each <= edits; each += 1) await label(name, each);
    expect((await stored(name))?.label).toBe(edits);
  });

  it('is not lost among many at once, on a new item and on a full one', async () => {
    const name = randomUUID();
    const all = Array.from({ length: 3 * remembered }, (_, index) => index + 1);
    await Promise.all(all.map((each) => label(name, each)));
    const { label: last, timeline = {}, version = 0 } = (await stored(name)) ?? {};
    expect(all).toContain(last);
    expect(Object.keys(timeline).length).toBeLessThanOrEqual(2 * remembered);
    // Each edit counts one, and so does each time that the oldest were forgotten.
    expect(version).toBeGreaterThanOrEqual(all.length);
  });

  it('has one effect in fifty concurrent calls', async () => {
    const name = randomUUID();
    await Promise.all(Array.from({ length: 50 }, () => label(name, 1)));
    await Promise.all(Array.from({ length: 50 }, () => label(name, 2)));
    expect(await stored(name)).toMatchObject({ label: 2, version: 2 });
  });

  it.each(['throttle', 'outage', 'answer-lost'] as const)('comes through %s', async (fault) => {
    const name = randomUUID();
    database().faults.next(fault, 2, 'UpdateItem');
    database().faults.next(fault, 1, 'PutItem');
    await label(name, 1);
    await label(name, 2);
    expect(await stored(name)).toMatchObject({ label: 2, version: 2 });
  });
});
