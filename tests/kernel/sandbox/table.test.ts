import { Refusal } from '../../../functions/kernel/contract/refusal';
import { sandboxed } from '../../../functions/kernel/sandbox-effects/effects';
import { creation } from '../../../functions/kernel/table/create';
import { copy } from '../../../functions/kernel/table/expression';
import { put } from '../../../functions/kernel/table/put';
import { readPage } from '../../../functions/kernel/table/query';
import { page, read, readAll } from '../../../functions/kernel/table/read';
import { requirement } from '../../../functions/kernel/table/requirement';
import { equals } from '../../../functions/kernel/table/rule';
import { key } from '../../../functions/kernel/table/table';
import { update } from '../../../functions/kernel/table/update';
import { removal, write, writeTogether } from '../../../functions/kernel/table/write';
import { usePortal } from '../../support/portal';

const portal = usePortal();
const world = () => ({ table: portal().table, clock: portal().clock, signer: portal().signer });
const within = (generation = 0) => sandboxed(world(), `0ivd3ac8f4k2m9q7t1b6s5eg.${generation}`);
const none = () => new Refusal('internal');

const lamp = (id: string, more: object = {}) => ({
  ...{ pk: key('lamp', id), sk: 'lamp', type: 'lamp', version: 1, made: { id, hash: 'h' } },
  ...{ queueKey: key('lamps'), queueSort: id, card: { id } },
  ...more,
});
const at = (id: string) => ({ pk: key('lamp', id), sk: 'lamp' });
const lampsOf = (table: ReturnType<typeof within>['table'], limit = 10, after?: string) =>
  page<{ readonly card: { readonly id: string } }>(table, {
    ...({ index: 'queue', ranges: [{ partition: key('lamps') }], order: 'ascending', limit, after } as const),
  });

describe('the table of a sandbox', () => {
  it('gives back what was put there, as if there were no other', async () => {
    const { table } = within();
    await put(table, lamp('a'), lamp('b'));
    expect(await read(table, lamp('a'))).toMatchObject(lamp('a'));
    expect((await readAll(table, [lamp('b'), lamp('z')])).map((each) => each?.pk)).toEqual([
      'lamp#b',
      undefined,
    ]);
    expect((await lampsOf(table)).items.map(({ card }) => card.id)).toEqual(['a', 'b']);
  });

  it('is no part of the live table, nor of another generation', async () => {
    await put(portal().table, lamp('live'));
    expect(await read(portal().table, lamp('a'))).toBeUndefined();
    expect((await lampsOf(portal().table)).items.map(({ card }) => card.id)).toEqual(['live']);
    expect((await lampsOf(within(1).table)).items).toEqual([]);
    expect(await read(within().table, lamp('live'))).toBeUndefined();
  });

  it('moves an item to another of its lists, which is inside as well', async () => {
    const { table } = within();
    const queues = { open: key('lamps'), closed: key('lamps', 'closed') };
    await put(table, lamp('moving', { queues }));
    expect(await read(table, at('moving'))).toMatchObject({ queues });
    await write(table, update({ key: at('moving'), set: { queueKey: copy('queues.closed') } }));
    const closed = {
      index: 'queue',
      ranges: [{ partition: queues.closed }],
      order: 'ascending',
      limit: 9,
    } as const;
    expect((await page(portal().table, closed)).items).toEqual([]);
    expect((await page(table, closed)).items).toMatchObject([{ card: { id: 'moving' } }]);
  });

  it('lets no key be copied from what was kept, as it would be that of the live table', async () => {
    const { table } = within();
    const change = { key: at('a'), set: { queueKey: copy('kept.queue') } };
    await expect(write(table, update(change))).rejects.toThrow('queueKey is set to what no sandbox sees');
  });

  it('goes on where a page ended', async () => {
    const { table } = within();
    const partition = { index: 'queue', partition: key('lamps'), pageSize: 1 } as const;
    const first = await readPage(table, partition);
    const second = await readPage<{ pk: string }>(table, partition, first.last);
    expect(second.items.map(({ pk }) => pk)).toEqual(['lamp#b']);
  });

  it('shows the item that refused a write, by the key that it has there', async () => {
    const { table } = within();
    const wanted = update({
      ...{ key: lamp('a'), rules: [equals('state', 'on', none)] },
      onConditionFailed: (found) => found?.pk,
    });
    expect(await write(table, wanted)).toBe('lamp#a');
    expect(await writeTogether(table, wanted, removal(lamp('b')))).toBe('lamp#a');
    expect(await read(table, lamp('b'))).toBeDefined();
    expect(await write(table, creation(lamp('a')))).toMatchObject({ pk: 'lamp#a' });
  });

  it('moves an item in its lists, and requires others', async () => {
    const { table } = within();
    const moved = update({
      key: lamp('a'),
      set: { queueKey: key('lamps', 'broken') },
      remove: ['note'],
    });
    await writeTogether(table, moved, requirement(at('b'), [], none));
    expect((await lampsOf(table)).items.map(({ card }) => card.id)).toEqual(['b']);
    await expect(writeTogether(table, moved, requirement(at('live'), [], none))).rejects.toThrow(Refusal);
  });

  it('lets everything expire, whatever else it was to live', async () => {
    const { table } = within();
    const end = Math.floor(portal().clock() / 1000) + 90 * 86_400;
    await put(table, lamp('soon', { expiresAt: 7 }), lamp('late', { expiresAt: end * 2 }));
    await write(table, update({ key: lamp('made'), type: 'lamp', add: { count: 1 } }));
    await write(table, update({ key: lamp('b'), set: { expiresAt: end * 2, 'card.expiresAt': 'x' } }));
    await write(
      table,
      update({ key: lamp('a'), set: { 'card.expiresAt': 'x' }, remove: ['expiresAt', 'queueSort'] }),
    );
    const found = await readAll(
      table,
      ['soon', 'late', 'made', 'a', 'b'].map((id) => lamp(id)),
    );
    expect(found.map((each) => each?.expiresAt)).toEqual([7, end, end, end, end]);
    expect(found[3]).not.toHaveProperty('queueSort');
    expect(found[4]).toMatchObject({ card: { expiresAt: 'x' } });
  });

  it('shares with all what operators keep, and lets nobody change it', async () => {
    const calendar = { pk: key('calendar', 'jo'), sk: 'calendar', type: 'calendar', version: 1 };
    await put(portal().table, calendar);
    expect(await read(within().table, calendar)).toEqual(calendar);
    await expect(put(within().table, calendar)).rejects.toThrow('not written from a sandbox');
  });

  it('signs what opens nothing outside', () => {
    const [own, live] = [within().signer, portal().signer];
    expect(own.verify('cursor', 'a', own.sign('cursor', 'a'))).toBe(true);
    expect(live.verify('cursor', 'a', own.sign('cursor', 'a'))).toBe(false);
    expect(own.verify('cursor', 'a', live.sign('cursor', 'a'))).toBe(false);
  });
});
