import { randomUUID } from 'node:crypto';
import type { Catalogue } from '../../../functions/blocks/catalogues/catalogue';
import { openCatalogue } from '../../../functions/blocks/catalogues/store';
import { Refusal } from '../../../functions/kernel/contract/refusal';
import { openSigner } from '../../../functions/kernel/identity/signer';
import { useDatabase } from '../../support/engine';
import { testKeys } from '../../support/seals';

interface Permit {
  readonly fee: number;
  readonly note?: string | undefined;
  readonly active: boolean;
}
interface PermitCard {
  readonly agencyId: string;
  readonly code: string;
  readonly active: boolean;
}

const permits: Catalogue<Permit, PermitCard> = {
  type: 'permit',
  list: 'permits',
  cardOf: (agencyId, code, { active }) => ({ agencyId, code, active }),
  optional: ['note'],
  listsActiveOnly: true,
  notFound: () => new Refusal('permit-not-found'),
  exists: () => new Refusal('permit-exists'),
};

const database = useDatabase();
const at = Date.parse('2026-03-01T09:00:00.000Z');
const open = (more: Partial<typeof permits> = {}) =>
  openCatalogue(
    { table: database().table, signer: openSigner(testKeys), clock: () => at },
    { ...permits, ...more },
  );
const act = (hash = 'hash', id: string = randomUUID()) => ({ id, hash, at });
const newAgency = () => `agency-${randomUUID().slice(0, 8)}`;
const codeOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  );

test('an entry is created once, and under a code that is taken no other', async () => {
  const [store, agencyId, action] = [open(), newAgency(), act()];
  expect(await store.get(agencyId, 'stall')).toBeUndefined();
  await store.create(agencyId, 'stall', { fee: 5, active: true }, action);
  await store.create(agencyId, 'stall', { fee: 5, active: true }, action);
  expect(await store.get(agencyId, 'stall')).toMatchObject({ agencyId, code: 'stall', version: 1, fee: 5 });
  expect(await codeOf(store.create(agencyId, 'stall', { fee: 6, active: true }, act()))).toBe(
    'permit-exists',
  );
});

test('an entry that is replaced has a new version, and loses what is left out', async () => {
  const [store, agencyId] = [open(), newAgency()];
  const missing = store.replace(agencyId, 'stall', { fee: 1, active: true }, act());
  expect(await codeOf(missing)).toBe('permit-not-found');
  await store.create(agencyId, 'stall', { fee: 5, note: 'Saturdays', active: true }, act());
  await store.get(agencyId, 'stall');
  await store.replace(agencyId, 'stall', { fee: 6, active: true }, act());
  const found = await store.get(agencyId, 'stall');
  expect(found).toMatchObject({ version: 2, fee: 6 });
  expect(found).not.toHaveProperty('note');
});

test('an entry that is put is created or replaced', async () => {
  const [store, agencyId, action] = [open(), newAgency(), act()];
  await store.put(agencyId, 'stall', { fee: 5, active: true }, action);
  await store.put(agencyId, 'stall', { fee: 5, active: true }, action);
  expect(await store.get(agencyId, 'stall')).toMatchObject({ version: 1, fee: 5 });
  await store.put(agencyId, 'stall', { fee: 7, active: true }, act());
  expect(await store.get(agencyId, 'stall')).toMatchObject({ version: 2, fee: 7 });
});

test('a list is of one agency or of all, by code, and leaves out what is closed where it should', async () => {
  const [store, agencyId] = [open(), newAgency()];
  for (const code of ['c', 'a', 'b'])
    await store.create(agencyId, code, { fee: 1, active: code !== 'b' }, act());
  const codes = async (from: typeof store) =>
    (await from.list(agencyId, 10, undefined)).items.map(({ code }) => code);
  expect(await codes(store)).toEqual(['a', 'c']);
  expect(await codes(open({ listsActiveOnly: false }))).toEqual(['a', 'b', 'c']);
  const first = await store.list(agencyId, 1, undefined);
  expect(first.items).toEqual([{ agencyId, code: 'a', active: true }]);
  expect((await store.list(agencyId, 10, first.next)).items.map(({ code }) => code)).toEqual(['c']);
});
