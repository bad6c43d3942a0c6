import { openCalendars } from '../../../functions/blocks/calendars/calendar';
import { contract as calendars } from '../../../functions/calendars/contract';
import { createCalendar } from '../../../functions/calendars/examples';
import { maxStaleness } from '../../../functions/kernel/table/reference';
import { operator } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { appointmentsService, calendarsService } from '../../support/services';
import { newOffice, openOffice, type Registrar, registrar } from '../world';

const portal = usePortal(appointmentsService, calendarsService);

/** The clock of tests stands at noon in Amman, on Sunday 1 March 2026. */
const monday = '2026-03-02';
const morning = ['08:00', '08:30', '09:00', '09:30', '10:00', '10:30', '11:00', '11:30'];
const afternoon = ['13:00', '13:30', '14:00', '14:30', '15:00'];

const find = async ({ api, agencyId }: Registrar, query: object = {}) => {
  const span = { from: monday, until: monday };
  return (await api.findSlots({ query: { agencyId, type: 'passport', ...span, ...query } as never })).body;
};
const starts = async (office: Registrar, query: object = {}): Promise<string[]> =>
  (await find(office, query)).items.map(({ start }) => start.slice(11, 16));

const everyDay = (...list: readonly (readonly [from: string, to: string])[]) => [
  {
    from: '2026-01-01',
    week: Object.fromEntries(
      ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [
        day,
        list.map(([from, to]) => ({ from, to })),
      ]),
    ),
  },
];

describe('free times', () => {
  test('are those of the schedule, in local time; combined at a place if the type does not show the resource', async () => {
    const office = await openOffice(portal());
    await office.resource('counter-4');
    const { items, next } = await find(office);
    expect(items.map(({ start }) => start.slice(11, 16))).toEqual([...morning, ...afternoon]);
    expect(next).toBeUndefined();
    expect(items[0]).toEqual({
      type: 'passport',
      place: { id: expect.any(String), names: expect.any(Object), timeZone: 'Asia/Amman' },
      ...{ start: '2026-03-02T08:00:00+03:00', end: '2026-03-02T08:20:00+03:00', free: 2 },
    });
  });

  test('name the resource if the type shows it', async () => {
    const office = await openOffice(portal());
    await office.type('passport', { showsResource: true });
    const { id } = (await office.resource('counter-4')).body;
    const { items } = await find(office, { limit: '2' });
    expect(items.map(({ start }) => start.slice(11, 16))).toEqual(['08:00', '08:00']);
    const names = { ar: 'الشباك 3', en: 'Counter 3' };
    expect(items.map(({ resource }) => resource)).toContainEqual({ id, kind: 'counter', names });
  });

  test('begin and end with the booking window of the type', async () => {
    const office = await openOffice(portal());
    await office.type('passport', { noticeMinutes: 120, aheadDays: 1 });
    expect(await starts(office, { from: '2026-03-01', until: '2026-03-01' })).toEqual([
      '14:00',
      '14:30',
      '15:00',
    ]);
    expect(await starts(office, { from: '2026-03-02', until: '2026-03-20', limit: '100' })).toHaveLength(13);
    expect(await starts(office, { from: '2026-03-03', until: '2026-03-20' })).toEqual([]);
  });

  test('come in order of time over places in different zones, page by page', async () => {
    const office = await openOffice(portal());
    const patterns = everyDay(['08:00', '09:00']);
    await office.resource('counter-3', { patterns });
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/London']) {
      const place = timeZone.slice(-4).toLowerCase();
      await office.place(place, { timeZone });
      await office.resource(`at-${place}`, { place, patterns });
    }
    const query = { from: '2026-03-02', until: '2026-03-04', limit: '5' };
    const found: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const { items, next } = await find(office, { ...query, ...(cursor ? { cursor } : {}) });
      found.push(...items.map(({ start }) => start));
      cursor = next;
      if (!cursor) break;
    }
    expect(found).toHaveLength(4 * 3 * 2);
    const times = found.map((start) => Date.parse(start));
    expect(times).toEqual([...times].sort((left, right) => left - right));
    expect(new Set(found.map((start) => start.slice(19)))).toEqual(
      new Set(['+14:00', '-11:00', '+00:00', '+03:00']),
    );
  });

  test('on days when the clocks change are by the clocks on the wall', async () => {
    const office = await openOffice(portal());
    await office.place('london', { timeZone: 'Europe/London' });
    await office.resource('london-1', { place: 'london', patterns: everyDay(['00:30', '03:00']) });
    const placeId = (await office.place('london', { timeZone: 'Europe/London' })).body.id;
    const day = async (date: string) =>
      (await find(office, { placeId, from: date, until: date })).items.map(({ start }) => start.slice(11));
    await office.type('passport', { aheadDays: 365 });
    expect(await day('2026-03-29')).toEqual(['00:30:00+00:00', '02:00:00+01:00', '02:30:00+01:00']);
    expect(await day('2026-10-25')).toHaveLength(7);
  });

  test('are none on holidays, and fewer in Ramadan', async () => {
    const office = await openOffice(portal());
    const calendarId = 'finding-days';
    const holiday = [{ from: monday, to: monday, names: { en: 'Feast' } }];
    const body = { ...createCalendar.body, id: calendarId, holidays: holiday, periods: [] };
    await portal()
      .client(calendars)
      .createCalendar({ caller: operator('o'), body });
    await office.place('downtown', { calendarId });
    expect(await starts(office)).toEqual([]);
    expect((await starts(office, { from: '2026-03-03', until: '2026-03-03' })).length).toBeGreaterThan(0);
    expect(await openCalendars(portal()).get(calendarId)).toBeDefined();
  });

  test('are found near a point, at a place, and by language', async () => {
    const office = await openOffice(portal());
    const { id } = (await office.place('uptown', { latitude: 32.1, longitude: 35.9239 })).body;
    await office.resource('uptown-1', { place: 'uptown', languages: ['fa', 'en-GB'], types: ['passport'] });
    const places = async (query: object) =>
      new Map(
        (await find(office, { limit: '100', ...query })).items.map(({ place }) => [place.id, place.metres]),
      );
    expect((await places({})).size).toBe(2);
    expect([...(await places({ placeId: id }))]).toEqual([[id, undefined]]);
    expect([...(await places({ near: '32.1,35.92', within: '1000' }))]).toEqual([[id, 367]]);
    expect((await places({ near: '32.1,35.92', within: '30000' })).size).toBe(2);
    expect([...(await places({ language: 'fa' })).keys()]).toEqual([id]);
    expect([...(await places({ language: 'en' })).keys()]).toHaveLength(2);
    expect((await places({ language: 'fr' })).size).toBe(0);
  });

  test('the first is one', async () => {
    const office = await openOffice(portal());
    const { items, next } = await find(office, { first: 'true' });
    expect(items).toMatchObject([{ start: '2026-03-02T08:00:00+03:00' }]);
    expect(next).toBeDefined();
  });

  test('are none for more people than come on one booking, or have seats together', async () => {
    const office = await openOffice(portal());
    await office.resource('counter-3', { capacity: 3 });
    await office.resource('counter-4');
    await office.type('passport', { peopleAtMost: 3 });
    expect((await find(office, { limit: '1' })).items[0]?.free).toBe(4);
    expect((await find(office, { limit: '1', people: '2' })).items[0]?.free).toBe(3);
    expect(await starts(office, { people: '4' })).toEqual([]);
  });

  test('are none where officers alone book; and a type that is not offered is not there', async () => {
    const office = await openOffice(portal());
    const { api, agencyId } = office;
    await office.type('passport', { bookedBy: 'officers' });
    expect(await starts(office)).toEqual([]);
    await office.type('passport', { active: false });
    const asked = { agencyId, type: 'passport' };
    expect((await api.findSlots({ query: asked })).problem.code).toBe('appointment-type-not-found');
    const nowhere = { ...asked, placeId: '0'.repeat(24) };
    expect((await api.findSlots({ query: nowhere })).problem.code).toBe('appointment-type-not-found');
    await office.type('passport');
    expect((await api.findSlots({ query: nowhere })).problem.code).toBe('place-not-found');
    const other = registrar(portal(), newOffice());
    const { id } = (await other.place('theirs')).body;
    const theirs = { ...asked, placeId: id };
    expect((await api.findSlots({ query: theirs })).problem.code).toBe('place-not-found');
  });

  test('do without a resource that a type has become too long for', async () => {
    const office = await openOffice(portal());
    await office.type('passport', { length: 300 });
    expect(await starts(office, { until: '2026-04-02' })).toEqual([]);
  });

  test.each([
    ['long ago', { from: '1900-01-01' }],
    ['in another century', { from: '2199-12-31' }],
    ['up to yesterday', { from: '2026-02-20', until: '2026-02-28' }],
    ['at the end of the map', { near: '-85,180', within: '30000' }],
  ])('are none %s', async (_, query) => {
    const { api, agencyId } = await openOffice(portal());
    const asked = { agencyId, type: 'passport', ...query };
    expect((await api.findSlots({ query: asked as never })).body).toEqual({ items: [] });
  });

  test.each([
    ['ninety-one days', { from: '2026-03-01', until: '2026-05-30' }, '/until'],
    ['days that end before they begin', { from: '2026-03-02', until: '2026-03-01' }, '/until'],
    ['a place and a point', { placeId: '0'.repeat(24), near: '31.95,35.93' }, '/near'],
    ['a point beyond the north', { near: '89,0' }, '/near'],
    ['more than thirty kilometres', { near: '31.95,35.93', within: '30001' }, '/within'],
    ['a cursor of another search', { cursor: 'MjAyNg.abc' }, '/cursor'],
    ['a day that is none', { from: '2026-02-30' }, '/from'],
  ])('are not looked for with %s', async (_, query, pointer) => {
    const { api, agencyId } = await openOffice(portal());
    const asked = { agencyId, type: 'passport', ...query };
    expect((await api.findSlots({ query: asked as never })).problem.errors).toMatchObject([
      { in: 'query', pointer },
    ]);
  });

  test('are found within ninety days, and within ten minutes by functions that remember an older schedule', async () => {
    const office = await openOffice(portal());
    expect((await find(office, { from: '2026-03-01', until: '2026-05-29' })).items).toHaveLength(20);
    portal().clock.advance(maxStaleness + 1);
    expect((await find(office, { from: '2026-03-03', until: '2026-03-03', limit: '1' })).items).toHaveLength(
      1,
    );
  });
});
