import { place as placeBody } from '../../../functions/appointments/places/examples';
import { contract as calendars } from '../../../functions/calendars/contract';
import { createCalendar } from '../../../functions/calendars/examples';
import { operator } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { appointmentsService, calendarsService } from '../../support/services';
import { newOffice, openPlace, registrar } from '../world';

const portal = usePortal(appointmentsService, calendarsService);

describe('a place', () => {
  test('is registered under the code of its agency, and its id follows from both', async () => {
    const [first, second] = [registrar(portal(), newOffice()), registrar(portal(), newOffice())];
    const made = await first.place('downtown');
    expect(made.body).toEqual({ id: expect.stringMatching(/^[0-9a-v]{24}$/), code: 'downtown' });
    expect((await first.place('downtown', { names: { en: 'Old town' } })).body).toEqual(made.body);
    expect((await second.place('downtown')).body.id).not.toBe(made.body.id);
    const shown = await first.api.getPlace({ params: { placeId: made.body.id } });
    expect(shown.body).toMatchObject({ ...openPlace, names: { en: 'Old town' }, version: 2 });
  });

  test('loses what is left out, and stays in its time zone', async () => {
    const { api, caller, place } = registrar(portal(), newOffice());
    await place('downtown');
    const { directions: _, ...bare } = openPlace;
    const params = { placeCode: 'downtown' };
    await api.putPlace({ caller, params, body: bare });
    expect((await api.getOwnPlace({ caller, params })).body).not.toHaveProperty('directions');
    const moved = await place('downtown', { timeZone: 'Asia/Tehran' });
    expect(moved.problem).toMatchObject({ code: 'place-fixed', errors: [{ pointer: '/timeZone' }] });
  });

  test('names an existing calendar', async () => {
    const { api, caller, place } = registrar(portal(), newOffice());
    const unknown = await place('downtown', { calendarId: 'nowhere' });
    expect(unknown.problem).toMatchObject({ code: 'calendar-unknown', errors: [{ pointer: '/calendarId' }] });
    await portal()
      .client(calendars)
      .createCalendar({ caller: operator('o'), body: createCalendar.body });
    const body = { ...placeBody, calendarId: createCalendar.body.id };
    const params = { placeCode: 'downtown' };
    expect((await api.putPlace({ caller, params, body })).status).toBe(200);
  });

  test('that is closed is listed to its agency alone', async () => {
    const { api, caller, agencyId, place } = registrar(portal(), newOffice());
    const { id } = (await place('a')).body;
    await place('b');
    await place('b', { active: false });
    const { items } = (await api.listPlaces({ query: { agencyId } })).body;
    expect(items.map(({ code }) => code)).toEqual(['a']);
    expect(items[0]).toMatchObject({ id, agencyId });
    expect((await api.listOwnPlaces({ caller })).body.items).toHaveLength(2);
  });
});

describe('places near a point', () => {
  const near = '51.5,-0.1';

  test('come nearest first, with their distance, of all agencies', async () => {
    const [one, other] = [registrar(portal(), newOffice()), registrar(portal(), newOffice())];
    await one.place('far', { latitude: 51.7, longitude: -0.1 });
    await one.place('near', { latitude: 51.501, longitude: -0.1 });
    await other.place('middle', { latitude: 51.5, longitude: -0.14 });
    await other.place('away', { latitude: 52.5, longitude: -0.1 });
    await other.place('closed', { latitude: 51.5, longitude: -0.1, active: false });
    const asked = async (query: object) =>
      (await one.api.listPlaces({ query: { near, ...query } as never })).body.items.map(
        ({ code, metres }) => [code, metres],
      );
    expect(await asked({ within: '30000' })).toEqual([
      ['near', 111],
      ['middle', 2769],
      ['far', 22239],
    ]);
    expect(await asked({})).toEqual([
      ['near', 111],
      ['middle', 2769],
    ]);
    expect(await asked({ within: '500' })).toEqual([['near', 111]]);
    expect(await asked({ within: '30000', agencyId: one.agencyId })).toEqual([
      ['near', 111],
      ['far', 22239],
    ]);
  });

  test('are found over the antimeridian, and far in the north', async () => {
    const office = registrar(portal(), newOffice());
    await office.place('east', { latitude: -17, longitude: 179.99 });
    await office.place('west', { latitude: -17, longitude: -179.99 });
    await office.place('north', { latitude: 78.2, longitude: 16.4 });
    const codes = async (point: string) =>
      (await office.api.listPlaces({ query: { near: point, within: '20000' } })).body.items.map(
        ({ code }) => code,
      );
    expect(await codes('-17,179.999')).toEqual(['east', 'west']);
    expect(await codes('-17,-179.999')).toEqual(['west', 'east']);
    expect(await codes('78.2,15.6')).toEqual(['north']);
  });

  test.each(['91,0', '1', '1,2,3', 'a,b', '86,0', '0,181'])('are not asked for as %s', async (point) => {
    const { api } = registrar(portal(), newOffice());
    const { problem } = await api.listPlaces({ query: { near: point } });
    expect(problem.errors).toMatchObject([{ in: 'query', pointer: '/near' }]);
  });

  test('or of an agency: one of both is said', async () => {
    const { api } = registrar(portal(), newOffice());
    expect((await api.listPlaces({})).problem.errors).toMatchObject([{ pointer: '/agencyId' }]);
    const typed = await api.listPlaces({ query: { near, type: 'passport' } });
    expect(typed.problem.errors).toMatchObject([{ pointer: '/agencyId' }]);
  });

  test('that serve a type are those with a resource for it, page by page', async () => {
    const { api, agencyId, place, type, resource } = registrar(portal(), newOffice());
    await type('passport');
    for (const code of ['a', 'b', 'c', 'd']) await place(code);
    for (const code of ['a', 'b', 'c']) await resource(`at-${code}`, { place: code });
    await resource('closed', { place: 'd', active: false });
    const found: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const query = { agencyId, type: 'passport', limit: '2', ...(cursor ? { cursor } : {}) };
      const { body } = await api.listPlaces({ query });
      found.push(...body.items.map(({ code }) => code));
      cursor = body.next;
      if (!cursor) break;
    }
    expect(found.sort()).toEqual(['a', 'b', 'c']);
    expect((await api.listPlaces({ query: { agencyId, type: 'none' } })).body.items).toEqual([]);
  });
});
