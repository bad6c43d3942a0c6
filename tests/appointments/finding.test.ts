import { usePortal } from '../support/portal';
import { appointmentsService } from '../support/services';
import { openOffice } from './world';

const portal = usePortal(appointmentsService);

/** The clock of tests stands at noon in Amman, on Sunday 1 March 2026. */
const monday = '2026-03-02';

describe('free times', () => {
  test('are those of the schedule, in local time, where the type does not show with whom', async () => {
    const { api, agencyId, resource } = await openOffice(portal());
    await resource('counter-4');
    const query = { agencyId, type: 'passport', from: monday, until: monday };
    const { items, next } = (await api.findSlots({ query })).body;
    const starts = items.map(({ start }) => start.slice(11, 16));
    expect(starts).toEqual([
      ...['08:00', '08:30', '09:00', '09:30', '10:00', '10:30', '11:00', '11:30'],
      ...['13:00', '13:30', '14:00', '14:30', '15:00'],
    ]);
    expect(next).toBeUndefined();
    expect(items[0]).toEqual({
      type: 'passport',
      place: { id: expect.any(String), names: expect.any(Object), timeZone: 'Asia/Amman' },
      ...{ start: '2026-03-02T08:00:00+03:00', end: '2026-03-02T08:20:00+03:00', free: 2 },
    });
  });
});
