import { contract } from '../../functions/areas/contract';
import { type Head, headKeyOf, type Part, partKeyOf } from '../../functions/blocks/searching/generation';
import { read } from '../../functions/kernel/table/read';
import { usePortal } from '../support/portal';
import { areasService } from '../support/services';
import { index, newRegister, square } from './world';

const portal = usePortal(areasService);
const api = () => portal().client(contract);
const validFrom = '2020-01-01';

const streets = {
  palm: { en: 'Palm Street', ar: 'شارع النخيل', fa: 'خیابان نخل' },
  martyrs: { en: 'Martyrs Square', ar: 'ساحة الشهداء', fa: 'میدان شهدا' },
  library: { en: 'Old Library Road', ar: 'طريق المكتبة القديمة', fa: 'راه کتابخانهٔ قدیم' },
};
type Street = keyof typeof streets;
const ids: Partial<Record<Street | 'city' | 'palm-12' | 'palm-12a' | 'palm-120', string>> = {};

beforeAll(async () => {
  portal().clock.set('2026-03-01T09:00:00.000Z');
  const register = newRegister(portal());
  const names = { en: 'Palm City', ar: 'مدينة النخيل', fa: 'شهر نخل' };
  ids.city = (
    await register.area('M', { level: 'municipality', names, shape: square(31, 11, 0.2), validFrom })
  ).id;
  const put = (reference: string, street: Street, number: string, east: number, more: object = {}) =>
    register.address(reference, {
      ...{ street: streets[street], number, latitude: 11.1, longitude: 31 + east, validFrom },
      ...more,
    });
  ids['palm-12'] = (await put('A-1', 'palm', '12', 0.1)).id;
  ids['palm-12a'] = (await put('A-2', 'palm', '١٢ A', 0.1001)).id;
  ids['palm-120'] = (await put('A-3', 'palm', '120', 0.102)).id;
  await put('A-4', 'martyrs', '1', 0.11);
  await put('A-5', 'library', '7', 0.12);
  await put('A-6', 'palm', '12', 0.1, { validThrough: '2021-01-01' });
  for (const street of Object.keys(streets) as Street[]) {
    const near = await api().nearAddresses({
      query: { point: street === 'palm' ? '11.1,31.1' : street === 'martyrs' ? '11.1,31.11' : '11.1,31.12' },
    });
    ids[street] = near.body.items[0]?.streetId ?? '';
  }
  await index(portal());
});

const found = async (q: string) => (await api().searchPlaces({ query: { q } })).body.items;

test.each([
  ['Palm Street', 'palm'],
  ['palm stret', 'palm'],
  ['plam street', 'palm'],
  ['Martyrs Sq', 'martyrs'],
  ['شارع النخيل', 'palm'],
  ['شارع نخيل', 'palm'],
  ['شارع النخیل', 'palm'],
  ['ساحه الشهدا', 'martyrs'],
  ['الشهداء', 'martyrs'],
  ['طريق المكتبه القديمه', 'library'],
  ['خیابان نخل', 'palm'],
  ['خيابان نخل', 'palm'],
  ['ميدان شهدا', 'martyrs'],
  ['کتابخانه قدیم', 'library'],
  ['libary', 'library'],
] as const)('“%s” finds the street %s', async (q, street) => {
  const [first] = (await found(q)).filter(({ kind }) => kind === 'street');
  expect(first?.id).toBe(ids[street]);
  expect(first?.within?.id).toBe(ids.city);
});

test.each([
  ['Palm Street 12', ['palm-12', 'palm-12a', 'palm-120']],
  ['12a palm street', ['palm-12a']],
  ['شارع النخيل ١٢', ['palm-12', 'palm-12a', 'palm-120']],
  ['خیابان نخل ۱۲۰', ['palm-120']],
] as const)('“%s” finds addresses', async (q, wanted) => {
  const addresses = (await found(q)).filter(({ kind }) => kind === 'address');
  const all = wanted.map((name) => ids[name]);
  expect(addresses[0]?.id).toBe(all[0]);
  for (const { id } of addresses) expect(all).toContain(id);
});

test('what nobody has named is not found', async () => expect(await found('Zzyzx Qqqq')).toEqual([]));

test('the nearest addresses come first, within the distance and in use', async () => {
  const near = async (radius: string) =>
    (await api().nearAddresses({ query: { point: '11.1,31.1', radius } })).body.items;
  expect((await near('150')).map(({ id }) => id)).toEqual([ids['palm-12'], ids['palm-12a']]);
  const wide = await near('600');
  expect(wide.map(({ id }) => id)).toEqual([ids['palm-12'], ids['palm-12a'], ids['palm-120']]);
  expect(wide.map(({ distance }) => distance)).toEqual([0, 11, 218]);
});

test('an address says in which areas it is', async () => {
  const { body } = await api().getAddress({ params: { address: ids['palm-12'] ?? '' } });
  expect(body.areas.map(({ id }) => id)).toEqual([ids.city]);
  expect(body).toMatchObject({ number: '12', street: streets.palm });
});

test('what an index has replaced goes a day later', async () => {
  const headNow = async () => (await read<Head>(portal().table, headKeyOf('place-index'))) as Head;
  const firstPartOf = ({ generation = '' }: Head) =>
    read<Part>(portal().table, partKeyOf('place-index', generation, 0));
  await index(portal());
  const before = await headNow();
  const replacedAt = portal().clock();
  await index(portal());
  expect((await firstPartOf(before))?.expiresAt).toBe(Math.floor(replacedAt / 1000) + 86_400);
  const after = await firstPartOf(await headNow());
  expect(after).toBeDefined();
  expect(after?.expiresAt).toBeUndefined();
});
