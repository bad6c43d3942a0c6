import { contract } from '../../functions/areas/contract';
import { areaIdOf } from '../../functions/areas/register/area';
import { anyone } from '../support/callers';
import { usePortal } from '../support/portal';
import { areasService } from '../support/services';
import { newRegister, square } from './world';

const portal = usePortal(areasService);
const api = () => portal().client(contract);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

const names = { en: 'Harbour', ar: 'حي الميناء', fa: 'محلهٔ بندر' };
const validFrom = '2020-01-01';
const levelsAt = async (point: string, on?: string) => {
  const { body } = await api().areasAt({ query: { point, ...(on ? { on } : {}) } });
  return body.items.map(({ level, id }) => [level, id]);
};

test('a point is in areas at all levels, from the whole to the part', async () => {
  const register = newRegister(portal());
  const country = await register.area('C', { level: 'country', names, shape: square(30, 10, 8), validFrom });
  const inside = { parent: 'C', names, validFrom };
  const city = await register.area('M', { ...inside, level: 'municipality', shape: square(31, 11, 0.5) });
  const near = { parent: 'M', names, validFrom, level: 'district' };
  const [west, east] = [
    await register.area('D-1', { ...near, shape: square(31, 11, 0.02) }),
    await register.area('D-2', { ...near, shape: square(31.02, 11, 0.02) }),
  ];
  expect([country, city, west, east].map(({ reply }) => reply.status)).toEqual([204, 204, 204, 204]);
  const above = [
    ['country', country.id],
    ['municipality', city.id],
  ];
  expect(await levelsAt('11.01,31.01')).toEqual([...above, ['district', west.id]]);
  expect(await levelsAt('11.01,31.03')).toEqual([...above, ['district', east.id]]);
  expect(await levelsAt('11.3,31.3')).toEqual(above);
  expect(await levelsAt('17,36')).toEqual([above[0]]);
  expect(await levelsAt('50,50')).toEqual([]);
  const parts = await api().listParts({ params: { area: city.id } });
  expect(parts.body.items.map(({ id }) => id).sort()).toEqual([west.id, east.id].sort());
  const wholes = await api().listWholes({ caller: anyone });
  expect(wholes.body.items.map(({ id }) => id)).toContain(country.id);
});

test('a new border does not rewrite the past', async () => {
  const register = newRegister(portal());
  const body = { level: 'district', names, shape: square(20, 40, 0.02), validFrom };
  const { id } = await register.area('D', body);
  const moved = { ...body, shape: square(20.02, 40, 0.02), validFrom: '2026-01-01' };
  expect((await register.area('D', moved)).reply.status).toBe(204);
  expect(await levelsAt('40.01,20.01', '2025-12-31')).toEqual([['district', id]]);
  expect(await levelsAt('40.01,20.03', '2025-12-31')).toEqual([]);
  expect(await levelsAt('40.01,20.01', '2026-01-01')).toEqual([]);
  expect(await levelsAt('40.01,20.03')).toEqual([['district', id]]);
  expect(await levelsAt('40.01,20.01', '2019-12-31')).toEqual([]);
  const shown = await api().getArea({ params: { area: id }, query: { on: '2024-06-01' } });
  expect(shown.body.shape.coordinates[0]?.[0]?.[0]).toEqual([20, 40]);
  expect(shown.body.editions).toEqual([
    { validFrom, validThrough: '2025-12-31' },
    { validFrom: '2026-01-01', validThrough: null },
  ]);
  const late = await register.area('D', { ...body, validFrom: '2023-01-01' });
  expect(late.reply.problem).toMatchObject({ code: 'edition-later', validFrom: '2026-01-01' });
});

test('an edition is put right, and an area that is abolished is so from its last day on', async () => {
  const register = newRegister(portal());
  const body = { level: 'area', use: 'school', names, shape: square(21, 41, 0.02), validFrom };
  const { id } = await register.area('S', body);
  await register.area('S', { ...body, shape: square(21.1, 41, 0.02), validThrough: '2026-06-30' });
  expect(await levelsAt('41.01,21.01')).toEqual([]);
  expect(await levelsAt('41.01,21.11')).toEqual([['area', id]]);
  expect(await levelsAt('41.01,21.11', '2026-07-01')).toEqual([]);
});

test('a register can be sent again and again', async () => {
  const register = newRegister(portal());
  const body = { level: 'district', names, shape: square(22, 42, 0.02), validFrom };
  const { id } = await register.area('D', body);
  const versionOf = async () => {
    const { caller } = register;
    return (await api().showOwnArea({ caller, params: { areaReference: 'D' } })).headers.etag;
  };
  const before = await versionOf();
  expect((await register.area('D', body)).id).toBe(id);
  expect(await versionOf()).toBe(before);
  const same = await Promise.all(
    Array.from({ length: 8 }, () => register.area('D', { ...body, names: { en: 'New' } })),
  );
  expect(new Set(same.map(({ reply }) => reply.status))).toEqual(new Set([204]));
});

describe('refused is', () => {
  const body = { level: 'district', names, shape: square(23, 43, 0.02), validFrom };
  const ring = square(23, 43, 0.02).coordinates[0] ?? [];
  const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings });
  test.each([
    ['a ring that is not closed', { shape: polygon(ring.slice(0, 4)) }, '/shape', /not closed/],
    [
      'a ring that crosses itself',
      { shape: polygon([ring[0], ring[2], ring[1], ring[3], ring[0]]) },
      '/shape',
      /crosses itself/,
    ],
    [
      'a latitude that is none',
      { shape: polygon(ring.map(([x = 0, y = 0]) => [x, y + 90])) },
      '/shape',
      /on the ground/,
    ],
    ['a line', { shape: { type: 'LineString', coordinates: ring } }, '/shape/type', /./],
    ['an end before the beginning', { validThrough: '2019-01-01' }, '', /before the first/],
    ['a parent that is not there', { parent: 'nowhere' }, '/parent', /no such area/],
  ])('%s', async (_, changes, pointer, detail) => {
    const { reply } = await newRegister(portal()).area('X', { ...body, ...changes });
    expect(reply.problem.errors?.[0]?.pointer).toBe(pointer);
    expect(reply.problem.errors?.[0]?.detail).toMatch(detail);
  });

  test('a parent of the same level, and another level for the same reference', async () => {
    const register = newRegister(portal());
    await register.area('D', body);
    for (const [reference, parent] of [
      ['E', 'D'],
      ['D', 'D'],
      ['E', areaIdOf(register.agencyId, 'D')],
    ]) {
      const { reply } = await register.area(reference ?? '', { ...body, parent });
      expect(reply.problem.code).toBe('parent-unknown');
    }
    expect((await register.area('D', { ...body, level: 'area' })).reply.problem.code).toBe('level-kept');
  });

  test('in the language of whoever asks', async () => {
    const { caller } = newRegister(portal());
    const shape = polygon(ring.slice(0, 4));
    const ask = (language: string) =>
      api().putArea({
        caller: { ...caller, headers: { ...caller.headers, 'accept-language': language } },
        params: { areaReference: 'X' },
        body: { ...body, shape } as never,
      });
    expect((await ask('ar')).problem.errors?.[0]?.detail).toContain('الحلقة غير مغلقة');
    expect((await ask('fa')).problem.errors?.[0]?.detail).toContain('حلقه بسته نیست');
  });
});
