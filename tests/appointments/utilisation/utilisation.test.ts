import { agency } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { appointmentsService } from '../../support/services';
import { at, openCase, somebody } from '../booking-world';
import { closeResource } from '../closures/world';
import { minutes } from '../sweeps';

const portal = usePortal(appointmentsService);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

describe('utilisation', () => {
  it('is what is taken of what is offered, in seats times minutes', async () => {
    const office = await openCase(portal(), { resource: { capacity: 2 } });
    const { api, officer, resourceId } = office;
    await office.ask(somebody());
    await office.ask(somebody(), { hold: true, start: at('10:00') });
    await closeResource(office, 'notify', { from: at('11:00'), to: at('12:00') });
    const ask = async () => {
      const query = { resourceId, from: '2026-03-02', to: '2026-03-06' };
      return (await api.getUtilisation({ caller: officer, query })).body;
    };
    // Six and a half hours from Monday to Wednesday, four on Thursday, none on Friday; two seats each.
    const offered = [780, 780, 780, 480, 0];
    expect(await ask()).toMatchObject({
      ...{ offered: 2_820, closed: 120, taken: 50, share: 0.0185 },
      days: offered.map((minutesOffered, index) => ({
        offered: minutesOffered,
        taken: index === 0 ? 50 : 0,
        closed: index === 0 ? 120 : 0,
      })),
    });
    portal().clock.advance(minutes(10));
    expect(await ask()).toMatchObject({ taken: 25 });
    const stranger = agency('0'.repeat(24), 'appointments:read');
    const query = { resourceId, from: '2026-03-02', to: '2026-03-02' };
    expect((await api.getUtilisation({ caller: stranger, query })).problem.code).toBe('resource-not-found');
    const long = { resourceId, from: '2026-01-01', to: '2026-04-03' };
    expect((await api.getUtilisation({ caller: officer, query: long })).problem.status).toBe(400);
  });
});
