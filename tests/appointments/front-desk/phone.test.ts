import { changes } from '../../../functions/appointments/changes';
import { onDue } from '../../../functions/appointments/deadlines/due';
import { eventsIn } from '../../../functions/kernel/events/event';
import { anyone } from '../../support/callers';
import { reactorEffects, recordingQueue } from '../../support/messages';
import { usePortal } from '../../support/portal';
import { appointmentsService } from '../../support/services';
import { sweeping } from '../../support/sweeping';
import { at, nine, openCase, somebody } from '../booking-world';
import { closeResource } from '../closures/world';
import { sweepsOf } from '../sweeps';

const portal = usePortal(appointmentsService);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));
const { sweepFor } = sweepsOf(portal);

const noted = { names: ['Yousef Haddad'], contact: { phone: '+962791234567' }, notes: 'Needs the ramp.' };

describe('who books by phone', () => {
  it('can be reached: contact and notes stand wherever officers look', async () => {
    const { api, officer, asked, resourceId } = await openCase(portal());
    const { agencyId: _, ...slot } = asked;
    const { body } = await api.bookAtFrontDesk({ caller: officer, body: { ...slot, ...noted } });
    expect(body).toMatchObject(noted);
    const params = { appointmentId: body.id };
    expect((await api.showAtFrontDesk({ caller: officer, params })).body).toMatchObject(noted);
    const sheet = { resourceId, date: '2026-03-02' };
    expect((await api.getDaySheet({ caller: officer, params: sheet })).body.items).toMatchObject([noted]);
    const nobody = { ...slot, start: at('10:00'), contact: {} };
    const { problem } = await api.bookAtFrontDesk({ caller: officer, body: nobody as never });
    expect(problem.errors).toMatchObject([{ pointer: '/contact' }]);
  });

  it('stands in the result of a closure, with what was done', async () => {
    const office = await openCase(portal());
    const { agencyId: _, ...slot } = office.asked;
    const { api, officer } = office;
    const { id } = (await api.bookAtFrontDesk({ caller: officer, body: { ...slot, ...noted } })).body;
    const lena = somebody();
    const moved = (await office.ask(lena, { start: at('10:00') })).body.id;
    const { id: closureId } = await closeResource(office, 'rebook');
    await sweepFor(4);
    const list = { caller: officer, params: { closureId } };
    const { items } = (await api.listClosureResults(list)).body;
    expect(items.map((each) => [each.id, each.outcome])).toEqual([
      [id, 'moved'],
      [moved, 'moved'],
    ]);
    expect(items[0]).toMatchObject({ ...noted, bookedBy: null });
    expect(items[0]?.start).not.toBe(nine);
    const other = await openCase(portal());
    const refused = await api.listClosureResults({ ...list, caller: other.officer });
    expect(refused.problem.code).toBe('closure-not-found');
  });
});

describe('a mistake at the front desk', () => {
  it('is undone: who was checked in is awaited again', async () => {
    const { ask, api, officer } = await openCase(portal());
    const params = { appointmentId: (await ask(somebody())).body.id };
    portal().clock.set('2026-03-02T05:45:00.000Z');
    await api.checkIn({ caller: officer, params });
    expect((await api.undoCheckIn({ caller: officer, params })).body.state).toBe('confirmed');
    expect((await api.undoCheckIn({ caller: officer, params })).problem.code).toBe('booking-closed');
    expect((await api.checkIn({ caller: officer, params })).body.state).toBe('checked-in');
  });

  it('is undone the day after: a no-show is awaited again, counts, and its person is told', async () => {
    const { ask, api, officer, stored } = await openCase(portal(), { type: { mostActive: 1 } });
    const lena = somebody();
    const params = { appointmentId: (await ask(lena)).body.id };
    const sweep = sweeping({ booking: onDue }, reactorEffects(portal(), recordingQueue()));
    portal().clock.set('2026-03-03T08:00:00.000Z');
    await sweep();
    const before = await stored(params.appointmentId);
    expect(before.state).toBe('no-show');
    expect((await api.undoNoShow({ caller: officer, params })).body.state).toBe('confirmed');
    const after = await stored(params.appointmentId);
    const [event] = eventsIn(changes.booking ?? (() => []), { before, after } as never);
    expect(event).toMatchObject({ type: 'appointment.reinstated', audience: { people: [lena.ref] } });
    const again = await ask(lena, { start: at('09:00', '2026-03-04') });
    expect(again.problem.code).toBe('too-many-bookings');
    await sweep();
    expect((await api.completeAppointment({ caller: officer, params })).body.state).toBe('completed');
  });

  it('is a no-show again when nothing was noted on that day, and is undone within a week alone', async () => {
    const { ask, api, officer, stored } = await openCase(portal());
    const params = { appointmentId: (await ask(somebody())).body.id };
    const sweep = sweeping({ booking: onDue }, reactorEffects(portal(), recordingQueue()));
    portal().clock.set('2026-03-02T08:00:00.000Z');
    await api.missAppointment({ caller: officer, params });
    portal().clock.set('2026-03-05T08:00:00.000Z');
    await api.undoNoShow({ caller: officer, params });
    portal().clock.set('2026-03-05T22:00:00.000Z');
    await sweep();
    expect((await stored(params.appointmentId)).state).toBe('no-show');
    portal().clock.set('2026-03-10T08:00:00.000Z');
    const late = await api.undoNoShow({ caller: officer, params });
    expect(late.problem).toMatchObject({ code: 'too-late-to-undo', until: '2026-03-09' });
  });
});

describe('the entry of an appointment in a calendar', () => {
  it('leads to a page that opens without a token, and shows nothing of anybody for another address', async () => {
    const { ask, api } = await openCase(portal());
    const lena = somebody();
    const params = { appointmentId: (await ask(lena)).body.id };
    const { text } = await api.getAppointmentCalendar({ caller: lena.caller, params });
    const [, ticket = ''] = /appointments\/([\w.-]+)/.exec(text.replaceAll('\r\n ', '')) ?? [];
    const open = async (of: string) =>
      (await api.openAppointmentPage({ caller: anyone, params: { ticket: of }, query: { language: 'en' } }))
        .text;
    expect(await open(ticket)).toContain('Apply for a passport');
    expect(await open(ticket)).toContain('12 Rainbow Street');
    expect(await open(`${params.appointmentId}.${'A'.repeat(22)}`)).not.toContain('passport');
    await api.cancelAppointment({ caller: lena.caller, params });
    expect(await open(ticket)).not.toContain('12 Rainbow Street');
  });
});
