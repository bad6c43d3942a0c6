import { randomUUID } from 'node:crypto';
import { contract } from '../../../functions/fines/contract';
import { fineKey } from '../../../functions/fines/fines/keys';
import { citizen } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { noteReference } from '../../support/references';
import { claim, fines, newCase } from '../world';

const portal = usePortal(fines);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

describe('who sees a fine', () => {
  test('is the person who has claimed the payer, and nobody before that', async () => {
    const one = await newCase(portal());
    const { id } = await one.issue();
    const sub = randomUUID();
    const late = citizen(sub);
    const get = () => one.api.getFine({ caller: late, params: { fineId: id } });
    expect((await get()).problem).toMatchObject({ code: 'fine-not-found', status: 404 });
    expect((await one.api.listFines({ caller: late })).body.items).toEqual([]);
    await claim(portal(), sub, one.agencyId, one.identifier);
    expect((await get()).body.id).toBe(id);
    expect((await one.api.listFines({ caller: late })).body.items).toMatchObject([{ id }]);
  });

  test('finds the fines of all payers in one list, the newest first, page by page', async () => {
    const [one, other] = [await newCase(portal()), await newCase(portal())];
    await claim(portal(), one.sub, other.agencyId, other.identifier);
    const ids: string[] = [];
    for (const each of [one, other, one, other, one]) {
      ids.unshift((await each.issue()).id);
      portal().clock.advance(1_000);
    }
    const states = async (state: 'open' | 'closed' | 'issued') =>
      (await one.api.listFines({ caller: one.lena, query: { state } })).body.items.map((each) => each.state);
    expect(new Set(await states('open'))).toEqual(new Set(['issued']));
    expect(await states('closed')).toEqual([]);
    const first = (await one.api.listFines({ caller: one.lena, query: { limit: '3' } })).body;
    const query = { limit: '3', cursor: first.next };
    const second = (await one.api.listFines({ caller: one.lena, query })).body;
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(second.next).toBeUndefined();
  });

  test('is found by the agency by its reference, payer, officer and unit, and when it is overdue', async () => {
    const one = await newCase(portal());
    const north = await one.issue({ reference: 'PK-1', officer: 'Warden 7', unit: 'North' });
    const south = await one.issue({ reference: 'PK-2', officer: 'Warden 8', unit: 'South' });
    const found = async (query: object) =>
      (await one.api.listAgencyFines({ caller: one.office, query: query as never })).body.items
        .map(({ id }) => id)
        .sort();
    const both = [north.id, south.id].sort();
    expect(await found({ reference: 'PK-1' })).toEqual([north.id]);
    expect(await found({ officer: 'Warden 8' })).toEqual([south.id]);
    expect(await found({ unit: 'North', officer: 'Warden 8' })).toEqual([]);
    expect(await found({ identifier: one.identifier })).toEqual(both);
    const inArabic = one.identifier.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '');
    expect(await found({ identifier: inArabic })).toEqual(both);
    expect(await found({ identifier: one.identifier, state: 'closed' })).toEqual([]);
    expect(await found({ identifier: one.identifier, state: 'closed', overdue: 'true' })).toEqual([]);
    expect(await found({ overdue: 'true' })).toEqual([]);
    portal().clock.set('2026-04-01T09:00:00.000Z');
    expect(await found({ overdue: 'true', unit: 'South' })).toEqual([south.id]);
    expect(await found({ overdue: 'true', state: 'closed' })).toEqual([]);
    const own = (await one.api.listFines({ caller: one.lena })).text;
    expect([own.includes('Warden'), own.includes('North')]).toEqual([false, false]);
  });

  test('is found by words of its reference, payer, place, description and offence, in any spelling', async () => {
    const one = await newCase(portal());
    const place = { address: 'شارع الأمير محمد، جبل عمّان' };
    const { id } = await one.issue({ reference: 'PK-77/a', place, description: 'In front of a hydrant' });
    await one.issue({ reference: 'PK-78', description: 'On the pavement' });
    const found = async (text: string, more: object = {}) =>
      (
        await one.api.listAgencyFines({ caller: one.office, query: { text, ...more } as never })
      ).body.items.map((each) => each.id);
    for (const text of ['pk-77', 'HYDRANT front', 'عمان امیر', `${one.identifier} hydrant`, 'pk-٧٧'])
      expect([text, await found(text)]).toEqual([text, [id]]);
    expect(await found('hydrant pavement')).toEqual([]);
    expect(await found('hydrant', { order: 'due' })).toEqual([id]);
    expect(await found(one.identifier, { identifier: one.identifier })).toHaveLength(2);
    const own = await one.api.listFines({ caller: one.lena });
    expect(own.body.items[0]).not.toHaveProperty('search');
  });

  test('is listed to its agency by when it is due, whatever was entered first, page by page', async () => {
    const [one, other] = [await newCase(portal()), await newCase(portal())];
    const ids: string[] = [];
    for (const servedOn of ['2026-03-09', '2026-03-03', '2026-03-05', '2026-03-03'])
      ids.push((await one.issue({ servedOn, unit: servedOn.slice(-2) })).id);
    await other.issue();
    const page = async (query: object) =>
      (await one.api.listAgencyFines({ caller: one.office, query: { order: 'due', ...query } as never }))
        .body;
    const idsOf = async (query: object) => (await page(query)).items.map(({ id }) => id);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const found: Awaited<ReturnType<typeof page>> = await page({ limit: '1', cursor });
      seen.push(...found.items.map(({ id }) => id));
      cursor = found.next;
    } while (cursor);
    expect(new Set(seen.slice(0, 2))).toEqual(new Set([ids[1], ids[3]]));
    expect(seen.slice(2)).toEqual([ids[2], ids[0]]);
    expect(await idsOf({ unit: '05' })).toEqual([ids[2]]);
    expect(await idsOf({ identifier: one.identifier, unit: '09' })).toEqual([ids[0]]);
    expect(await idsOf({ identifier: 'nobody' })).toEqual([]);
    expect(await idsOf({ overdue: 'true' })).toEqual([]);
    portal().clock.set('2026-04-03T09:00:00.000Z');
    expect(new Set(await idsOf({ overdue: 'true' }))).toEqual(new Set([ids[1], ids[3]]));
    const params = { fineId: ids[1] ?? '' };
    const headers = { 'diwan-officer': 'L. Khoury', 'diwan-second-officer': 'S. Haddad' };
    await one.api.cancelFine({ caller: one.office, params, body: { text: 'A mistake.' }, headers } as never);
    expect(await idsOf({ overdue: 'true' })).toEqual([ids[3]]);
    const closed = await one.api.listAgencyFines({
      caller: one.office,
      query: { order: 'due', state: 'all' },
    });
    expect(closed.problem.errors).toMatchObject([{ in: 'query', pointer: '/state' }]);
  });

  test('is found by the reference of its agency alone, in any state', async () => {
    const one = await newCase(portal());
    const { id } = await one.issue({ reference: 'Pk 77' });
    const again = await one.issue({ reference: 'Pk 77', payer: { identifier: 'another payer' } });
    await one.issue({ reference: 'Pk 78' });
    for (const each of [id, again.id]) await noteReference(portal(), 'fine', fineKey(each), 'own-references');
    const params = { fineId: id };
    const headers = { 'diwan-officer': 'L. Khoury', 'diwan-second-officer': 'S. Haddad' };
    await one.api.cancelFine({ caller: one.office, params, body: { text: 'A mistake.' }, headers } as never);
    const found = async (reference: string, caller = one.office) =>
      new Set(
        (await one.api.listAgencyFines({ caller, query: { reference } })).body.items.map((each) => each.id),
      );
    expect(await found('pk ٧٧')).toEqual(new Set([id, again.id]));
    expect(await found('pk 77', (await newCase(portal())).office)).toEqual(new Set());
  });

  test('is the agency that issued it, which lists its own by state', async () => {
    const [one, other] = [await newCase(portal()), await newCase(portal())];
    const { id } = await one.issue();
    const api = portal().client(contract);
    const list = async (caller: typeof one.office, state?: string) =>
      (await api.listAgencyFines({ caller, query: { state } as never })).body.items.map((each) => each.id);
    expect(await list(one.office)).toEqual([id]);
    expect(await list(one.office, 'issued')).toEqual([id]);
    expect(await list(one.office, 'closed')).toEqual([]);
    expect(await list(other.office, 'all')).toEqual([]);
    const params = { fineId: id };
    const own = await api.showAgencyFine({ caller: one.office, params });
    expect(own.body).toMatchObject({ id, officer: 'Warden 118' });
    const foreign = await api.showAgencyFine({ caller: other.office, params });
    expect(foreign.problem.code).toBe('fine-not-found');
  });
});
