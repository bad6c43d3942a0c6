import { usePortal } from '../../support/portal';
import { appointmentsService } from '../../support/services';
import { at, openCase, somebody } from '../booking-world';
import { sweepsOf } from '../sweeps';

const portal = usePortal(appointmentsService);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));
const { sweepOnce } = sweepsOf(portal);

describe('when the day is over', () => {
  it('those still expected become no-shows, and those checked in become completed', async () => {
    const office = await openCase(portal());
    const [lena, omar, noor] = [somebody(), somebody(), somebody()];
    const missed = (await office.ask(lena)).body.id;
    const seen = (await office.ask(omar, { start: at('10:00') })).body;
    const early = (await office.ask(noor, { start: at('11:00') })).body.id;
    await office.api.moveAppointment({
      caller: noor.caller,
      params: { appointmentId: early },
      body: { start: at('09:00', '2026-03-03') },
    });
    portal().clock.set('2026-03-02T07:00:00.000Z');
    await office.api.checkInByCode({ caller: office.officer, body: { code: seen.checkInCode } });
    portal().clock.set('2026-03-02T20:59:00.000Z');
    await sweepOnce();
    expect((await office.stored(missed)).state).toBe('confirmed');
    portal().clock.set('2026-03-02T21:00:00.000Z');
    await sweepOnce();
    await sweepOnce();
    expect((await office.stored(missed)).state).toBe('no-show');
    expect((await office.stored(seen.id)).state).toBe('completed');
    expect((await office.stored(early)).state).toBe('confirmed');
    // Neither counts against the maximum number of active bookings.
    portal().clock.set('2026-03-03T05:00:00.000Z');
    await office.office.type('passport', { mostActive: 1 });
    expect((await office.ask(lena, { start: at('10:00', '2026-03-03') })).status).toBe(201);
  });
});
