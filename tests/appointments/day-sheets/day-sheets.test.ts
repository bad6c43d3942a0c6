import { contract as identity } from '../../../functions/identity/contract';
import { contract as myData } from '../../../functions/my-data/contract';
import { agency } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { appointmentsService, identityService, myDataService } from '../../support/services';
import { at, type Case, nine, openCase, somebody } from '../booking-world';
import { minutes } from '../sweeps';

const portal = usePortal(appointmentsService, identityService, myDataService);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

const day = { params: { date: '2026-03-02' } };
const sheetOf = async ({ api, officer, resourceId }: Case, query: object = {}) =>
  (await api.getDaySheet({ caller: officer, params: { resourceId, ...day.params }, query })).body;

describe('a day sheet', () => {
  it('shows who comes, by time, with names; each of them sees in their access log that it was read', async () => {
    const office = await openCase(portal());
    const [lena, omar] = [somebody(), somebody()];
    const people = portal().client(identity);
    await people.editMe({ caller: lena.caller, body: { name: 'Rania Khalil' } });
    await office.ask(omar, { start: at('10:00') });
    await office.ask(lena, { for: { relation: 'child', name: 'Lina' } });
    const { agencyId: _, ...slotOfOffice } = office.asked;
    const body = { ...slotOfOffice, start: at('11:00'), names: ['Yousef Haddad'] };
    await office.api.bookAtFrontDesk({ caller: office.officer, body });
    const { items } = await sheetOf(office);
    expect(items).toMatchObject([
      { start: nine, bookedBy: 'Rania Khalil', names: ['Lina'], state: 'confirmed' },
      { start: at('10:00'), bookedBy: null },
      { start: at('11:00'), bookedBy: null, names: ['Yousef Haddad'] },
    ]);
    for (const { caller } of [lena, omar]) {
      expect((await portal().client(myData).listAccesses({ caller })).body.items).toMatchObject([
        { subject: { type: 'day-sheet', id: '2026-03-02' } },
      ]);
    }
  });

  it('leaves out cancelled and lapsed appointments, unless they are asked for', async () => {
    const office = await openCase(portal());
    const [lena, omar] = [somebody(), somebody()];
    const { id: appointmentId } = (await office.ask(lena)).body;
    await office.api.cancelAppointment({ caller: lena.caller, params: { appointmentId } });
    const { id } = (await office.ask(omar, { hold: true, start: at('10:00') })).body;
    expect((await sheetOf(office)).items).toMatchObject([{ id, state: 'held' }]);
    portal().clock.advance(minutes(10));
    expect((await sheetOf(office, { which: 'all' })).items.map(({ state }) => state)).toEqual([
      'cancelled',
      'lapsed',
    ]);
  });

  it('is paged, covers all counters of a place, and is shown to no other agency', async () => {
    const office = await openCase(portal());
    const { id: otherId } = (await office.office.resource('counter-4')).body;
    portal().clock.advance(minutes(11));
    await office.ask(somebody(), { start: at('09:30') });
    await office.ask(somebody(), { resourceId: otherId });
    await office.ask(somebody(), { resourceId: otherId, start: at('10:00') });
    const { api, officer, placeId, resourceId } = office;
    const ask = (query: object) =>
      api.getPlaceSheet({ caller: officer, query: { placeId, date: '2026-03-02', ...query } });
    const first = (await ask({ limit: '2' })).body;
    expect(first.items.map(({ start }) => start)).toEqual([nine, at('09:30')]);
    const rest = (await ask({ limit: '2', cursor: first.next })).body;
    expect(rest.items.map(({ start }) => start)).toEqual([at('10:00')]);
    const stranger = { caller: agency('0'.repeat(24), 'appointments:read') };
    const params = { resourceId, date: '2026-03-02' };
    expect((await api.getDaySheet({ ...stranger, params })).problem.code).toBe('resource-not-found');
    const query = { placeId, date: '2026-03-02' };
    expect((await api.getPlaceSheet({ ...stranger, query })).problem.code).toBe('place-not-found');
  });
});
