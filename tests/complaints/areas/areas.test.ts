import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import {
  cellOf,
  cellsAround,
  maxRadius,
  newsEvents,
  newsKey,
} from '../../../functions/complaints/areas/area';
import { tellWatchers } from '../../../functions/complaints/areas/watchers-store';
import type { Complaint } from '../../../functions/complaints/cases/complaint';
import { distance } from '../../../functions/complaints/cases/geography';
import { complaintKey } from '../../../functions/complaints/cases/keys';
import { contract } from '../../../functions/complaints/contract';
import { personRef } from '../../../functions/kernel/identity/id-codec';
import { read, readAll } from '../../../functions/kernel/table/read';
import { type Caller, citizen } from '../../support/callers';
import { asFunction } from '../../support/functions';
import { usePortal } from '../../support/portal';
import { type Case, complaints, newCase } from '../world';

const portal = usePortal(complaints);
const api = () => portal().client(contract);

const place = { latitude: 31.9539, longitude: 35.9106 };
const area = { name: 'Home', ...place, radius: 300 };

const watch = (caller: Caller, more: object = {}) =>
  api().watchArea({ caller, body: { ...area, ...more } as never });
const listed = async (caller: Caller) => (await api().listAreas({ caller })).body.items;

/** Who is told of a complaint that is filed now. */
const toldOf = async (one: Case): Promise<readonly string[]> => {
  const { id } = await one.file();
  const complaint = await read<Complaint>(portal().table, complaintKey(id));
  for (let time = 0; time < 2; time += 1)
    if (complaint)
      await tellWatchers(asFunction('complaints-events', portal().table), complaint, portal().clock());
  const [news] = await readAll(portal().table, [newsKey(id, 0)]);
  return newsEvents(undefined, news)[0]?.audience.people ?? [];
};

describe('an area', () => {
  test('is watched, listed, and watched no longer, by its person alone', async () => {
    const [amina, badr] = [citizen(randomUUID()), citizen(randomUUID())];
    const { body } = await watch(amina);
    expect(body).toMatchObject(area);
    expect(await listed(amina)).toEqual([body]);
    expect(await listed(badr)).toEqual([]);
    const params = { areaId: body.id };
    expect((await api().unwatchArea({ caller: badr, params })).problem.code).toBe('area-not-found');
    for (let time = 0; time < 2; time += 1)
      expect((await api().unwatchArea({ caller: amina, params })).status).toBe(204);
    expect(await listed(amina)).toEqual([]);
  });

  test('is one of twenty at the most, and a repeat is no other', async () => {
    const amina = citizen(randomUUID());
    const first = { caller: amina, body: area, idempotencyKey: 'first' };
    const { text } = await api().watchArea(first);
    for (let nth = 1; nth < 20; nth += 1) await watch(amina, { name: `No. ${nth}` });
    expect((await watch(amina)).problem).toMatchObject({ code: 'too-many-areas', atMost: 20 });
    expect((await api().watchArea(first)).text).toBe(text);
  });

  test('brings news of what is filed in it under its category, but of one’s own', async () => {
    const one = await newCase(api());
    const [near, far, other, picky] = [0, 1, 2, 3].map(() => randomUUID());
    await watch(one.lena);
    await watch(citizen(near ?? ''));
    await watch(citizen(far ?? ''), { latitude: place.latitude + 0.01 });
    await watch(citizen(other ?? ''), { category: { agencyId: one.agencyId, code: 'pothole' } });
    await watch(citizen(picky ?? ''), { category: one.category });
    const told = await toldOf(one);
    const refs = [near, far, other, picky].map((sub) => personRef(sub ?? ''));
    expect(refs.map((ref) => told.includes(ref))).toEqual([true, false, false, true]);
    expect(told).not.toContain(personRef(one.lena.context?.id ?? ''));
  });

  test('is found from wherever in it something is filed', () => {
    const degree = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
    fc.assert(
      fc.property(degree(75), degree(179), degree(0.01), degree(0.04), (latitude, longitude, north, east) => {
        const centre = { latitude, longitude };
        const found = { latitude: latitude + north, longitude: longitude + east };
        fc.pre(distance(centre, found) <= maxRadius);
        expect(cellsAround(found.latitude, found.longitude)).toContain(cellOf(centre));
      }),
    );
  });
});
