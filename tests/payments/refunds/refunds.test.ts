import { accessLogOf } from '../../../functions/blocks/people/access-log';
import { personRef } from '../../../functions/kernel/identity/id-codec';
import { page } from '../../../functions/kernel/table/read';
import type { Item } from '../../../functions/kernel/table/rule';
import { citizen } from '../../support/callers';
import { useScene } from '../world';

const scene = useScene();
const minutes = (count: number): number => count * 60_000;

const clerk = { officer: 'Layla Haddad', purpose: 'A complaint' };
const chief = { officer: 'Rami Nasser', purpose: 'Approval' };

let offices = 0;

/** An agency with a bill of two heads and a penalty that was paid; it may give 2,000 back by one officer. */
const paid = async (limit: number | null = 2_000) => {
  const { bill, bank, callback, create, api, system } = scene();
  offices += 1;
  const agencyId = `7g${offices}kq8tn2c6vh1b9m3jd5s7e`.padEnd(24, '0').slice(0, 24);
  const caller = system(agencyId);
  if (limit !== null) {
    await api.replaceRefundPolicy({ caller, body: { approval_above: { JOD: limit } } });
  }
  const one = await bill({
    agencyId,
    dueOn: '2026-01-31',
    lines: [
      { head: 'water', text: 'Water', amount: 6_000 },
      { head: 'sewer', text: 'Sewer', amount: 4_000 },
    ],
    terms: { penalty: { head: 'penalty', amount: 500, repeat: 'once' } },
  });
  const { payment_id } = (await create([one])).body;
  const charge = bank.charge(payment_id, { fee: 105 });
  await callback({ paymentId: payment_id });
  return { agencyId, caller, one, charge, params: { payment_id } };
};

type Paid = Awaited<ReturnType<typeof paid>>;

const ask = (
  { caller, params }: Paid,
  amount: number,
  available: number,
  { key, accessPurpose = clerk }: { readonly key?: string; readonly accessPurpose?: typeof clerk } = {},
) =>
  scene().api.refundPayment({
    ...{ caller, params, accessPurpose },
    body: { amount, refund_amount_available: available, reason: 'Measured wrong.' },
    ...(key ? { idempotencyKey: key } : {}),
  });

const decide = (
  what: 'approve' | 'reject',
  { caller, params }: Paid,
  refund_id: string,
  { accessPurpose = chief, key }: { readonly accessPurpose?: typeof chief; readonly key?: string } = {},
) => {
  const { api } = scene();
  const asking = {
    ...{ caller, accessPurpose, params: { ...params, refund_id } },
    ...(key ? { idempotencyKey: key } : {}),
  };
  return what === 'approve'
    ? api.approveRefund(asking)
    : api.rejectRefund({ ...asking, body: { reason: 'It was owed.' } });
};

const paidOut = async () => {
  scene().clock.advance(minutes(3));
  await scene().work();
};

describe('a refund', () => {
  it('within the limit goes out at once, is booked last head first, and arrives', async () => {
    const { balancesOf, billNow, receipt, payment, bank, get, refund } = scene();
    const office = await paid();
    const { agencyId, one, charge, params } = office;
    const { body, status } = await ask(office, 2_000, 10_500);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...{ status: 'submitted', amount: 2_000, automatic: null, asked: { officer: clerk.officer } },
    });
    expect(await balancesOf(agencyId)).toMatchObject({
      ...{ 'revenue:sewer': -2_000, 'revenue:water': -6_000, 'refunds-payable': -2_000 },
    });
    expect(await billNow(one)).toMatchObject({ state: 'paid', net: 8_500 });
    const made = await payment(params.payment_id);
    expect((await receipt(made, agencyId))?.card.refunded).toBe(2_000);
    expect((await get(params.payment_id)).body.refund_summary).toEqual({
      ...{ status: 'available', amount_available: 8_500, amount_submitted: 2_000 },
    });
    await paidOut();
    expect(bank.refunds.get(body.refund_id)).toMatchObject({ chargeId: charge.id, money: { amount: 2_000 } });
    expect((await refund(body.refund_id)).card.status).toBe('success');
    expect(await balancesOf(agencyId)).toMatchObject({ 'clearing:bank': 10_500 - 105 - 2_000 });
    expect((await payment(params.payment_id)).shares[agencyId]).toMatchObject({
      refunding: 0,
      refunded: 2_000,
    });
  });

  it('of everything leaves nothing, and is all there is to give', async () => {
    const { get, balancesOf, billNow } = scene();
    const office = await paid(100_000);
    await ask(office, 4_000, 10_500);
    await ask(office, 6_500, 6_500);
    expect((await get(office.params.payment_id)).body.refund_summary).toEqual({
      ...{ status: 'full', amount_available: 0, amount_submitted: 10_500 },
    });
    expect((await ask(office, 1, 0)).problem).toMatchObject({ status: 422, code: 'refund-too-high' });
    await paidOut();
    expect(await balancesOf(office.agencyId)).toEqual({ 'clearing:bank': -105, 'fees:bank': 105 });
    expect(await billNow(office.one)).toMatchObject({
      ...{ state: 'refunded', card: { state: 'refunded' }, net: 0 },
      returned: [{ amount: 4_000 }, { amount: 6_500 }],
    });
  });

  it('knows what is available, or is refused', async () => {
    const office = await paid();
    const { problem } = await ask(office, 1_000, 10_499);
    expect(problem).toMatchObject({
      ...{ status: 412, code: 'refund-amount-available-mismatch', refund_amount_available: 10_500 },
    });
    expect((await ask(office, 10_501, 10_500)).problem).toMatchObject({
      ...{ status: 422, code: 'refund-too-high', errors: [{ pointer: '/amount' }] },
    });
  });

  it('may leave out what is available', async () => {
    const { api } = scene();
    const { caller, params } = await paid();
    const asked = (amount: number) =>
      api.refundPayment({
        ...{ caller, params, accessPurpose: clerk },
        body: { amount, reason: 'Measured wrong.' },
      });
    expect((await asked(500)).body.status).toBe('submitted');
    expect((await asked(10_001)).problem.code).toBe('refund-too-high');
  });

  it('is made once, however often one key requests it, and also if two keys do so at once', async () => {
    const { refundsOf } = scene();
    const office = await paid();
    const again = () => ask(office, 1_000, 10_500, { key: 'refund-once' });
    const replies = await Promise.all([again(), again(), again()]);
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    await paidOut();
    const late = await again();
    expect([late.status, late.body]).toEqual([201, { ...replies[0]?.body, status: 'success' }]);
    const both = await Promise.all([ask(office, 1_000, 9_500), ask(office, 1_000, 9_500)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 412]);
    expect(await refundsOf(office.params.payment_id)).toHaveLength(2);
    expect((await ask(office, 900, 8_500, { key: 'refund-once' })).problem.code).toBe(
      'idempotency-key-reused',
    );
  });

  it('is of a payment that was paid to the agency', async () => {
    const { bill, create, system } = scene();
    const office = await paid();
    const stranger = { ...office, caller: system('8g1kq8tn2c6vh1b9m3jd5s7e') };
    expect((await ask(stranger, 1, 1)).problem).toMatchObject({ status: 404, code: 'payment-not-found' });
    const { payment_id } = (await create([await bill({ agencyId: office.agencyId })])).body;
    const unpaid = { ...office, params: { payment_id } };
    expect((await ask(unpaid, 1, 0)).problem).toMatchObject({
      ...{ status: 409, code: 'payment-not-refundable', payment_status: 'created' },
    });
  });

  it('is recorded in the payer’s access log, with the official and the purpose', async () => {
    const office = await paid();
    await ask(office, 1_000, 10_500);
    const ranges = [{ partition: accessLogOf(personRef('amina')) }];
    const list = { ranges, order: 'descending', limit: 100 } as const;
    const { items } = await page<Item>(scene().portal.table, list);
    const mine = items.filter(({ agencyId }) => agencyId === office.agencyId);
    expect(mine).toMatchObject([{ ...clerk, subject: { type: 'refund' } }]);
  });
});

describe('a refund above the limit', () => {
  it('waits for another officer, and is booked when that one approves', async () => {
    const { balancesOf, billNow, get, refund, api } = scene();
    const office = await paid();
    const { body } = await ask(office, 2_001, 10_500);
    expect(body.status).toBe('awaiting-approval');
    expect(await balancesOf(office.agencyId)).not.toHaveProperty('refunds-payable');
    expect(await billNow(office.one)).toMatchObject({ net: 10_500 });
    // It is reserved: it cannot be refunded a second time.
    expect((await ask(office, 9_000, 10_500)).problem.code).toBe('refund-amount-available-mismatch');
    expect((await get(office.params.payment_id)).body.refund_summary.amount_available).toBe(8_499);
    const waiting = await api.listAgencyRefunds({
      caller: office.caller,
      query: { status: 'awaiting-approval' },
    });
    expect(waiting.body.items.map(({ refund_id: id }) => id)).toEqual([body.refund_id]);

    expect((await decide('approve', office, body.refund_id)).status).toBe(204);
    expect(await balancesOf(office.agencyId)).toMatchObject({ 'refunds-payable': -2_001 });
    expect(await billNow(office.one)).toMatchObject({ net: 8_499 });
    await paidOut();
    expect(await refund(body.refund_id)).toMatchObject({
      ...{ card: { status: 'success' }, approved: { officer: chief.officer } },
    });
  });

  it.each(['approve', 'reject'] as const)('is refused to the official who requested it: %s', async (what) => {
    const office = await paid();
    const { refund_id } = (await ask(office, 5_000, 10_500)).body;
    const accessPurpose = { officer: '  LAYLA  haddad', purpose: 'Approval' };
    const { problem } = await decide(what, office, refund_id, { accessPurpose });
    expect(problem).toMatchObject({ status: 403, code: 'same-officer' });
  });

  it('is available again when it is rejected', async () => {
    const { get, balancesOf, refund } = scene();
    const office = await paid();
    const { refund_id } = (await ask(office, 5_000, 10_500)).body;
    expect((await decide('reject', office, refund_id)).status).toBe(204);
    expect((await get(office.params.payment_id)).body.refund_summary).toMatchObject({
      ...{ amount_available: 10_500, amount_submitted: 0 },
    });
    expect(await refund(refund_id)).toMatchObject({ rejected: { reason: 'It was owed.' } });
    expect(await balancesOf(office.agencyId)).not.toHaveProperty('refunds-payable');
    expect((await decide('approve', office, refund_id)).problem).toMatchObject({
      ...{ status: 409, code: 'refund-decided', refund_status: 'rejected' },
    });
    expect((await ask(office, 10_500, 10_500)).status).toBe(201);
  });

  it('is decided once, by a repeat or by two officers at once', async () => {
    const { entriesOf } = scene();
    const office = await paid();
    const { refund_id } = (await ask(office, 5_000, 10_500)).body;
    const again = () => decide('approve', office, refund_id, { key: 'approved-once' });
    const other = decide('reject', office, refund_id, { accessPurpose: { ...chief, officer: 'Third' } });
    const replies = await Promise.all([again(), again(), other]);
    expect(replies.filter(({ status }) => status === 204).length).toBeGreaterThan(0);
    expect(replies.filter(({ status }) => status === 409).length).toBeGreaterThan(0);
    const causes = (await entriesOf(office.agencyId)).map(({ cause }) => cause);
    expect(causes.filter((cause) => cause === 'refund').length).toBeLessThan(2);
  });

  it('is every refund, unless the agency has said how much one officer may give', async () => {
    const { api } = scene();
    const office = await paid(null);
    const { caller } = office;
    expect((await api.getRefundPolicy({ caller })).body).toMatchObject({ approval_above: {}, changed: null });
    expect((await ask(office, 1, 10_500)).body.status).toBe('awaiting-approval');
    const body = { approval_above: { JOD: 10, USD: 5 } };
    await api.replaceRefundPolicy({ caller, body });
    expect((await api.getRefundPolicy({ caller })).body).toMatchObject(body);
    expect((await ask(office, 10, 10_499)).body.status).toBe('submitted');
    expect((await ask(office, 11, 10_489)).body.status).toBe('awaiting-approval');
  });
});

describe('a refund on its way', () => {
  it('is checked until the provider has paid it out', async () => {
    const { bank, clock, work, refund } = scene();
    const office = await paid();
    bank.decideOf(office.charge.id, { state: 'processing' }, { state: 'processing' });
    const { refund_id } = (await ask(office, 100, 10_500)).body;
    for (const after of [2, 3, 10]) {
      expect((await refund(refund_id)).card.status).toBe('submitted');
      clock.advance(minutes(after));
      await work();
    }
    expect(await refund(refund_id)).toMatchObject({ card: { status: 'success' } });
    expect((await refund(refund_id)).dueAt).toBeUndefined();
  });

  it.each(['before', 'after'] as const)('is paid once where the provider fails %s it has', async (when) => {
    const { bank, work, clock, balancesOf, refund } = scene();
    const office = await paid();
    const { refund_id } = (await ask(office, 100, 10_500)).body;
    bank.fail('refund', when);
    clock.advance(minutes(2));
    await work();
    await work();
    expect((await refund(refund_id)).card.status).toBe('success');
    expect(await balancesOf(office.agencyId)).toMatchObject({ 'clearing:bank': 10_500 - 105 - 100 });
  });

  it('is the agency’s again where the provider refuses: the ledger takes it back, bill and receipt too', async () => {
    const { bank, balancesOf, billNow, receipt, payment, refund, entriesOf } = scene();
    const office = await paid();
    bank.decideOf(office.charge.id, { state: 'refused', reason: 'expired_card' });
    const { refund_id } = (await ask(office, 2_000, 10_500)).body;
    await paidOut();
    expect(await refund(refund_id)).toMatchObject({ card: { status: 'error' }, refusal: 'expired_card' });
    expect(await balancesOf(office.agencyId)).toMatchObject({
      'revenue:sewer': -4_000,
      'revenue:water': -6_000,
    });
    expect(await balancesOf(office.agencyId)).not.toHaveProperty('refunds-payable');
    const reversal = (await entriesOf(office.agencyId)).find(({ cause }) => cause === 'reversal');
    expect((await entriesOf(office.agencyId)).map(({ id }) => id)).toContain(reversal?.reverses);
    expect(await billNow(office.one)).toMatchObject({ net: 10_500 });
    const made = await payment(office.params.payment_id);
    expect((await receipt(made, office.agencyId))?.card.refunded).toBe(0);
    expect(made.shares[office.agencyId]).toMatchObject({ refunding: 0, refunded: 0 });
    expect((await ask(office, 2_000, 10_500)).status).toBe(201);
  });
});

describe('who sees what', () => {
  it('a person sees what is on its way to them, and not what an agency has yet to decide', async () => {
    const { api } = scene();
    const office = await paid();
    const [sent, waiting] = [(await ask(office, 1_000, 10_500)).body, (await ask(office, 5_000, 9_500)).body];
    const caller = citizen('amina');
    const list = (await api.listRefunds({ caller, params: office.params })).body;
    expect(list._embedded.refunds.map(({ refund_id: id }) => id)).toEqual([sent.refund_id]);
    expect(list._embedded.refunds[0]).not.toHaveProperty('asked');
    const one = (id: string) => api.getRefund({ caller, params: { ...office.params, refund_id: id } });
    expect((await one(sent.refund_id)).body).toMatchObject({ amount: 1_000, reason: 'Measured wrong.' });
    expect((await one(waiting.refund_id)).problem.code).toBe('refund-not-found');
    const badr = { caller: citizen('badr'), params: { ...office.params, refund_id: sent.refund_id } };
    expect((await api.getRefund(badr)).problem.code).toBe('refund-not-found');
  });

  it('an agency sees its own share and bills, and nothing about the payer', async () => {
    const { api, bill, create, bank, callback, system, today } = scene();
    const [one, other] = ['9g1kq8tn2c6vh1b9m3jd5s7e', '9g2kq8tn2c6vh1b9m3jd5s7e'];
    const mine = await bill({ agencyId: one, amount: 700 });
    const bills = [mine, await bill({ agencyId: other, amount: 300 })];
    const { payment_id } = (await create(bills)).body;
    bank.charge(payment_id, { method: { brand: 'visa', lastDigits: '4242' } });
    await callback({ paymentId: payment_id });
    const caller = system(one);
    const { body, text } = await api.getAgencyPayment({ caller, params: { payment_id } });
    expect(body).toMatchObject({
      ...{ amount: 700, bills: [{ bill_id: mine.id, amount: 700 }] },
      refund_summary: { amount_available: 700 },
    });
    expect(text).not.toMatch(/4242|visa|300|portal.example\/paid/);
    const day = (await api.listAgencyPayments({ caller, query: { day: today() } })).body;
    expect(day.items.map(({ payment_id: id, amount }) => [id, amount])).toEqual([[payment_id, 700]]);
    const stranger = { caller: system('9g3kq8tn2c6vh1b9m3jd5s7e'), params: { payment_id } };
    expect((await api.getAgencyPayment(stranger)).problem.code).toBe('payment-not-found');
  });
});
