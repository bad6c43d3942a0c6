import { agency } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { appointmentsService } from '../../support/services';
import { at, type Case, nine, openCase, somebody } from '../booking-world';
import { minutes } from '../sweeps';

const portal = usePortal(appointmentsService);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

const queueOf = async ({ api, officer }: Case, query: object = {}) =>
  (await api.listAppointmentQueue({ caller: officer, query: query as never })).body;
const idsOf = async (office: Case, query: object = {}) =>
  (await queueOf(office, query)).items.map(({ id }) => id);

/** Two counters with four appointments on two days. */
const open = async () => {
  const office = await openCase(portal());
  const { id: otherId } = (await office.office.resource('counter-4', { kind: 'room' })).body;
  const book = async (start: string, more: object = {}) =>
    (await office.ask(somebody(), { start, ...more })).body.id;
  const first = await book(nine);
  const second = await book(at('09:30'), { resourceId: otherId });
  const third = await book(at('10:00'));
  const later = await book(at('09:00', '2026-03-03'), { resourceId: otherId });
  return { ...office, otherId, first, second, third, later };
};

const monday = { from: '2026-03-02' };

describe("the queue of an agency's appointments", () => {
  it('shows all counters and days by time, and names nobody', async () => {
    const office = await open();
    const { first, second, third, later } = office;
    expect(await idsOf(office)).toEqual([]);
    expect(await idsOf(office, monday)).toEqual([first, second, third]);
    const both = await queueOf(office, { ...monday, until: '2026-03-03' });
    expect(both.items.map(({ id }) => id)).toEqual([first, second, third, later]);
    expect(both.items[0]).toMatchObject({ start: nine, shortReference: expect.stringMatching(/^A-/) });
    expect(both.items[0]).not.toHaveProperty('names');
    portal().clock.set('2026-03-02T05:00:00.000Z');
    expect(await idsOf(office)).toEqual([first, second, third]);
  });

  it('is filtered by whom it is with, kind, place, type and state', async () => {
    const office = await open();
    const { first, second, third, otherId, resourceId, placeId } = office;
    const params = { appointmentId: third };
    await office.api.callOffAppointment({ caller: office.officer, params, body: {} });
    const among = (query: object) => idsOf(office, { ...monday, ...query });
    expect(await among({ resourceId: otherId })).toEqual([second]);
    expect(await among({ resourceId })).toEqual([first, third]);
    expect(await among({ kind: 'room' })).toEqual([second]);
    expect(await among({ placeId })).toEqual([first, second, third]);
    expect(await among({ placeId: '0'.repeat(24) })).toEqual([]);
    expect(await among({ type: 'passport', state: 'cancelled' })).toEqual([third]);
    expect(await among({ type: 'other' })).toEqual([]);
    expect(await among({ state: 'confirmed', resourceId })).toEqual([first]);
  });

  it('says a hold has lapsed before the sweep has come by', async () => {
    const office = await openCase(portal());
    const { id } = (await office.ask(somebody(), { hold: true })).body;
    expect(await idsOf(office, { ...monday, state: 'held' })).toEqual([id]);
    portal().clock.advance(minutes(10));
    expect(await idsOf(office, { ...monday, state: 'held' })).toEqual([]);
    expect(await idsOf(office, { ...monday, state: 'lapsed' })).toEqual([id]);
  });

  it('leaves what is overdue: begun with nobody checked in, or over and not closed', async () => {
    const office = await open();
    const { first, second, third } = office;
    portal().clock.set('2026-03-02T06:05:00.000Z');
    const overdue = { overdue: 'true' };
    expect(await idsOf(office, overdue)).toEqual([first]);
    const params = { appointmentId: first };
    await office.api.checkIn({ caller: office.officer, params });
    expect(await idsOf(office, overdue)).toEqual([]);
    portal().clock.set('2026-03-02T07:00:00.000Z');
    expect(await idsOf(office, overdue)).toEqual([first, second, third]);
    expect(await idsOf(office, { ...overdue, state: 'checked-in' })).toEqual([first]);
    await office.api.completeAppointment({ caller: office.officer, params });
    expect(await idsOf(office, overdue)).toEqual([second, third]);
  });

  it('is paged over days and counters, each page going on where the last ended', async () => {
    const office = await open();
    const { first, second, third, later } = office;
    const query = { from: '2026-02-01', until: '2026-12-31', limit: '1' };
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const found: Awaited<ReturnType<typeof queueOf>> = await queueOf(office, { ...query, cursor });
      seen.push(...found.items.map(({ id }) => id));
      cursor = found.next;
    } while (cursor !== undefined);
    expect(seen).toEqual([first, second, third, later]);
  });

  it('is of no other agency, and refuses days that are none', async () => {
    const office = await open();
    const { api, officer, placeId, resourceId } = office;
    const caller = agency('0'.repeat(24), 'appointments:read');
    for (const narrow of [{}, { placeId }, { resourceId }]) {
      const query = { ...monday, ...narrow };
      expect((await api.listAppointmentQueue({ caller, query })).body.items).toEqual([]);
    }
    const refusedFor = async (query: object) =>
      (await api.listAppointmentQueue({ caller: officer, query })).problem.errors;
    const backwards = await refusedFor({ from: '2026-03-02', until: '2026-03-01' });
    expect(backwards).toMatchObject([{ in: 'query', pointer: '/until', code: 'order' }]);
    const years = await refusedFor({ from: '2026-03-02', until: '2028-03-01' });
    expect(years).toMatchObject([{ in: 'query', pointer: '/until', code: 'too-many' }]);
  });

  it('of more resources than are read side by side asks for a place', async () => {
    const office = await openCase(portal());
    for (let index = 0; index < 100; index += 1) await office.office.resource(`room-${index}`);
    const { api, officer } = office;
    const headers = { 'accept-language': 'ar' };
    const refused = await api.listAppointmentQueue({ caller: officer, query: monday, headers } as never);
    expect(refused.problem.errors).toMatchObject([
      { in: 'query', pointer: '/placeId', detail: 'لدى جهتكم أكثر من ⁨100⁩ مورد: اذكر مكانًا.' },
    ]);
    const { body } = await api.listAppointmentQueue({
      caller: officer,
      query: { ...monday, resourceId: office.resourceId },
    });
    expect(body.items).toEqual([]);
  });
});
