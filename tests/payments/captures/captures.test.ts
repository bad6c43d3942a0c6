import { Refusal } from '../../../functions/kernel/contract/refusal';
import { equals } from '../../../functions/kernel/table/rule';
import { update } from '../../../functions/kernel/table/update';
import { write } from '../../../functions/kernel/table/write';
import { anyone } from '../../support/callers';
import { cityHall, useScene, waterworks } from '../world';

const scene = useScene();
const minutes = (count: number): number => count * 60_000;

/** A payment of these bills under way. */
const begin = async (...args: Parameters<ReturnType<typeof scene>['create']>): Promise<string> =>
  (await scene().create(...args)).body.payment_id;

/** The bill, as if the agency had cancelled it. */
const closed = async (bill: Awaited<ReturnType<ReturnType<typeof scene>['bill']>>) => {
  const none = () => new Refusal('internal');
  const change = { set: { state: 'cancelled', 'card.state': 'cancelled' } };
  expect(
    await write(
      scene().portal.table,
      update({ key: bill, ...change, rules: [equals('state', 'open', none)] }),
    ),
  ).toBe(true);
};

describe('a payment', () => {
  it('is made, paid at the bank, reported by a callback, and booked', async () => {
    const { bill, bank, callback, create, get, billNow, balancesOf, payment, receipt } = scene();
    const water = await bill({ amount: 12_500, agencyId: '6g1kq8tn2c6vh1b9m3jd5s7e' });
    const made = await create([water]);
    expect(made.status).toBe(201);
    const { payment_id: id, _links: links } = made.body;
    expect(made.body).toMatchObject({
      ...{ amount: 12_500, currency: 'JOD', state: { status: 'created', finished: false } },
      bills: [{ bill_id: water.id, agency_id: water.agencyId, amount: 12_500 }],
      refund_summary: { status: 'pending', amount_available: 0, amount_submitted: 0 },
    });
    expect((await get(id)).body).not.toHaveProperty('card_details');
    expect(links.next_url?.href).toBe(`https://bank.example/${id}`);
    expect(made.headers.location).toBe(`/v1/payments/${id}`);

    bank.charge(id, { fee: 125, method: { brand: 'visa', lastDigits: '4242' } });
    expect((await callback({ paymentId: id })).status).toBe(204);

    expect((await get(id)).body).toMatchObject({
      state: { status: 'success', finished: true },
      card_details: { card_brand: 'visa', last_digits_card_number: '4242' },
      settlement_summary: { captured_date: expect.stringMatching(/^2026-\d\d-\d\d$/) },
      refund_summary: { status: 'available', amount_available: 12_500, amount_submitted: 0 },
    });
    expect((await get(id)).body._links).not.toHaveProperty('next_url');
    expect(await billNow(water)).toMatchObject({ state: 'paid', net: 12_500 });
    expect((await billNow(water)).hold).toBeUndefined();
    expect(await balancesOf(water.agencyId)).toEqual({
      'clearing:bank': 12_375,
      'revenue:water': -12_500,
      'fees:bank': 125,
    });
    const { card, lines } = (await receipt(await payment(id), water.agencyId)) ?? {};
    expect(card).toMatchObject({ money: { amount: 12_500, currency: 'JOD' }, refunded: 0 });
    expect(lines).toMatchObject([{ billId: water.id, head: 'water', amount: 12_500, part: 'principal' }]);
  });

  it('is found by its deadline if no callback comes', async () => {
    const { bill, bank, work, get, clock } = scene();
    const id = await begin([await bill()]);
    clock.advance(minutes(1));
    bank.charge(id);
    await work();
    expect((await get(id)).body.state.status).toBe('created');
    clock.advance(minutes(1));
    await work();
    expect((await get(id)).body.state.status).toBe('success');
  });

  it('counts once, however often and in whatever order it is reported', async () => {
    const { bill, bank, callback, get, payment, entriesOf, work, clock } = scene();
    const agencyId = '6g2kq8tn2c6vh1b9m3jd5s7e';
    const id = await begin([await bill({ agencyId })]);
    bank.charge(id);
    await Promise.all(Array.from({ length: 6 }, () => callback({ paymentId: id })));
    clock.advance(minutes(50));
    await work();
    await callback({ paymentId: id });
    expect((await get(id)).body.refund_summary.amount_submitted).toBe(0);
    expect(Object.keys((await payment(id)).charges)).toHaveLength(1);
    expect(await entriesOf(agencyId)).toHaveLength(1);
  });

  it('of several agencies is booked with each, and each bears its part of the fee', async () => {
    const { bill, bank, callback, balancesOf, payment, receipt } = scene();
    const [one, other] = ['6g3kq8tn2c6vh1b9m3jd5s7e', '6g4kq8tn2c6vh1b9m3jd5s7e'];
    const bills = [
      await bill({ agencyId: one, amount: 1_000 }),
      await bill({ agencyId: other, amount: 1_000 }),
      await bill({ agencyId: one, amount: 1_000 }),
    ];
    const id = await begin(bills);
    bank.charge(id, { fee: 100 });
    await callback({ paymentId: id });
    expect(await balancesOf(one)).toEqual({
      'clearing:bank': 1_933,
      'revenue:water': -2_000,
      'fees:bank': 67,
    });
    expect(await balancesOf(other)).toEqual({
      'clearing:bank': 967,
      'revenue:water': -1_000,
      'fees:bank': 33,
    });
    const made = await payment(id);
    expect((await receipt(made, one))?.card.money.amount).toBe(2_000);
    expect((await receipt(made, other))?.card.money.amount).toBe(1_000);
  });

  it('of a part leaves the bill open', async () => {
    const { bill, bank, callback, billNow, create } = scene();
    const one = await bill({ amount: 9_000, terms: { minimumPart: 1_000 } });
    const id = await begin([{ bill: one, amount: 4_000 }]);
    bank.charge(id);
    await callback({ paymentId: id });
    expect(await billNow(one)).toMatchObject({ state: 'open', net: 4_000 });
    expect((await create([one])).body.amount).toBe(5_000);
  });

  it('settles the bill as of the day the amount was shown, whenever the money arrives', async () => {
    const { bill, bank, callback, billNow, today, clock } = scene();
    const terms = { discount: { until: today(), rate: '0.1' } };
    const one = await bill({ amount: 10_000, terms });
    const id = await begin([one]);
    clock.advance(24 * minutes(60));
    bank.charge(id);
    await callback({ paymentId: id });
    expect(await billNow(one)).toMatchObject({ state: 'paid', net: 9_000 });
  });

  it('has its fee booked when it becomes known, and is checked until then', async () => {
    const { bill, bank, callback, balancesOf, payment, work, clock } = scene();
    const agencyId = '6g5kq8tn2c6vh1b9m3jd5s7e';
    const id = await begin([await bill({ agencyId })]);
    const { id: charge, fee: _, ...paid } = bank.charge(id);
    bank.tell(id, charge, { ...paid, fee: undefined as never });
    await callback({ paymentId: id });
    expect(await balancesOf(agencyId)).toEqual({ 'clearing:bank': 10_000, 'revenue:water': -10_000 });
    bank.tell(id, charge, { fee: 150, settledOn: '2026-03-04' });
    clock.advance(minutes(6));
    await work();
    expect(await balancesOf(agencyId)).toMatchObject({ 'clearing:bank': 9_850, 'fees:bank': 150 });
    clock.advance(minutes(60));
    await work();
    expect((await payment(id)).dueAt).toBeUndefined();
  });
});

describe('money that no bill can take', () => {
  it('is given back where the bill was paid meanwhile', async () => {
    const { bill, bank, callback, get, clock, billNow, refundsOf, balancesOf, work, receipt, payment } =
      scene();
    const agencyId = '6g6kq8tn2c6vh1b9m3jd5s7e';
    const one = await bill({ agencyId });
    const first = await begin([one]);
    clock.advance(minutes(50));
    const second = await begin([one]);
    bank.charge(second);
    await callback({ paymentId: second });
    bank.charge(first);
    await callback({ paymentId: first });

    expect((await get(first)).body).toMatchObject({
      state: { status: 'success' },
      refund_summary: { status: 'full', amount_available: 0, amount_submitted: 10_000 },
    });
    const [refund] = await refundsOf(first);
    expect(refund?.card).toMatchObject({ status: 'submitted', automatic: 'bill_not_payable' });
    expect(await receipt(await payment(first), agencyId)).toBeUndefined();
    expect(await balancesOf(agencyId)).toEqual({
      ...{ 'clearing:bank': 20_000, 'revenue:water': -10_000, 'refunds-payable': -10_000 },
    });
    clock.advance(minutes(3));
    await work();
    expect(bank.refunds.get(refund?.id ?? '')).toMatchObject({ money: { amount: 10_000 }, state: 'paid' });
    expect(await balancesOf(agencyId)).toEqual({ 'clearing:bank': 10_000, 'revenue:water': -10_000 });
    expect(await billNow(one)).toMatchObject({ state: 'paid', net: 10_000 });
  });

  it('is refunded if it was charged twice, even without a callback for the second charge', async () => {
    const { bill, bank, callback, clock, work, refundsOf, payment, get } = scene();
    const [one, other] = [await bill(), await bill({ agencyId: cityHall })];
    const id = await begin([one, other]);
    bank.charge(id);
    await callback({ paymentId: id });
    const twice = bank.charge(id);
    clock.advance(minutes(48));
    await work();
    const refunds = await refundsOf(id);
    expect(refunds.map(({ card, chargeId }) => [card.agencyId, card.automatic, chargeId]).sort()).toEqual([
      [waterworks, 'paid_twice', twice.id],
      [cityHall, 'paid_twice', twice.id],
    ]);
    clock.advance(minutes(3));
    await work();
    const given = [...bank.refunds.values()].filter(({ chargeId }) => chargeId === twice.id);
    expect(given.reduce((sum, { money }) => sum + money.amount, 0)).toBe(20_000);
    expect((await payment(id)).shares[waterworks]).toMatchObject({
      ...{ captured: 20_000, refunding: 0, refunded: 10_000 },
    });
    expect((await get(id)).body.refund_summary).toMatchObject({
      amount_available: 20_000,
      amount_submitted: 20_000,
    });
  });

  it('is given back where the agency has closed one of the bills', async () => {
    const { bill, bank, callback, refundsOf, billNow, balancesOf } = scene();
    const agencyId = '6g7kq8tn2c6vh1b9m3jd5s7e';
    const [kept, gone] = [await bill({ agencyId, amount: 700 }), await bill({ agencyId, amount: 300 })];
    const id = await begin([kept, gone]);
    await closed(gone);
    bank.charge(id, { fee: 10 });
    await callback({ paymentId: id });
    expect((await refundsOf(id)).map(({ card }) => card.money.amount)).toEqual([300]);
    expect(await billNow(kept)).toMatchObject({ state: 'paid', net: 700 });
    expect(await billNow(gone)).toMatchObject({ state: 'cancelled', net: 0 });
    expect(await balancesOf(agencyId)).toEqual({
      ...{ 'clearing:bank': 990, 'fees:bank': 10, 'revenue:water': -700, 'refunds-payable': -300 },
    });
  });

  it('waits in suspense where the provider will not give it back, and the agency can ask again', async () => {
    const { bill, bank, callback, clock, work, refundsOf, balancesOf, payment, api, system } = scene();
    const agencyId = '6g8kq8tn2c6vh1b9m3jd5s7e';
    const id = await begin([await bill({ agencyId })]);
    bank.charge(id);
    const twice = bank.charge(id);
    await callback({ paymentId: id });
    bank.decideOf(twice.id, { state: 'refused', reason: 'expired_card' });
    clock.advance(minutes(3));
    await work();
    expect((await refundsOf(id))[0]).toMatchObject({ card: { status: 'error' }, refusal: 'expired_card' });
    expect(await balancesOf(agencyId)).toMatchObject({ suspense: -10_000, 'revenue:water': -10_000 });
    expect((await payment(id)).shares[agencyId]).toMatchObject({
      captured: 20_000,
      refunding: 0,
      refunded: 0,
    });

    const params = { payment_id: id };
    const caller = system(agencyId);
    const { body } = await api.getAgencyPayment({ caller, params });
    expect(body.refund_summary.amount_available).toBe(10_000);
    const asking = { amount: 10_000, refund_amount_available: 10_000, reason: 'Paid twice.' };
    const { refund_id } = (await api.refundPayment({ caller, params, body: asking })).body;
    const accessPurpose = { officer: 'Another', purpose: 'Case work' };
    await api.approveRefund({ caller, params: { ...params, refund_id }, accessPurpose });
    clock.advance(minutes(3));
    await work();
    expect(bank.refunds.get(refund_id)).toMatchObject({ chargeId: twice.id, state: 'paid' });
    expect(await balancesOf(agencyId)).toEqual({ 'clearing:bank': 10_000, 'revenue:water': -10_000 });
  });
});

describe('a charge that becomes known late', () => {
  it.each(['declined', 'expired', 'cancelled'] as const)(
    'counts although the payment had %s',
    async (state) => {
      const { bill, bank, callback, get, billNow } = scene();
      const one = await bill();
      const id = await begin([one]);
      bank.say(id, state);
      await callback({ paymentId: id });
      expect((await get(id)).body.state).toMatchObject({ status: 'failed', finished: true });
      bank.charge(id);
      await callback({ paymentId: id });
      expect((await get(id)).body.state).toEqual({ status: 'success', finished: true });
      expect((await billNow(one)).state).toBe('paid');
    },
  );

  it('is money to give back where another payment of the bill was promised the amount', async () => {
    const { bill, bank, callback, refundsOf, billNow } = scene();
    const one = await bill();
    const first = await begin([one]);
    bank.say(first, 'declined');
    await callback({ paymentId: first });
    const second = await begin([one]);
    bank.charge(first);
    await callback({ paymentId: first });
    expect(await refundsOf(first)).toHaveLength(1);
    bank.charge(second);
    await callback({ paymentId: second });
    expect(await refundsOf(second)).toHaveLength(0);
    expect(await billNow(one)).toMatchObject({ state: 'paid', net: 10_000 });
  });
});

describe('a callback', () => {
  const call = (provider: string, headers: Readonly<Record<string, string>>) =>
    scene().api.receiveCallback({
      ...{ caller: anyone, params: { provider }, headers, idempotencyKey: null },
      rawBody: JSON.stringify({ paymentId: '0'.repeat(32) }),
    });

  it('that is not signed changes nothing, and is refused', async () => {
    const { bill, bank, api, get } = scene();
    const id = await begin([await bill()]);
    bank.charge(id);
    const finds = bank.calls.find;
    const { problem } = await api.receiveCallback({
      params: { provider: 'bank' },
      rawBody: JSON.stringify({ paymentId: id }),
    });
    expect(problem).toMatchObject({ status: 403, code: 'unsigned-callback' });
    expect(bank.calls.find).toBe(finds);
    expect((await get(id)).body.state.status).toBe('created');
  });

  it('of another provider is refused', async () =>
    expect((await call('other', {})).problem.code).toBe('provider-not-found'));

  it('about an unknown payment is acknowledged', async () => {
    const { callback } = scene();
    expect((await callback('nothing')).status).toBe(204);
    expect((await callback({ paymentId: '0'.repeat(32) })).status).toBe(204);
    expect((await callback({ refundId: '0'.repeat(40) })).status).toBe(204);
    expect((await callback({ refundId: 'x' })).status).toBe(204);
  });

  it('is refused as busy while the bank does not answer', async () => {
    const { bill, bank, callback, get } = scene();
    const id = await begin([await bill()]);
    bank.charge(id);
    bank.fail('find', 'before');
    expect((await callback({ paymentId: id })).problem).toMatchObject({ status: 503, code: 'busy' });
    await callback({ paymentId: id });
    expect((await get(id)).body.state.status).toBe('success');
  });
});
