import Stripe from 'stripe';
import { openProvider } from '../../../functions/payments/providers/open';
import { type Provider, ProviderUnavailable } from '../../../functions/payments/providers/provider';
import { errorBody, resource, type StripeServer, startStripe } from './stripe-server';

const now = Date.parse('2026-03-01T08:00:00Z');
const secret = 'whsec_of_the_endpoint';

let server: StripeServer;
let provider: Provider;
beforeEach(async () => {
  server = await startStripe();
  provider = openProvider({
    PAYMENT_PROVIDER: 'stripe',
    PAYMENT_PROVIDER_URL: server.url,
    PAYMENT_PROVIDER_KEY: 'sk_test_1',
    PAYMENT_CALLBACK_SECRET: secret,
  });
});
afterEach(() => server.stop());

const balance = resource('balance_transaction', { amount: 12_500, fee: 420, currency: 'jod' });
const charge = resource('charge', {
  ...{ amount: 12_500, amount_captured: 12_500, captured: true, currency: 'jod', status: 'succeeded' },
  balance_transaction: balance,
});
describe('a refund', () => {
  const repayment = {
    refundId: 'r1',
    chargeId: String(charge.id),
    money: { amount: 5000, currency: 'JOD' },
  } as const;
  const lists = (...data: Record<string, unknown>[]) =>
    server.answers.set('GET /v1/refunds', () => [
      200,
      { object: 'list', url: '/v1/refunds', has_more: false, data },
    ]);
  const makes = (change: Record<string, unknown>) =>
    server.answers.set('POST /v1/refunds', () => [200, resource('refund', change)]);
  const made = () => server.asked.filter(({ method }) => method === 'POST');
  const id = String(resource('refund').id);

  it.each([
    ['succeeded', 'paid'],
    ['pending', 'processing'],
    ['requires_action', 'processing'],
    ['failed', 'refused'],
    ['canceled', 'refused'],
  ])('that is %s is %s', async (status, state) => {
    lists();
    makes({ status });
    expect(await provider.refund(repayment)).toEqual({ reference: id, state });
    expect(made()).toMatchObject([
      {
        headers: { 'idempotency-key': 'r1' },
        form: { charge: charge.id, amount: '5000', 'metadata[refund_id]': 'r1' },
      },
    ]);
  });

  it('that was made before is found, however long ago, and not made again', async () => {
    const other = resource('refund', { id: 're_other', metadata: { refund_id: 'r0' } });
    const ours = {
      status: 'failed',
      failure_reason: 'expired_or_canceled_card',
      metadata: { refund_id: 'r1' },
    };
    lists(other, resource('refund', ours));
    expect(await provider.refund(repayment)).toEqual({
      reference: id,
      state: 'refused',
      reason: 'expired_or_canceled_card',
    });
    expect(made()).toEqual([]);
    expect(server.asked[0]?.query.get('charge')).toBe(charge.id);
  });

  it.each(['charge_already_refunded', 'charge_disputed'])(
    'that Stripe refuses as %s is refused',
    async (code) => {
      lists();
      server.answers.set('POST /v1/refunds', () => [400, errorBody({ code, message: 'No.' })]);
      expect(await provider.refund(repayment)).toMatchObject({ state: 'refused', reason: code });
    },
  );

  it('that Stripe cannot make is refused, and not asked for', async () => {
    const money = { amount: 5001, currency: 'JOD' } as const;
    const outcome = await provider.refund({ ...repayment, money });
    expect(outcome).toMatchObject({ state: 'refused', reason: expect.stringMatching(/three decimals/) });
    expect(server.asked).toEqual([]);
  });

  it('for which there is no balance is to be asked for again', async () => {
    lists();
    const error = errorBody({ code: 'balance_insufficient', message: 'Insufficient funds in your account.' });
    server.answers.set('POST /v1/refunds', () => [400, error]);
    await expect(provider.refund(repayment)).rejects.toThrow(ProviderUnavailable);
  });
});

describe('a callback', () => {
  const client = new Stripe('sk_test_1');
  const signed = (type: string, object: Record<string, unknown>, at = now, by = secret) => {
    const body = JSON.stringify(resource('event', { type, data: { object } }));
    const timestamp = Math.floor(at / 1000);
    const header = client.webhooks.generateTestHeaderString({ payload: body, secret: by, timestamp });
    return { headers: { 'stripe-signature': header }, body };
  };
  const session = resource('checkout.session', { metadata: { payment_id: 'p1' } });
  const refund = resource('refund', { metadata: { refund_id: 'r1' } });

  it.each([
    ['checkout.session.completed', session, { paymentId: 'p1' }],
    ['checkout.session.expired', session, { paymentId: 'p1' }],
    ['checkout.session.async_payment_succeeded', session, { paymentId: 'p1' }],
    ['checkout.session.async_payment_failed', session, { paymentId: 'p1' }],
    ['refund.created', refund, { refundId: 'r1' }],
    ['refund.updated', refund, { refundId: 'r1' }],
    ['refund.failed', refund, { refundId: 'r1' }],
    ['checkout.session.completed', resource('checkout.session'), 'nothing'],
    ['refund.updated', resource('refund'), 'nothing'],
    ['plan.created', resource('event').data as Record<string, unknown>, 'nothing'],
  ])('of %s is read: %#', async (type, object, hint) =>
    expect(await provider.read(signed(type, object), now)).toEqual(hint),
  );

  it('that Stripe did not sign, or signed long ago, is not read', async () => {
    const one = signed('checkout.session.completed', session);
    expect(await provider.read({ ...one, body: `${one.body} ` }, now)).toBeUndefined();
    expect(await provider.read({ ...one, headers: {} }, now)).toBeUndefined();
    const foreign = signed('checkout.session.completed', session, now, 'whsec_another');
    expect(await provider.read(foreign, now)).toBeUndefined();
    expect(
      await provider.read(signed('checkout.session.completed', session, now - 301_000), now),
    ).toBeUndefined();
    expect(await provider.read(signed('checkout.session.completed', session, now - 299_000), now)).toEqual({
      paymentId: 'p1',
    });
  });
});
