import { bookingKey } from '../../../functions/appointments/bookings/booking';
import { eventsOf } from '../../../functions/appointments/bookings/events';
import { type Event, eventsIn } from '../../../functions/kernel/events/event';
import { read } from '../../../functions/kernel/table/read';
import type { Item } from '../../../functions/kernel/table/rule';
import { languages } from '../../../functions/kernel/text/languages';
import { render } from '../../../functions/notifications/templates/render';
import { templateOf } from '../../../functions/notifications/templates/template';
import { usePortal } from '../../support/portal';
import { appointmentsService } from '../../support/services';
import { at, nine, openCase, somebody } from '../booking-world';

const portal = usePortal(appointmentsService);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

/** Returns the events of an appointment since the last call. */
const teller = (id: string) => {
  let before: Item | undefined;
  return async (): Promise<Event[]> => {
    const after = (await read(portal().table, bookingKey(id))) as unknown as Item;
    const events = eventsIn(eventsOf, { before, after });
    before = after;
    return events;
  };
};

const booked = async (more: object = {}) => {
  const office = await openCase(portal());
  const lena = somebody();
  const { id } = (await office.ask(lena, { for: { relation: 'child', name: 'Lina' }, ...more })).body;
  const tell = teller(id);
  return {
    ...{ ...office, lena, id, tell },
    mine: { caller: lena.caller, params: { appointmentId: id } },
    theirs: { caller: office.officer, params: { appointmentId: id } },
  };
};

describe('the events of appointments', () => {
  it('are for the person who booked and for the agency, without names of people', async () => {
    const { tell, agencyId, resourceId, placeId, lena, id } = await booked();
    const [event] = await tell();
    expect(event).toMatchObject({
      ...{ type: 'appointment.booked', subject: id, at: portal().clock() },
      audience: { agencies: [agencyId], people: [lena.ref] },
      data: {
        ...{ appointmentId: id, agencyId, resourceId, placeId, appointmentState: 'confirmed', by: 'citizen' },
        ...{ start: nine, startsOn: '2026-03-02', startsAt: '09:00', timeZone: 'Asia/Amman', people: 1 },
      },
    });
    expect(JSON.stringify(event)).not.toContain('Lina');
  });

  it('occur once each, with the actor, and with the old and the new time', async () => {
    const { tell, api, mine, theirs } = await booked({ hold: true });
    const told = async () => (await tell()).map(({ type, data }) => [type, data.by]);
    expect(await told()).toEqual([['appointment.held', 'citizen']]);
    expect(await told()).toEqual([]);
    await api.confirmAppointment(mine);
    expect(await told()).toEqual([['appointment.confirmed', 'citizen']]);
    await api.moveAppointment({ ...mine, body: { start: at('10:00') } });
    const [moved] = await tell();
    expect(moved).toMatchObject({
      type: 'appointment.moved',
      data: { by: 'citizen', start: at('10:00'), movedFrom: { start: nine }, sequence: 1 },
    });
    await api.rescheduleAppointment({ ...theirs, body: { start: at('11:00'), reason: 'Somebody is ill.' } });
    expect(await tell()).toMatchObject([
      { type: 'appointment.moved', data: { by: 'agency', text: 'Somebody is ill.', sequence: 2 } },
    ]);
    portal().clock.set('2026-03-02T07:50:00.000Z');
    await api.checkIn(theirs);
    expect(await told()).toEqual([['appointment.checked-in', 'agency']]);
    await api.callOffAppointment({ ...theirs, body: {} });
    expect(await tell()).toMatchObject([
      {
        type: 'appointment.cancelled',
        data: { by: 'agency', refunded: 'no', appointmentState: 'cancelled' },
      },
    ]);
  });

  it('is one event for each of several things that happened in between', async () => {
    const { tell, api, mine } = await booked({ hold: true });
    await tell();
    await api.confirmAppointment(mine);
    portal().clock.advance(1_000);
    await api.cancelAppointment(mine);
    const types = (await tell()).map(({ type }) => type);
    expect(types.sort()).toEqual(['appointment.cancelled', 'appointment.confirmed']);
  });

  it('of a walk-in are for the agency only', async () => {
    const { api, officer, asked, agencyId } = await openCase(portal());
    const { agencyId: _, ...bookings } = asked;
    const { id } = (await api.bookAtFrontDesk({ caller: officer, body: { ...bookings, names: ['Yousef'] } }))
      .body;
    const [event] = await teller(id)();
    expect(event?.audience).toEqual({ agencies: [agencyId] });
    expect(event?.data.by).toBe('agency');
    expect(JSON.stringify(event)).not.toContain('Yousef');
  });

  it('has words for people in every language', () => {
    const told = ['held', 'booked', 'confirmed', 'moved', 'cancelled', 'lapsed', 'no-show', 'affected'];
    for (const name of told) {
      const template = templateOf(`appointment.${name}`);
      for (const language of languages) {
        expect(render(`appointment.${name}`, template?.sample ?? {}, language)?.text).not.toContain('…');
      }
    }
    const { sample = {} } = templateOf('appointment.cancelled') ?? {};
    expect(render('appointment.cancelled', sample, 'en')?.text).toMatch(/JOD\s25\.000/);
    const unpaid = { ...sample, refunded: 'no', refund: undefined };
    expect(render('appointment.cancelled', unpaid, 'en')?.text).not.toMatch(/give you back|…/);
  });
});
