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

test('a fine that is reduced after a part of it was paid late moves that to the heads of the new bill', async () => {
  const payment = {
    ...{ dueDays: 10, minimumPart: 1_000 },
    penalty: { head: 'late-payment', rate: '0.1', repeat: 'once' },
  };
  const one = await newCase(portal(), { payment, contest: { days: 60, discount: 'kept' } });
  const send = senders(portal(), one);
  const { id, billId } = await one.issue();
  portal().clock.set('2026-03-20T09:00:00.000Z');
  await pay(portal(), billId, 5_000);
  await send.contest(id);
  await send.review(id);
  const body = { amount: 10_000, text: 'Hardly to be seen.' };
  const reduced = await one.api.reduceFine({ caller: one.office, params: { fineId: id }, body });
  expect(reduced.status).toBe(200);
  const { bill } = await one.shown(id);
  expect(bill.payments[0]?.parts).toEqual([
    { part: 'penalty', head: 'late-payment', amount: 1_000 },
    { part: 'principal', head: 'traffic-fines', amount: 4_000 },
  ]);
});

test('officers answer for decisions and cancellations, two where so much is forgiven, and the payer is not told who', async () => {
  const [alone, two] = [{ officer: 'Layla' }, { officer: 'Layla', second: 'Rami' }];
  const asked = {
    reduceFine: { amount: 8_000, text: 'Hardly to be seen.' },
    cancelFine: said,
    upholdFine: said,
  };
  for (const route of ['reduceFine', 'cancelFine', 'upholdFine'] as const) {
    const one = await newCase(portal());
    const send = senders(portal(), one);
    const { id } = await one.issue();
    await send.contest(id);
    await send.review(id);
    const request = { caller: one.office, params: { fineId: id }, body: asked[route] as never };
    const decide = (officers: typeof alone | null) => one.api[route]({ ...request, officers });
    expect((await decide(null)).problem.status).toBe(400);
    const needed = route === 'upholdFine' ? alone : two;
    if (needed === two) {
      expect((await decide(alone)).problem).toMatchObject({
        ...{ status: 403, code: 'second-officer-required', amount: 20_000, currency: 'JOD' },
      });
    }
    expect((await decide(needed)).body.officers).toEqual({ second: null, ...needed });
    const seen = await one.api.showAgencyFine({ caller: one.office, params: { fineId: id } });
    expect(seen.body.timeline.at(-1)?.officers).toEqual({ second: null, ...needed });
    expect(JSON.stringify((await one.shown(id)).timeline)).not.toContain('officers');
    const bill = await billIn(portal(), (await one.shown(id)).billId);
    const by = Object.values(bill.timeline).find((entry) => entry.by)?.by ?? bill.carried?.by;
    expect(by).toEqual(route === 'upholdFine' ? undefined : two);
  }
});
