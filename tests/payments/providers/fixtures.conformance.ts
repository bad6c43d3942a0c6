import Stripe from 'stripe';
import { openProvider } from '../../../functions/payments/providers/open';
import type { Provider } from '../../../functions/payments/providers/provider';
import { published } from '../../support/published';
import ours from './stripe-fixtures.json';
import { type StripeServer, startStripe } from './stripe-server';

/*
 * What Stripe publishes of its answers, read by what reads Stripe: over HTTP, by the official client. Members are changed only
 * where Stripe's example is at another point of its life: a charge that is not captured, an event of a price list.
 */

interface Resource extends Record<string, unknown> {
  readonly id: string;
  readonly status?: string;
  readonly url?: string;
  readonly currency?: string;
  readonly created?: number;
  readonly amount?: number;
}

const { resources } = published('stripe-fixtures.json') as {
  readonly resources: Readonly<Record<string, Resource>>;
};
const of = (name: string): Resource => {
  const found = resources[name];
  if (!found) throw new Error(`Stripe publishes no ${name}`);
  return found;
};

const now = Date.parse('2026-03-01T08:00:00Z');
const secret = 'whsec_of_the_endpoint';
const session = of('checkout.session');
const path = `/v1/checkout/sessions/${session.id}`;

let server: StripeServer;
let provider: Provider;
beforeEach(async () => {
  server = await startStripe();
  provider = openProvider({
    ...{ PAYMENT_PROVIDER: 'stripe', PAYMENT_PROVIDER_URL: server.url },
    ...{ PAYMENT_PROVIDER_KEY: 'sk_test_1', PAYMENT_CALLBACK_SECRET: secret },
  });
});
afterEach(() => server.stop());

const finds = (change: Record<string, unknown> = {}) =>
  server.answers.set(`GET ${path}`, () => [200, { ...session, ...change }]);
/** As Stripe expands what it was asked to expand. */
const intentWith = (charge: Record<string, unknown>) => ({
  payment_intent: { ...of('payment_intent'), latest_charge: charge },
});
const charge = { ...of('charge'), balance_transaction: of('balance_transaction') };

describe("Stripe's own answers", () => {
  it('open a checkout', async () => {
    server.answers.set('POST /v1/checkout/sessions', () => [200, session]);
    const opened = await provider.open({
      ...{ paymentId: 'p1', money: { amount: 100, currency: 'USD' }, description: 'Permit', language: 'en' },
      ...{ returnUrl: 'https://app.example/back', expiresAt: now + 3_600_000 },
    });
    expect(opened).toEqual({ reference: session.id, url: session.url });
  });

  it('find one that nobody has paid, with the payment expanded or not', async () => {
    finds();
    expect(await provider.find(session.id)).toEqual({ state: session.status, charges: [] });
    finds({ payment_intent: of('payment_intent') });
    expect(await provider.find(session.id)).toEqual({ state: session.status, charges: [] });
  });

  it('hold no money in a charge that is not captured, and all of it in one that is', async () => {
    finds(intentWith(charge));
    expect((await provider.find(session.id)).charges).toEqual([]);
    const captured = { ...charge, captured: true, amount_captured: charge.amount };
    finds({ ...intentWith(captured), status: 'complete' });
    const found = await provider.find(session.id);
    expect(found).toMatchObject({
      state: 'paid',
      charges: [
        {
          ...{ id: charge.id, money: { amount: charge.amount, currency: charge.currency?.toUpperCase() } },
          ...{ fee: charge.balance_transaction.fee, at: (charge.created ?? 0) * 1000 },
          method: { brand: expect.stringMatching(/^[a-z]+$/), lastDigits: expect.stringMatching(/^\d{4}$/) },
        },
      ],
    });
    expect(found.charges[0]?.settledOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('refund a charge', async () => {
    const none = { object: 'list', url: '/v1/refunds', has_more: false, data: [] };
    server.answers.set('GET /v1/refunds', () => [200, none]);
    server.answers.set('POST /v1/refunds', () => [200, of('refund')]);
    const money = { amount: 100, currency: 'USD' } as const;
    const refunded = await provider.refund({ refundId: 'r1', chargeId: charge.id, money });
    expect(refunded).toEqual({ reference: of('refund').id, state: 'paid' });
  });

  const read = (event: object) => {
    const payload = JSON.stringify(event);
    const timestamp = Math.floor(now / 1000);
    const header = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
    return provider.read({ headers: { 'stripe-signature': header }, body: payload }, now);
  };

  it('call back about what concerns the portal, and about what does not', async () => {
    expect(await read(of('event'))).toBe('nothing');
    const about = (type: string, object: Resource, metadata: object) =>
      read({ ...of('event'), type, data: { object: { ...object, metadata } } });
    const completed = 'checkout.session.completed';
    expect(await about(completed, session, { payment_id: 'p1' })).toEqual({ paymentId: 'p1' });
    expect(await about('refund.updated', of('refund'), { refund_id: 'r1' })).toEqual({ refundId: 'r1' });
    expect(await about('refund.updated', of('refund'), {})).toBe('nothing');
  });

  it('are those from which the other tests make theirs', () => expect(ours.resources).toEqual(resources));
});
