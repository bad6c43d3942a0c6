import { contract as billsContract } from '../../../functions/bills/contract';
import type { Bill } from '../../../functions/blocks/billing/bill';
import { update } from '../../../functions/kernel/table/update';
import { write } from '../../../functions/kernel/table/write';
import { stored } from '../../bills/bills/payments';
import { agency } from '../../support/callers';
import { useScene } from '../world';

const scene = useScene();
const clerk = { officer: 'Layla Haddad', purpose: 'A complaint' };

let offices = 0;

/** An agency with a bill of 10,500 that was paid; it may give all of it back by one officer. */
const paid = async () => {
  const { bill, bank, callback, create, api, system } = scene();
  offices += 1;
  const agencyId = `8g${offices}kq8tn2c6vh1b9m3jd5s7e`.padEnd(24, '0').slice(0, 24);
  const caller = system(agencyId);
  await api.replaceRefundPolicy({ caller, body: { approval_above: { JOD: 100_000 } } });
  const one = await bill({ agencyId, amount: 10_500 });
  const { payment_id } = (await create([one])).body;
  const charge = bank.charge(payment_id);
  await callback({ paymentId: payment_id });
  return { agencyId, caller, one, charge, params: { payment_id } };
};

const ask = ({ caller, params }: Awaited<ReturnType<typeof paid>>, amount: number, available: number) =>
  scene().api.refundPayment({
    ...{ caller, params, accessPurpose: clerk },
    body: { amount, refund_amount_available: available, reason: 'Measured wrong.' },
  });

/** Makes it a bill that its agency made out by itself. */
const own = async ({ pk, sk }: Bill): Promise<unknown> =>
  write(scene().portal.table, update({ key: { pk, sk }, set: { subject: { type: 'bill' } } }));

const paidOut = async () => {
  scene().clock.advance(3 * 60_000);
  await scene().work();
};

describe('a refund', () => {
  it('of everything leaves a bill that is collected again by another, once the money has arrived', async () => {
    const { portal, bank, create, get } = scene();
    const office = await paid();
    const bills = portal.client(billsContract);
    const { agencyId, one } = office;
    const [caller, params] = [agency(agencyId, 'bills:read', 'bills:write'), { billId: one.id }];
    await own(one);
    const again = () =>
      bills.reissueBill({
        ...{ caller, params },
        body: {
          ...{ title: { en: 'Water' }, currency: 'JOD', reason: 'Paid with a card that was stolen.' },
          ...{ issuedOn: '2026-03-01', dueOn: '2026-04-01' },
          lines: [{ head: 'water', text: 'Water', amount: 10_500 }],
        },
      });
    const { refund_id } = (await ask(office, 10_500, 10_500)).body;
    const shown = (await bills.showIssued({ caller, params })).body;
    expect(shown).toMatchObject({
      ...{ state: 'refunded', paid: 0, due: { total: 0 } },
      payments: [{ amount: 10_500 }],
      refunds: [{ refundId: refund_id, amount: 10_500, paymentId: office.params.payment_id }],
    });
    const listed = await bills.listIssued({ caller, query: { state: 'refunded' } });
    expect(listed.body.items.map(({ id }) => id)).toEqual([one.id]);
    expect((await create([one])).problem).toMatchObject({ code: 'bill-closed', billState: 'refunded' });
    expect((await again()).problem).toMatchObject({ status: 409, code: 'part-given-back', refund_id });
    await paidOut();
    const { body } = await again();
    expect(body).toMatchObject({ state: 'open', paid: 0, payments: [], due: { total: 10_500 } });
    const [next] = (await bills.listIssued({ caller })).body.items;
    expect(next?.id).toBe(body.id);
    const second = (await create([await stored(portal, body.id)])).body.payment_id;
    bank.charge(second);
    await scene().callback({ paymentId: second });
    expect((await get(second)).body.state.status).toBe('success');
    expect((await bills.showIssued({ caller, params: { billId: body.id } })).body.state).toBe('paid');
  });

  it('is the agency’s again where the provider refuses all of it: the bill is paid, and no longer refunded', async () => {
    const { bank, billNow } = scene();
    const office = await paid();
    bank.decideOf(office.charge.id, { state: 'refused', reason: 'expired_card' });
    await ask(office, 10_500, 10_500);
    expect(await billNow(office.one)).toMatchObject({ state: 'refunded', net: 0 });
    await paidOut();
    expect(await billNow(office.one)).toMatchObject({
      ...{ state: 'paid', card: { state: 'paid' }, net: 10_500 },
      returned: [{ amount: 10_500 }, { amount: -10_500 }],
    });
  });

  it('of a double charge is of the one payment that its agency sees, with both charges', async () => {
    const { bank, clock, work, api, today } = scene();
    const { caller, params } = await paid();
    const day = today();
    bank.charge(params.payment_id);
    clock.advance(48 * 60_000);
    await work();
    const { items } = (await api.listAgencyPayments({ caller, query: { day } })).body;
    const charges = [{ amount: 10_500 }, { amount: 10_500 }];
    expect(items).toMatchObject([{ payment_id: params.payment_id, amount: 21_000, charges }]);
    expect((await api.getAgencyPayment({ caller, params })).body).toMatchObject({ amount: 10_500, charges });
  });
});
