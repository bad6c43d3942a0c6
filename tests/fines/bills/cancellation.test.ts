import { usePortal } from '../../support/portal';
import { said, senders } from '../commands';
import { billIn, pay } from '../payments';
import { fines, newCase } from '../world';

const portal = usePortal(fines);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

describe('a fine that is cancelled', () => {
  test('owes nothing, and its bill is closed', async () => {
    const one = await newCase(portal());
    const send = senders(portal(), one);
    const { id, billId } = await one.issue();
    await send.contest(id);
    await send.cancel(id);
    expect(await one.shown(id)).toMatchObject({
      state: 'cancelled',
      bill: { state: 'cancelled', due: { total: 0 } },
    });
    expect(await billIn(portal(), billId)).toMatchObject({ state: 'cancelled' });
  });

  test('is refused where something was paid: that is refunded first', async () => {
    const one = await newCase(portal());
    const { id, billId } = await one.issue();
    await pay(portal(), billId, 5_000);
    const reply = await one.api.cancelFine({ caller: one.office, params: { fineId: id }, body: said });
    expect(reply.problem).toMatchObject({ code: 'bill-part-paid', paid: 5_000 });
  });
});
