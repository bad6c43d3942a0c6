import { agency } from '../../support/callers';
import { useScene } from '../world';

const scene = useScene();

const office = (id: string) => agency(id, 'payments:read', 'payments:write');
const ids = (count: number) => `${count}`.padStart(24, 'k');

interface Details {
  readonly reference?: string;
  readonly email?: string;
}

const order = async (agencyId: string, details: Details = {}): Promise<string> => {
  const body = {
    ...{ amount: 500, description: 'Permit', return_url: 'https://permits.example.org' },
    ...{ reference: 'P-1', ...details },
  };
  scene().clock.advance(1_000);
  return (await scene().api.createGovPayPayment({ caller: office(agencyId), body })).body.payment_id;
};

const pay = async (id: string): Promise<void> => {
  scene().bank.charge(id, { method: { brand: 'visa', lastDigits: '4242' } });
  await scene().callback({ paymentId: id });
};

const search = async (agencyId: string, query: object = {}) =>
  scene().api.searchGovPayPayments({ caller: office(agencyId), query });
const found = async (agencyId: string, query: object) =>
  (await search(agencyId, query)).body.results.map(({ payment_id: id }) => id);

describe("an agency's orders", () => {
  it('are listed newest first, by numbered pages, to nobody else', async () => {
    const mine = ids(1);
    const made = [await order(mine), await order(mine), await order(mine)].reverse();
    await order(ids(2));
    const first = (await search(mine, { display_size: '2' })).body;
    expect(first).toMatchObject({ total: 3, count: 2, page: 1 });
    expect(first._links).toMatchObject({
      last_page: { href: 'https://portal.example/govpay/v1/payments?page=2&display_size=2', method: 'GET' },
      next_page: { href: 'https://portal.example/govpay/v1/payments?page=2&display_size=2' },
    });
    const second = (await search(mine, { display_size: '2', page: '2' })).body;
    expect([...first.results, ...second.results].map((each) => each.payment_id)).toEqual(made);
    expect(JSON.parse((await search(mine, { page: '2' })).text)).toMatchObject({ code: 'P0402' });
  });

  it('are found by reference in any case, address, state, card and time; unknown parameters are passed over', async () => {
    const mine = ids(3);
    const one = await order(mine, { reference: 'Permit 7', email: 'Layla@example.com' });
    const since = new Date(scene().clock() + 500).toISOString();
    const two = await order(mine);
    await pay(two);
    expect(await found(mine, { reference: 'PERMIT 7' })).toEqual([one]);
    expect(await found(mine, { reference: 'PERMIT 7', state: 'success' })).toEqual([]);
    expect(await found(mine, { email: 'layla@EXAMPLE.com', utm: 'x' })).toEqual([one]);
    expect(await found(mine, { state: 'success', card_brand: 'Visa' })).toEqual([two]);
    expect(await found(mine, { last_digits_card_number: '4242', from_date: since })).toEqual([two]);
    expect(await found(mine, { to_date: since, reference: '' })).toEqual([one]);
    for (const none of [
      { state: 'started' },
      { first_digits_card_number: '424242' },
      { cardholder_name: 'L' },
    ])
      expect(await found(mine, none)).toEqual([]);
  });

  it('refuses parameters in the terms of GOV.UK Pay', async () => {
    const reply = await search(ids(4), { from_date: 'yesterday', display_size: '501' });
    expect([reply.status, JSON.parse(reply.text).code]).toEqual([422, 'P0401']);
  });
});

describe('a refund', () => {
  const give = (agencyId: string, id: string, body: { amount: number; refund_amount_available?: number }) =>
    scene().api.refundGovPayPayment({
      ...{ caller: office(agencyId), params: { payment_id: id }, body, idempotencyKey: null, officers: null },
    });
  const code = (reply: { readonly text: string; readonly status: number }) => [
    reply.status,
    JSON.parse(reply.text).code,
  ];

  it('goes back the way that refunds of all payments go, and waits for another officer as they do', async () => {
    const { api, work, refund } = scene();
    const mine = ids(5);
    const id = await order(mine);
    await pay(id);
    const reply = await give(mine, id, { amount: 200, refund_amount_available: 500 });
    expect([reply.status, reply.body.status]).toEqual([200, 'submitted']);
    expect((await refund(reply.body.refund_id)).card).toMatchObject({ status: 'awaiting-approval' });
    const again = await give(mine, id, { amount: 200, refund_amount_available: 500 });
    expect(again.body.refund_id).toBe(reply.body.refund_id);
    const params = { payment_id: id, refund_id: reply.body.refund_id };
    expect((await api.approveRefund({ caller: office(mine), params })).status).toBe(204);
    scene().clock.advance(3 * 60_000);
    await work();
    const shown = await api.getGovPayRefund({ caller: office(mine), params });
    expect(shown.body).toMatchObject({ amount: 200, status: 'success', payment_id: id });
    const { body } = await api.searchGovPayRefunds({ caller: office(mine) });
    expect(body).toMatchObject({ total: 1, results: [{ refund_id: params.refund_id }] });
    const settled = await api.searchGovPayRefunds({
      ...{ caller: office(mine), query: { from_settled_date: '2026-01-01' } },
    });
    expect(settled.body.total).toBe(0);
    const { refund_summary } = (
      await api.getGovPayPayment({ caller: office(mine), params: { payment_id: id } })
    ).body;
    expect(refund_summary).toEqual({ status: 'available', amount_available: 300, amount_submitted: 200 });
  });

  it('is refused in the terms of GOV.UK Pay', async () => {
    const mine = ids(6);
    const id = await order(mine);
    expect(code(await give(mine, id, { amount: 1 }))).toEqual([400, 'P0603']);
    await pay(id);
    expect(code(await give(mine, id, { amount: 501 }))).toEqual([400, 'P0603']);
    expect(code(await give(mine, id, { amount: 1, refund_amount_available: 7 }))).toEqual([412, 'P0604']);
    expect(code(await give(mine, id, { amount: 0 }))).toEqual([400, 'P0602']);
  });
});
