import { usePortal } from '../../support/portal';
import { said, senders } from '../commands';
import { billIn, giveBack, pay } from '../payments';
import { fines, newCase } from '../world';

const portal = usePortal(fines);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

/** A fine that was paid. */
const paid = async () => {
  const one = await newCase(portal());
  const { id, billId } = await one.issue();
  const { total } = (await one.shown(id)).bill.due;
  await pay(portal(), billId, total);
  await senders(portal(), one).close(id);
  const collect = () => one.api.collectFine({ caller: one.office, params: { fineId: id }, body: said });
  return { one, id, billId, collect };
};

describe('a fine of which everything was given back', () => {
  test('is collected again by another bill that falls due anew, once the money has arrived', async () => {
    const { one, id, billId, collect } = await paid();
    await giveBack(portal(), billId, 'submitted');
    expect((await collect()).problem).toMatchObject({ status: 409, code: 'part-given-back' });
    await giveBack(portal(), billId, 'success');
    portal().clock.set('2026-05-01T09:00:00.000Z');
    const { body } = await collect();
    expect(body).toMatchObject({ action: 'collect', state: 'issued', text: said.text });
    const shown = await one.shown(id);
    expect(shown).toMatchObject({ state: 'issued', bill: { state: 'open', paid: 0 } });
    expect(shown.dueOn > '2026-05-01').toBe(true);
    expect(shown.bill.id).not.toBe(billId);
    expect(shown.bill.due.total).toBe(shown.amount);
    expect(await billIn(portal(), billId)).toMatchObject({ state: 'reissued', replacedBy: shown.bill.id });
    const { after } = await pay(portal(), shown.bill.id, shown.amount);
    expect(after).toMatchObject({ state: 'paid' });
  });

  test('is not collected while it is paid', async () => {
    const { collect } = await paid();
    expect((await collect()).problem).toMatchObject({ code: 'bill-closed', billState: 'paid' });
  });
});
