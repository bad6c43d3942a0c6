import { contract } from '../../../functions/appointments/contract';
import { periodIn } from '../../../functions/appointments/fhir/protocol/fields';
import { usePortal } from '../../support/portal';
import { appointmentsService } from '../../support/services';
import { at, type Case, openCase, somebody } from '../booking-world';
import { expectFhir } from './validity';

/*
 * Searches: results, their order, paging, and searches that are too wide.
 */

const portal = usePortal(appointmentsService);
const api = () => portal().client(contract);
let office: Case;
beforeAll(async () => {
  portal().clock.set('2026-03-01T06:00:00.000Z');
  office = await openCase(portal());
});

type Query = Parameters<ReturnType<typeof api>['searchFhirSlots']>[0]['query'];

const slotsFor = async (query: Partial<Query>) => {
  const { body } = await api().searchFhirSlots({ query: { schedule: office.resourceId, ...query } });
  expectFhir(body as never);
  return {
    body,
    slots: (body.entry ?? []).flatMap(({ resource }) => ('start' in resource ? [resource] : [])),
  };
};

/** All pages, by the cursors of their links. */
const allPages = async (query: Partial<Query>) => {
  const found: { start: string; status: string }[][] = [];
  let cursor: string | undefined;
  do {
    const { body, slots } = await slotsFor({ ...query, ...(cursor ? { cursor } : {}) });
    found.push(slots);
    const next = body.link.find(({ relation }) => relation === 'next');
    cursor = next && (new URL(next.url).searchParams.get('cursor') ?? undefined);
  } while (cursor !== undefined);
  return found;
};

describe('slots', () => {
  it('are free, or busy once they are taken', async () => {
    await office.ask(somebody());
    const day = { start: '2026-03-02', _count: '100' };
    const { slots } = await slotsFor(day);
    expect(slots.filter(({ status }) => status !== 'free').map(({ start }) => start)).toEqual([at('09:00')]);
    expect((await slotsFor({ ...day, status: 'busy' })).slots.map(({ start }) => start)).toEqual([
      at('09:00'),
    ]);
    expect((await slotsFor({ ...day, status: 'free,busy' })).slots).toHaveLength(slots.length);
    expect((await slotsFor({ ...day, 'service-type': 'other' })).slots).toEqual([]);
  });

  it('come in order, none twice and none left out, however small the pages', async () => {
    const days = { start: ['ge2026-03-02', 'lt2026-03-05'], status: 'free' };
    const [all = []] = await allPages({ ...days, _count: '100' });
    const pages = await allPages({ ...days, _count: '7' });
    expect(all.length).toBeGreaterThan(20);
    expect(pages.flat()).toEqual(all);
    expect(new Set(pages.slice(0, -1).map((page) => page.length))).toEqual(new Set([7]));
    const starts = all.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort());
  });

  it('are none in the past, and none farther ahead than may be booked', async () => {
    expect((await slotsFor({ start: 'lt2026-03-01' })).slots).toEqual([]);
    const { planningHorizon } = (await api().readFhirSchedule({ params: { scheduleId: office.resourceId } }))
      .body;
    const pages = await allPages({ start: 'ge2026-04-20', _count: '100' });
    const last = pages.flat().at(-1)?.start ?? '';
    expect(last < planningHorizon.end && last > '2026-04-2').toBe(true);
    expect((await slotsFor({ start: `ge${planningHorizon.end.slice(0, 10)}` })).slots.length).toBeLessThan(
      20,
    );
  });

  it('are those of schedules that there are', async () => {
    expect((await slotsFor({ schedule: '0'.repeat(24) })).slots).toEqual([]);
    expect((await api().searchFhirSlots({ query: {} as never })).status).toBe(400);
    expect((await api().searchFhirSlots({ query: { schedule: 'a b' } })).status).toBe(400);
  });

  it('have a self link that says what was understood, and cursors of their own', async () => {
    const { body } = await slotsFor({ status: 'free', _count: '500', _sort: 'start' } as never);
    const [self] = body.link;
    expect([...new URL(self?.url ?? '').searchParams]).toEqual([
      ['schedule', office.resourceId],
      ['status', 'free'],
      ['_count', '100'],
    ]);
    const query = { schedule: office.resourceId, cursor: 'made.up' };
    expect((await api().searchFhirSlots({ query })).status).toBe(400);
  });
});

describe('schedules', () => {
  const found = async (query: object) => {
    const { body } = await api().searchFhirSchedules({ query });
    expectFhir(body as never);
    return (body.entry ?? []).map(({ resource }) => resource.id);
  };

  it('are found by place, resource, service type and date', async () => {
    const own = [office.resourceId];
    expect(await found({ actor: `Location/${office.placeId}` })).toEqual(own);
    expect(await found({ actor: office.resourceId, date: '2026-03-10' })).toEqual(own);
    expect(await found({ _id: office.resourceId })).toEqual(own);
    const system = `urn:diwan:appointment-types:${office.agencyId}`;
    expect(await found({ 'service-type': `${system}|passport` })).toEqual(own);
    expect(await found({ 'service-type': 'passport' })).toEqual(own);
    expect(await found({ actor: office.placeId, 'service-type': 'other' })).toEqual([]);
    expect(await found({ actor: office.placeId, date: 'gt2027-03-01' })).toEqual([]);
    expect((await api().searchFhirSchedules({ query: {} })).status).toBe(400);
  });

  it('come page by page', async () => {
    const wide = await openCase(portal());
    for (const code of ['counter-4', 'counter-5']) await wide.office.resource(code);
    portal().clock.advance(700_000);
    const query = { actor: wide.placeId, _count: '2' };
    const { body } = await api().searchFhirSchedules({ query });
    const next = new URL(body.link.find(({ relation }) => relation === 'next')?.url ?? 'x:');
    const cursor = next.searchParams.get('cursor') ?? '';
    expect(body.entry).toHaveLength(2);
    expect(await found({ ...query, cursor })).toHaveLength(1);
  });

  it('show the name of the resource only if a type says so', async () => {
    const actor = async (one: Case) =>
      (await api().readFhirSchedule({ params: { scheduleId: one.resourceId } })).body.actor[0];
    expect(await actor(office)).not.toHaveProperty('display');
    const shown = await openCase(portal(), { type: { showsResource: true }, resource: { kind: 'doctor' } });
    expect(await actor(shown)).toMatchObject({ type: 'Practitioner', display: 'Counter 3' });
  });

  it('speak the language of the caller', async () => {
    const headers = { 'accept-language': 'ar' };
    const asking = { params: { scheduleId: office.resourceId }, headers };
    expect((await api().readFhirSchedule(asking)).body.contained[0]?.name).toBe('مكتب وسط البلد');
  });
});

describe('a time that is searched for', () => {
  const [day, hour] = [Date.parse('2026-03-02T00:00:00Z'), 3_600_000];

  it.each([
    [['2026-03-02'], day, day + 24 * hour],
    [['ge2026-03-02', 'lt2026-03-03'], day, day + 24 * hour],
    [['gt2026-03-01'], day, Number.POSITIVE_INFINITY],
    [['le2026-03-02'], Number.NEGATIVE_INFINITY, day + 24 * hour],
    [['2026-03-02T09:00'], day + 9 * hour, day + 9 * hour + 60_000],
    [['2026-03-02T12:00:00+03:00'], day + 9 * hour, day + 9 * hour + 1_000],
    [['2026-03-02T12:00:00 03:00'], day + 9 * hour, day + 9 * hour + 1_000],
    [[], Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  ])('%j is a period', (given, from, until) => {
    expect(periodIn(given)).toEqual({ from, until });
  });
});

describe('a search', () => {
  const asking = (query: object, headers: Record<string, string> = {}) =>
    api().searchFhirSlots({ query: { schedule: office.resourceId, ...query } as never, headers });

  it('refuses modifiers, and with handling=strict what it does not know', async () => {
    for (const query of [{ 'status:not': 'free' }, { 'start:missing': 'true' }]) {
      const { status, text } = await asking(query);
      const outcome = JSON.parse(text);
      expectFhir(outcome);
      expect([status, outcome.resourceType]).toEqual([400, 'OperationOutcome']);
    }
    expect((await asking({ utm_source: 'letter' })).status).toBe(200);
    expect((await asking({ utm_source: 'letter' }, { prefer: 'handling=lenient' })).status).toBe(200);
    expect((await asking({ utm_source: 'letter' }, { prefer: 'handling=strict' })).status).toBe(400);
    expect((await asking({ status: 'free' }, { prefer: 'handling=strict' })).status).toBe(200);
  });

  it('is refused with more Schedules than are read', async () => {
    const schedule = Array.from({ length: 11 }, (_, index) => `${index}`.padStart(24, '0')).join();
    expect((await asking({ schedule })).status).toBe(400);
  });

  it('passes over includes that find nothing here, as GP Connect sends them', async () => {
    const query = { '_include:recurse': 'Schedule:actor:Practitioner', start: '2026-03-02' };
    expect((await asking(query)).status).toBe(200);
    expect((await asking(query, { prefer: 'handling="strict"' })).status).toBe(400);
  });

  it('counts without showing', async () => {
    const day = { start: '2026-03-02', status: 'free' };
    const { slots } = await slotsFor({ ...day, _count: '100' });
    expect(slots.length).toBeGreaterThan(3);
    for (const how of [{ _summary: 'count' }, { _count: '0' }, { _summary: 'count', _count: '2' }]) {
      const { body } = await slotsFor({ ...day, ...how } as never);
      expect([body.total, body.entry]).toEqual([slots.length, undefined]);
    }
    const whole = await slotsFor({ status: 'free', _summary: 'count' } as never);
    const pages = await allPages({ status: 'free', _count: '100' });
    expect(whole.body.total).toBe(pages.flat().length);
    const who = somebody();
    for (const time of ['10:00', '11:00']) await office.ask(who, { start: at(time, '2026-03-03') });
    const own = async (query: object) =>
      (await api().searchFhirAppointments({ caller: who.caller, query: query as never })).body;
    expect(await own({ _summary: 'count' })).toMatchObject({ total: 2 });
    expect(await own({ _count: '0', status: 'cancelled' })).toMatchObject({ total: 0 });
    expect(await own({ _count: '1' })).not.toHaveProperty('total');
    expect(await own({})).toMatchObject({ total: 2 });
    const schedules = { actor: office.placeId, _summary: 'count' } as const;
    expect((await api().searchFhirSchedules({ query: schedules })).body.total).toBe(1);
  });

  it('answers the same to a form as to a query', async () => {
    const query = { schedule: office.resourceId, start: '2026-03-02', status: 'free', _count: '3' };
    const { text } = await api().searchFhirSlots({ query });
    const rawBody = String(new URLSearchParams({ start: '2026-03-02', status: 'free', _count: '3' }));
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const posted = await api().searchFhirSlotsByForm({
      ...{ query: { schedule: office.resourceId } as never, rawBody, headers: form },
    });
    const said = (answer: string) => JSON.parse(answer).entry;
    expect([posted.status, said(posted.text)]).toEqual([200, said(text)]);
    const wrong = { query: query as never, rawBody: '{}', headers: { 'content-type': 'application/json' } };
    expect((await api().searchFhirSlotsByForm(wrong)).status).toBe(415);
    const own = { query: { ...query, hasOwnProperty: 'x' } as never, rawBody: 'toString=x', headers: form };
    expect((await api().searchFhirSlotsByForm(own)).status).toBe(200);
    const modified = { query: query as never, rawBody: 'status%3Anot=free', headers: form };
    expect((await api().searchFhirSlotsByForm(modified)).status).toBe(400);
    const { caller } = somebody();
    expect((await api().searchFhirAppointmentsByForm({ caller })).body).toMatchObject({ total: 0 });
    expect((await api().searchFhirAppointmentsByForm({})).status).toBe(401);
  });

  it('finds appointments by the names that their clients gave them', async () => {
    const { caller } = somebody();
    const [slot] = (await slotsFor({ start: '2026-03-04', status: 'free' })).slots;
    const identifier = [{ system: 'urn:clinic', value: 'A 17' }];
    const body = {
      ...{ resourceType: 'Appointment', status: 'booked', participant: [{ actor: {} }], identifier },
      slot: [{ reference: `Slot/${(slot as unknown as { id: string }).id}` }],
    };
    const made = await api().createFhirAppointment({ caller, body: body as never });
    const found = async (name: string) =>
      (await api().searchFhirAppointments({ caller, query: { identifier: name } })).body.total;
    expect(made.body.identifier).toEqual([
      { system: 'urn:diwan:appointment', value: made.body.id },
      ...identifier,
    ]);
    expect(await found(made.body.id)).toBe(1);
    expect(await found(`urn:diwan:appointment|${made.body.id}`)).toBe(1);
    expect(await found(`urn:clinic|${made.body.id}`)).toBe(0);
    expect(await found('x,urn:other|y')).toBe(0);
  });

  it('answers in JSON alone', async () => {
    expect((await asking({ _format: 'xml' })).status).toBe(406);
    expect((await asking({ _format: 'json' })).status).toBe(200);
    const as = async (accept: string, query = {}) => (await asking(query, { accept })).status;
    expect(await as('application/fhir+xml')).toBe(406);
    expect(await as('text/html,application/xhtml+xml,*/*;q=0.8')).toBe(200);
    expect(await as('application/fhir+json; fhirVersion=4.0')).toBe(200);
    expect(await as('application/fhir+xml', { _format: 'application/fhir+json' })).toBe(200);
  });

  it('takes all codes of a system, and none of another', async () => {
    const free = async (status: string) => (await slotsFor({ status, _count: '5' })).slots.length;
    expect(await free('http://hl7.org/fhir/slotstatus|free')).toBe(5);
    expect(await free('http://hl7.org/fhir/slotstatus|')).toBe(5);
    expect(await free('http://example.org/other|free')).toBe(0);
    const own = `urn:diwan:appointment-types:${office.agencyId}|`;
    expect((await slotsFor({ 'service-type': own, _count: '5' })).slots).toHaveLength(5);
    const { body } = await api().searchFhirSchedules({ query: { 'service-type': own } });
    expect(body.entry).toHaveLength(1);
  });

  it('finds slots as GP Connect asks for them: by start and end, with their schedules', async () => {
    const query = { start: 'ge2026-03-02T06:00:00Z', end: 'le2026-03-02T07:00:00Z', status: 'free' };
    const { body, slots } = await slotsFor({ ...query, _include: 'Slot:schedule' } as never);
    // The one at nine is taken.
    expect(slots.map(({ start }) => start)).toEqual([at('09:30')]);
    const included = (body.entry ?? []).filter(({ search }) => search.mode === 'include');
    expect(included.map(({ resource }) => resource.id)).toEqual([office.resourceId]);
  });
});
