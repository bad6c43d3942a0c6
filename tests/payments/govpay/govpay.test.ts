import { contract as bills } from '../../../functions/bills/contract';
import { personRef } from '../../../functions/kernel/identity/id-codec';
import { contract } from '../../../functions/payments/contract';
import { eventsOf } from '../../../functions/payments/payments/events';
import { agency, citizen } from '../../support/callers';
import { cityHall, useScene, waterworks } from '../world';

const scene = useScene();
const system = agency(waterworks, 'payments:read', 'payments:write', 'bills:read');

/** What clients of GOV.UK Pay send, with what the portal has no use for. */
const asked = {
  amount: 14_500,
  reference: 'PERMIT-731',
  description: 'Parking permit 2026',
  return_url: 'https://permits.example.org/done/731',
  email: 'layla@example.com',
  metadata: { zone: 'B12', residents: true, year: 2026 },
  delayed_capture: false,
  prefilled_cardholder_details: {
    cardholder_name: 'L. Haddad',
    billing_address: { line1: '12 Rainbow Street', city: 'Amman', country: 'JO' },
  },
} as const;

const order = async (change: object = {}, key: string | null = null) =>
  scene().api.createGovPayPayment({
    ...{ caller: system, idempotencyKey: key, rawBody: JSON.stringify({ ...asked, ...change }) },
  });

const paid = async (change: object = {}): Promise<string> => {
  const { payment_id: id } = (await order(change)).body;
  scene().bank.charge(id, { fee: 290, method: { brand: 'visa', lastDigits: '4242' } });
  await scene().callback({ paymentId: id });
  return id;
};

const get = async (id: string) =>
  (await scene().api.getGovPayPayment({ caller: system, params: { payment_id: id } })).body;

/** An error of the face as it came. */
const refusal = (reply: { readonly text: string; readonly status: number }) => ({
  status: reply.status,
  ...JSON.parse(reply.text),
});

describe('an agency that orders a payment', () => {
  it('is told the page to send somebody to, and what it has said itself', async () => {
    const { status, body, headers } = await order();
    expect(status).toBe(201);
    expect(headers.location).toBe(`/govpay/v1/payments/${body.payment_id}`);
    expect(body).toMatchObject({
      ...{ amount: 14_500, currency: 'JOD', reference: 'PERMIT-731', description: 'Parking permit 2026' },
      ...{ email: 'layla@example.com', metadata: asked.metadata, return_url: asked.return_url },
      ...{ state: { status: 'created', finished: false }, settlement_summary: {}, language: 'en' },
      refund_summary: { status: 'pending', amount_available: 0, amount_submitted: 0 },
      _links: {
        next_url: { href: `https://portal.example/pay/${body.payment_id}`, method: 'GET' },
        cancel: { method: 'POST' },
      },
    });
    expect(body).not.toHaveProperty('card_details');
    expect(scene().bank.opened.at(-1)).toMatchObject({ description: asked.description });
  });

  it('makes one payment of one key of idempotency, and another of each request without one', async () => {
    const [one, again] = [await order({}, 'key-1'), await order({}, 'key-1')];
    expect(again.body.payment_id).toBe(one.body.payment_id);
    const [two, three] = [await order(), await order()];
    expect(new Set([one, two, three].map(({ body }) => body.payment_id)).size).toBe(3);
    expect(refusal(await order({ amount: 2 }, 'key-1'))).toMatchObject({
      ...{ status: 409, code: 'P0191', header: 'Idempotency-Key', problem: 'idempotency-key-reused' },
    });
  });

  it('has it booked, receipted and listed as every payment of a bill', async () => {
    const { balancesOf, payment, receipt } = scene();
    const before = await balancesOf(waterworks);
    const id = await paid({ head: 'permits' });
    expect(await get(id)).toMatchObject({
      ...{ state: { status: 'success', finished: true }, fee: 290, net_amount: 14_210 },
      card_details: { card_brand: 'visa', last_digits_card_number: '4242' },
      refund_summary: { status: 'available', amount_available: 14_500, amount_submitted: 0 },
    });
    const { 'revenue:permits': revenue } = await balancesOf(waterworks);
    expect([before['revenue:permits'], revenue]).toEqual([undefined, -14_500]);
    const made = await payment(id);
    expect(await receipt(made, waterworks)).toMatchObject({ card: { money: { amount: 14_500 } } });
    const { billId = '' } = made.bills[0] ?? {};
    const asking = { caller: system, params: { billId } };
    expect((await scene().portal.client(bills).showIssued(asking)).body).toMatchObject({
      ...{ state: 'paid', kind: 'fee', reference: 'PERMIT-731', subject: { type: 'payment', id } },
    });
  });

  it('owes nobody anything where nobody pays: its bill is cancelled with it, and late money goes back', async () => {
    const { payment, portal, bank, callback } = scene();
    const { payment_id: id } = (await order()).body;
    const params = { payment_id: id };
    const cancel = () => scene().api.cancelGovPayPayment({ caller: system, params });
    expect((await cancel()).status).toBe(204);
    expect((await get(id)).state).toMatchObject({ status: 'cancelled', code: 'P0040', finished: true });
    const { billId = '' } = (await payment(id)).bills[0] ?? {};
    const bill = await portal.client(bills).showIssued({ caller: system, params: { billId } });
    expect(bill.body).toMatchObject({ state: 'cancelled', due: { total: 0 } });
    bank.charge(id);
    await callback({ paymentId: id });
    const { refunds } = (await scene().api.listGovPayRefundsOfPayment({ caller: system, params })).body
      ._embedded;
    expect(refunds).toMatchObject([{ amount: 14_500, status: 'submitted' }]);
  });

  it('cannot cancel what is paid', async () => {
    const params = { payment_id: await paid() };
    const reply = await scene().api.cancelGovPayPayment({ caller: system, params });
    expect(refusal(reply)).toMatchObject({ status: 400, code: 'P0501', problem: 'payment-finished' });
  });

  it('is told what happened to it', async () => {
    const params = { payment_id: await paid() };
    const { events } = (await scene().api.listGovPayEvents({ caller: system, params })).body;
    expect(events.map(({ state }) => state.status)).toEqual(['created', 'success']);
    expect(events[0]?._links.payment_url.href).toBe(
      `https://portal.example/govpay/v1/payments/${params.payment_id}`,
    );
  });
});

describe('what a client of GOV.UK Pay gets wrong', () => {
  it.each([
    ['leaves out', { reference: undefined }, { code: 'P0101', field: 'reference' }],
    ['sends wrongly', { amount: 0 }, { code: 'P0102', field: 'amount' }],
    ['asks for later', { delayed_capture: true }, { code: 'P0102', field: 'delayed_capture' }],
    ['asks for by telephone', { moto: true }, { code: 'P0102', field: 'moto' }],
    ['asks for again', { set_up_agreement: 'a1' }, { code: 'P0102', field: 'set_up_agreement' }],
    ['notes too long', { metadata: { note: 'x'.repeat(101) } }, { code: 'P0102', field: 'metadata.note' }],
  ])('what it %s is named in its own terms', async (_, change, expected) => {
    const reply = refusal(await order(change));
    expect(reply).toMatchObject({ status: 400, ...expected, problem: 'invalid-request' });
    expect(reply.description).toContain(expected.field);
    expect(Object.keys(reply)).not.toContain('type');
  });

  it('no JSON, another path and another method are said in its terms as well', async () => {
    const { api, portal } = scene();
    const broken = await api.createGovPayPayment({ caller: system, rawBody: '{"amount": 1' });
    expect(refusal(broken)).toMatchObject({ status: 400, code: 'P0197' });
    const ask = (method: 'GET' | 'DELETE', resource: string, params = {}) =>
      portal.transport({ method, resource, params, query: [], headers: {}, body: undefined, caller: system });
    const proxied = await ask('GET', '/govpay/v1/{proxy+}', { proxy: 'agreements' });
    expect([proxied.status, JSON.parse(proxied.body).code]).toEqual([404, 'P0200']);
    const deleted = await ask('DELETE', '/govpay/v1/payments/{payment_id}', { payment_id: 'x' });
    expect([deleted.status, deleted.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(JSON.parse(deleted.body)).toMatchObject({ problem: 'method-not-allowed' });
  });

  it('is said in the language of whoever asks', async () => {
    const { api } = scene();
    const headers = { 'accept-language': 'ar' };
    const body = { ...asked, metadata: { ...asked.metadata }, amount: 14_500, language: 'ar' } as const;
    const made = await api.createGovPayPayment({ caller: system, headers, body });
    expect(made.body.language).toBe('ar');
    const reply = await api.createGovPayPayment({ caller: system, headers, rawBody: '{}' });
    expect(refusal(reply).description).toMatch(/^الطلب غير صالح/);
  });

  it("nobody else's payments are there, nor what people pay of bills by themselves", async () => {
    const { api, bill, create } = scene();
    const params = { payment_id: await paid() };
    const other = agency(cityHall, 'payments:read', 'payments:write');
    const ofOther = await api.getGovPayPayment({ caller: other, params });
    expect(refusal(ofOther)).toMatchObject({ status: 404, code: 'P0200', problem: 'payment-not-found' });
    const refunded = await api.refundGovPayPayment({ caller: other, params, body: { amount: 1 } });
    expect(refusal(refunded)).toMatchObject({ status: 404, code: 'P0600' });
    const { payment_id } = (await create([await bill()])).body;
    const ofPerson = await api.getGovPayPayment({ caller: system, params: { payment_id } });
    expect(refusal(ofPerson)).toMatchObject({ status: 404, code: 'P0200' });
    const byPerson = await api.getPayment({ caller: citizen('amina'), params });
    expect(byPerson.problem.code).toBe('payment-not-found');
  });

  it('a key without the scope is told so', async () => {
    const caller = agency(waterworks, 'payments:read');
    const body = { ...asked, metadata: {} };
    const reply = await scene().api.createGovPayPayment({ caller, body });
    expect(refusal(reply)).toMatchObject({ status: 403, code: 'P0930' });
  });
});

describe('who pays', () => {
  const page = async (id: string, language: 'ar' | 'en' = 'en') =>
    (await scene().api.payOrder({ params: { payment_id: id }, query: { language } })).body;

  it('sees what is paid to whom and the way to the bank, then the way to the receipt', async () => {
    const { payment, bank, callback } = scene();
    const { payment_id: id } = (await order({ description: 'A <b>permit</b>' })).body;
    const before = await page(id);
    expect(before).toContain('A &lt;b&gt;permit&lt;/b&gt;');
    expect(before).toContain('JOD 14.500'.replace(' ', '\u00a0'));
    expect(before).toContain(`href="https://bank.example/${id}"`);
    expect(await page(id, 'ar')).toContain('dir="rtl"');
    bank.charge(id);
    await callback({ paymentId: id });
    const after = await page(id);
    expect(after).not.toContain('bank.example');
    const { id: receiptId = '' } = (await scene().receipt(await payment(id), waterworks)) ?? {};
    expect(after).toContain(`/receipts/${receiptId}?language=en`);
    expect(after).toContain(`href="${asked.return_url}"`);
  });

  it("sees nothing of a person's payment, nor of one that there is not", async () => {
    const { bill, create } = scene();
    const { payment_id } = (await create([await bill()])).body;
    for (const id of [payment_id, 'nothing']) expect(await page(id)).toContain('There is no such payment');
  });

  it('is told of it by nobody but the agency', async () => {
    const made = await scene().payment(await paid());
    const before = { ...made, status: 'created' };
    const events = eventsOf(before as never, made as never);
    expect(events.map(({ type, audience }) => [type, audience])).toEqual([
      ['payment.succeeded', { agencies: [waterworks] }],
    ]);
    expect(made.owner).not.toBe(personRef('amina'));
    expect(contract.faces).toEqual(['/govpay/v1', '/pay']);
  });
});
