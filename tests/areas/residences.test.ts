import { randomUUID } from 'node:crypto';
import { contract } from '../../functions/areas/contract';
import { onResidenceDue } from '../../functions/areas/residences/due';
import { residenceEvents } from '../../functions/areas/residences/events';
import type { StoredResidence } from '../../functions/areas/residences/residence';
import { openAreas } from '../../functions/blocks/areas/lookup';
import { homeOf, residenceKey } from '../../functions/blocks/areas/residence';
import type { Effects } from '../../functions/kernel/events/reactor';
import { personRef } from '../../functions/kernel/identity/id-codec';
import { read } from '../../functions/kernel/table/read';
import type { Item } from '../../functions/kernel/table/rule';
import { languages } from '../../functions/kernel/text/languages';
import { days } from '../../functions/kernel/text/time';
import { contract as myData } from '../../functions/my-data/contract';
import { render } from '../../functions/notifications/templates/render';
import { citizen } from '../support/callers';
import { actingAs } from '../support/functions';
import { usePortal } from '../support/portal';
import { areasService, myDataService } from '../support/services';
import { newRegister, square } from './world';

const portal = usePortal(areasService, myDataService);
const api = () => portal().client(contract);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

const street = { en: 'Palm Street', ar: 'شارع النخيل', fa: 'خیابان نخل' };
const body = { officer: 'L. Khoury' };

/** A district of its own with two addresses, and somebody who moves there. */
const scene = async () => {
  const register = newRegister(portal());
  const [west, south] = [Math.floor(Math.random() * 300) - 150, Math.floor(Math.random() * 100) - 50];
  const names = { en: 'Harbour' };
  const district = await register.area('D', {
    level: 'district',
    names,
    shape: square(west, south, 0.02),
    validFrom: '2020-01-01',
  });
  const put = (reference: string, number: string) =>
    register.address(reference, {
      street,
      number,
      latitude: south + 0.01,
      longitude: west + 0.01,
      validFrom: '2020-01-01',
    });
  const [one, two] = [await put('A-1', '1'), await put('A-2', '2')];
  const sub = randomUUID();
  const caller = citizen(sub);
  const ask = (addressId: string, since: string, idempotencyKey?: string) =>
    api().askForResidence({
      caller,
      body: { addressId, since, name: 'Amina' },
      ...(idempotencyKey ? { idempotencyKey } : {}),
    });
  const confirm = (residenceId: string) =>
    api().confirmResidence({ caller: register.caller, params: { residenceId }, body });
  const home = async (on?: string) => (await api().getHome({ caller, query: on ? { on } : {} })).body;
  return { register, district, one: one.id, two: two.id, sub, caller, ask, confirm, home };
};

test('what an agency confirms counts from its first day on, and the history is kept', async () => {
  const { district, one, two, sub, caller, ask, confirm, home } = await scene();
  expect(await home()).toEqual({ residence: null, areas: [] });
  const first = (await ask(one, '2024-05-01')).body;
  expect(first).toMatchObject({ state: 'asked', answerBy: '2026-03-15T09:00:00.000Z' });
  expect((await home()).residence).toBeNull();
  expect((await confirm(first.id)).status).toBe(204);
  expect(await home()).toMatchObject({
    residence: { id: first.id },
    areas: [{ id: district.id, level: 'district' }],
  });
  portal().clock.advance(1000);
  const second = (await ask(two, '2026-04-01')).body;
  await confirm(second.id);
  expect((await home('2026-03-31')).residence?.id).toBe(first.id);
  expect((await home('2026-04-01')).residence?.id).toBe(second.id);
  expect((await home('2024-04-30')).residence).toBeNull();
  const { items } = (await api().listResidences({ caller })).body;
  expect(items.map(({ id, state }) => [id, state])).toEqual([
    [second.id, 'confirmed'],
    [first.id, 'confirmed'],
  ]);
  const areas = openAreas(portal());
  const found = await homeOf({ table: portal().table, areas }, personRef(sub), '2026-04-02');
  expect(found?.residence.card.address.number).toBe('2');
  expect(found?.areas.map(({ area }) => area.level)).toEqual(['district']);
});

test('it ends on its last day, and what was before does not come back', async () => {
  const { register, one, two, ask, confirm, home } = await scene();
  for (const [address, since] of [
    [one, '2024-05-01'],
    [two, '2025-01-01'],
  ] as const) {
    const { id: residenceId } = (await ask(address, since)).body;
    await confirm(residenceId);
    portal().clock.advance(1000);
    if (address !== two) continue;
    const end = (through: string) =>
      api().endResidence({ caller: register.caller, params: { residenceId }, body: { ...body, through } });
    expect((await end('2024-12-31')).problem.errors?.[0]?.pointer).toBe('/through');
    expect((await end('2026-01-31')).status).toBe(204);
  }
  expect((await home('2026-01-31')).residence?.address.number).toBe('2');
  expect((await home('2026-02-01')).residence).toBeNull();
});

test('it is refused or taken back once, and answered by the agency of the address alone', async () => {
  const { register, one, caller, ask, confirm } = await scene();
  const others = newRegister(portal());
  const { id: residenceId } = (await ask(one, '2024-05-01')).body;
  const params = { residenceId };
  const foreign = await api().confirmResidence({ caller: others.caller, params, body });
  expect(foreign.problem.code).toBe('residence-not-found');
  const refuse = () =>
    api().refuseResidence({
      caller: register.caller,
      params,
      body: { ...body, reason: 'Another flat.' },
      idempotencyKey: 'r',
    });
  expect([(await refuse()).status, (await refuse()).status]).toEqual([204, 204]);
  expect((await confirm(residenceId)).problem).toMatchObject({
    code: 'residence-answered',
    state: 'refused',
  });
  expect((await api().withdrawResidence({ caller, params, body: {} })).problem.code).toBe(
    'residence-answered',
  );
  expect((await api().getResidence({ caller, params })).body).toMatchObject({
    state: 'refused',
    reason: 'Another flat.',
  });
  const next = (await ask(one, '2024-05-02')).body;
  expect((await api().withdrawResidence({ caller, params: { residenceId: next.id }, body: {} })).status).toBe(
    204,
  );
  expect((await confirm(next.id)).problem).toMatchObject({ state: 'withdrawn' });
  const queue = await api().listAgencyResidences({ caller: register.caller });
  expect(queue.body.items).toEqual([]);
});

test('three may wait at once; a repeat is none more, and an address must be there', async () => {
  const { one, ask, caller } = await scene();
  for (const day of ['01', '02', '03']) expect((await ask(one, `2025-01-${day}`, day)).status).toBe(201);
  expect((await ask(one, '2025-01-03', '03')).status).toBe(201);
  expect((await ask(one, '2025-01-04')).problem.code).toBe('too-many-residences');
  const nowhere = { addressId: '0'.repeat(24), since: '2025-01-01', name: 'Amina' };
  expect((await api().askForResidence({ caller, body: nowhere })).problem.code).toBe('address-unknown');
});

test('an agency that looks stands in the access log', async () => {
  const { register, one, caller, ask } = await scene();
  const { id: residenceId } = (await ask(one, '2024-05-01')).body;
  const listed = await api().listAgencyResidences({ caller: register.caller });
  expect(JSON.stringify(listed.body)).not.toContain('Amina');
  const headers = { ...register.caller.headers, 'diwan-officer': 'L. Khoury', 'diwan-purpose': 'Register' };
  const shown = await api().showResidenceToAgency({
    caller: { ...register.caller, headers },
    params: { residenceId },
  });
  expect(shown.body.name).toBe('Amina');
  const log = (await portal().client(myData).listAccesses({ caller })).body.items;
  expect(log).toMatchObject([{ purpose: 'Register', subject: { type: 'residence', id: residenceId } }]);
});

test('each step is told, in three languages', async () => {
  const { register, one, sub, ask, confirm } = await scene();
  const { id } = (await ask(one, '2024-05-01')).body;
  const item = async () => (await read(portal().table, residenceKey(personRef(sub), id))) as unknown as Item;
  const before = await item();
  await confirm(id);
  const told = [...residenceEvents(undefined, before), ...residenceEvents(before, await item())];
  expect(told.map(({ type }) => type)).toEqual(['residence.asked', 'residence.confirmed']);
  expect(told[1]?.audience).toEqual({ people: [personRef(sub)], agencies: [register.agencyId] });
  for (const { type, data } of told)
    for (const language of languages) {
      const text = render(type, data, language)?.text ?? '';
      expect(text).not.toContain('…');
      expect(text).toContain(street[language]);
    }
});

/** The sweep comes by. */
const sweep = async (sub: string, id: string) => {
  const key = residenceKey(personRef(sub), id);
  const due = onResidenceDue(actingAs('areas-events', portal() as unknown as Effects));
  const item = (await read<StoredResidence>(portal().table, key)) as StoredResidence;
  await due(item as unknown as Item, portal().clock());
  return { item, after: (await read<StoredResidence>(portal().table, key)) as StoredResidence };
};

test('what an agency does not answer is told as overdue, and expires: a place is free again', async () => {
  const { register, one, sub, ask, confirm } = await scene();
  const { id } = (await ask(one, '2024-05-01')).body;
  portal().clock.advance(days(14));
  const { item, after } = await sweep(sub, id);
  expect(after).toMatchObject({ state: 'asked', overdue: true, dueAt: '2026-03-29T09:00:00.000Z' });
  portal().clock.advance(days(14));
  const last = await sweep(sub, id);
  expect(last.after).toMatchObject({ state: 'expired', card: { state: 'expired', answerBy: null } });
  expect(last.after.dueAt).toBeUndefined();
  const told = residenceEvents(item as unknown as Item, last.after as unknown as Item);
  expect(told.map(({ type, data }) => [type, data.by])).toEqual([
    ['residence.overdue', 'portal'],
    ['residence.expired', 'portal'],
  ]);
  expect((await confirm(id)).problem).toMatchObject({ code: 'residence-answered', state: 'expired' });
  const { items } = (
    await register.api.listAgencyResidences({ caller: register.caller, query: { state: 'expired' } })
  ).body;
  expect(items.map((each) => each.id)).toEqual([id]);
  for (const day of ['01', '02', '03']) expect((await ask(one, `2025-01-${day}`)).status).toBe(201);
});

test('what was answered before the sweep came by is left as it is', async () => {
  const { one, sub, ask, confirm } = await scene();
  const { id } = (await ask(one, '2024-05-01')).body;
  const key = residenceKey(personRef(sub), id);
  const seen = (await read(portal().table, key)) as unknown as Item;
  await confirm(id);
  const due = onResidenceDue(actingAs('areas-events', portal() as unknown as Effects));
  await due(seen, portal().clock() + days(14));
  expect((await sweep(sub, id)).after).toMatchObject({ state: 'confirmed' });
});

test('an agency follows what changed, also what was taken back', async () => {
  const { register, one, caller, ask, confirm } = await scene();
  const first = (await ask(one, '2024-05-01')).body;
  portal().clock.advance(1000);
  const second = (await ask(one, '2024-05-02')).body;
  portal().clock.advance(1000);
  await confirm(first.id);
  await api().withdrawResidence({ caller, params: { residenceId: second.id }, body: {} });
  const since = async (updated_after: string) =>
    (
      await register.api.listAgencyResidences({ caller: register.caller, query: { updated_after } })
    ).body.items.map(({ state }) => state);
  expect((await since('2026-03-01T09:00:02.000Z')).sort()).toEqual(['confirmed', 'withdrawn']);
  expect(await since('2026-03-01T09:00:03.000Z')).toEqual([]);
});
