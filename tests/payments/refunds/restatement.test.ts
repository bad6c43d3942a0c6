import { newBill } from '../../../functions/blocks/billing/issue';
import { reissuing } from '../../../functions/blocks/billing/reissue';
import { writeTogether } from '../../../functions/kernel/table/write';
import { timeZone, useScene } from '../world';

const scene = useScene();
const clerk = { officer: 'Layla Haddad', purpose: 'A complaint' };
const chief = { officer: 'Rami Nasser', purpose: 'Approval' };
const agencyId = '8a1kq8tn2c6vh1b9m3jd5s7e';

const lines = [
  { head: 'water', text: 'Water', amount: 6_000 },
  { head: 'sewer', text: 'Sewer', amount: 4_000 },
];
const others = [
  { head: 'meter', text: 'Meter', amount: 1_500 },
  { head: 'sewer', text: 'Sewer', amount: 4_000 },
];

let bills = 0;

/**
 * A bill on which 5,000 was paid for water, and which is to be replaced by one that charges 1,500 for the meter first.
 */
const partPaid = async () => {
  const { portal, bill, bank, callback, create, api, system, billNow, clock } = scene();
  const caller = system(agencyId);
  await api.replaceRefundPolicy({ caller, body: { approval_above: { JOD: 1_000 } } });
  const one = await bill({ agencyId, lines, terms: { minimumPart: 1_000 } });
  const params = { payment_id: (await create([{ bill: one, amount: 5_000 }])).body.payment_id };
  bank.charge(params.payment_id);
  await callback({ paymentId: params.payment_id });
  const replace = async () => {
    bills += 1;
    const action = { id: `replacement-${bills}`, hash: 'reissue', at: clock() };
    const old = await billNow(one);
    const { payer, kind, title, currency, issuedOn, dueOn, terms, subject, card } = old;
    const { identifier, reference } = card;
    const replacement = newBill(
      portal.ids,
      {
        ...{ agencyId, payer, identifier, reference, kind, title, currency, issuedOn, dueOn, timeZone },
        ...{ terms, subject, lines: others, replaces: old.id },
      },
      action,
    );
    return writeTogether(
      portal.table,
      ...reissuing(old, replacement, action, { reason: 'The meter was changed.' }),
    );
  };
  const ask = (amount: number, available: number) =>
    api.refundPayment({
      ...{ caller, params, accessPurpose: clerk },
      body: { amount, refund_amount_available: available, reason: 'Measured wrong.' },
    });
  return { one, params, replace, ask, caller };
};

describe('a refund of a bill that another has taken the place of', () => {
  it('is of that other one, and of its heads', async () => {
    const { billNow, balancesOf, payment } = scene();
    const { one, params, replace, ask } = await partPaid();
    const other = await replace();
    expect((await ask(1_000, 5_000)).status).toBe(201);
    expect((await billNow(one)).net).toBe(5_000);
    expect((await billNow(other)).net).toBe(4_000);
    expect(await balancesOf(agencyId)).toMatchObject({ 'revenue:meter': -1_500, 'revenue:sewer': -2_500 });
    expect((await payment(params.payment_id)).shares[agencyId]?.booked).toMatchObject([
      { billId: other.id, account: 'revenue:meter', amount: 1_500 },
      { billId: other.id, account: 'revenue:sewer', amount: 2_500 },
    ]);
    // Asked for again, it is known where the money stands.
    expect((await ask(500, 4_000)).status).toBe(201);
    expect((await billNow(other)).net).toBe(3_500);
  });

  it('that waits for approval is restated together with what is left', async () => {
    const { api, billNow, refund, payment, clock, work } = scene();
    const { params, replace, ask, caller } = await partPaid();
    const first = (await ask(2_000, 5_000)).body.refund_id;
    const second = (await ask(1_100, 3_000)).body.refund_id;
    const other = await replace();
    for (const refund_id of [second, first]) {
      const asking = { caller, accessPurpose: chief, params: { ...params, refund_id } };
      expect((await api.approveRefund(asking)).status).toBe(204);
    }
    expect((await billNow(other)).net).toBe(1_900);
    expect((await refund(first)).from).toMatchObject([
      { billId: other.id, account: 'revenue:sewer', amount: 2_000 },
    ]);
    expect((await refund(second)).from).toMatchObject([
      { billId: other.id, account: 'revenue:sewer', amount: 1_100 },
    ]);
    expect((await payment(params.payment_id)).shares[agencyId]?.booked).toMatchObject([
      { billId: other.id, account: 'revenue:meter', amount: 1_500 },
      { billId: other.id, account: 'revenue:sewer', amount: 400 },
    ]);
    clock.advance(180_000);
    await work();
    expect((await refund(first)).card.status).toBe('success');
  });
});
