import type { Money } from '../../../functions/kernel/text/money';
import { openProvider } from '../../../functions/payments/providers/open';
import {
  type Order,
  type Provider,
  ProviderUnavailable,
} from '../../../functions/payments/providers/provider';
import { errorBody, resource, type StripeServer, startStripe } from './stripe-server';

const now = Date.parse('2026-03-01T08:00:00Z');
const secret = 'whsec_of_the_endpoint';
const reference = String(resource('checkout.session').id);
const sessionPath = `/v1/checkout/sessions/${reference}`;

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

const order = (change: Partial<Order> = {}): Order => ({
  paymentId: 'p1',
  money: { amount: 12_500, currency: 'JOD' },
  description: 'Property tax 2026',
  language: 'en',
  returnUrl: 'https://app.example/back',
  expiresAt: now + 60 * 60_000,
  ...change,
});
const page = 'https://checkout.stripe.com/c/pay/cs_test';
const opens = () =>
  server.answers.set('POST /v1/checkout/sessions', () => [200, resource('checkout.session', { url: page })]);

const balance = resource('balance_transaction', { amount: 12_500, fee: 420, currency: 'jod' });
const charge = resource('charge', {
  ...{ amount: 12_500, amount_captured: 12_500, captured: true, currency: 'jod', status: 'succeeded' },
  balance_transaction: balance,
});
const intent = (change: Record<string, unknown> = {}) =>
  resource('payment_intent', { amount: 12_500, currency: 'jod', latest_charge: null, ...change });
const finds = (session: Record<string, unknown>) =>
  server.answers.set(`GET ${sessionPath}`, () => [200, resource('checkout.session', session)]);

describe('opening a checkout', () => {
  it('asks for one, by the id of the payment', async () => {
    opens();
    expect(await provider.open(order())).toEqual({ reference, url: page });
    const [first] = server.asked;
    if (!first) throw new Error('nothing was asked');
    const { method, path, headers, form } = first;
    expect([method, path]).toEqual(['POST', '/v1/checkout/sessions']);
    expect(headers).toMatchObject({ authorization: 'Bearer sk_test_1', 'idempotency-key': 'p1' });
    expect(form).toEqual({
      mode: 'payment',
      client_reference_id: 'p1',
      'metadata[payment_id]': 'p1',
      'payment_intent_data[metadata][payment_id]': 'p1',
      'line_items[0][quantity]': '1',
      'line_items[0][price_data][currency]': 'jod',
      'line_items[0][price_data][unit_amount]': '12500',
      'line_items[0][price_data][product_data][name]': 'Property tax 2026',
      'adaptive_pricing[enabled]': 'false',
      locale: 'en',
      success_url: 'https://app.example/back',
      cancel_url: 'https://app.example/back',
      expires_at: String(now / 1000 + 3600),
    });
  });

  it.each(['ar', 'fa'] as const)('leaves the language of %s to the browser', async (language) => {
    opens();
    await provider.open(order({ language, description: 'ض'.repeat(255) }));
    expect(server.asked[0]?.form).toMatchObject({ locale: 'auto' });
    expect(server.asked[0]?.form['line_items[0][price_data][product_data][name]']).toBe('ض'.repeat(250));
  });

  it.each<[Money, RegExp | undefined]>([
    [{ amount: 12_500, currency: 'JOD' }, undefined],
    [{ amount: 500, currency: 'JPY' }, undefined],
    [{ amount: 99_999_999, currency: 'USD' }, undefined],
    [{ amount: 12_505, currency: 'JOD' }, /last of its three decimals/],
    [{ amount: 1001, currency: 'TND' }, /last of its three decimals/],
    [{ amount: 1000, currency: 'IRR' }, /takes no IRR/],
    [{ amount: 1000, currency: 'IQD' }, /takes no IQD/],
    [{ amount: 1000, currency: 'LYD' }, /takes no LYD/],
    [{ amount: 100_000_000, currency: 'USD' }, /99999999 minor units/],
  ])('of %j is refused before anything is asked: %s', async (money, reason) => {
    opens();
    const why = provider.refuses?.(money);
    const opening = provider.open(order({ money }));
    if (!reason) {
      expect(why).toBeUndefined();
      await expect(opening).resolves.toMatchObject({ reference });
      return;
    }
    expect(why).toMatch(reason);
    await expect(opening).rejects.toMatchObject({ name: 'ProviderRefused', message: why });
    expect(server.asked).toEqual([]);
  });

  it('refuses what is too small for Stripe, as Stripe says', async () => {
    const error = errorBody({
      code: 'amount_too_small',
      message: 'Amount must convert to at least 50 cents.',
    });
    server.answers.set('POST /v1/checkout/sessions', () => [400, error]);
    await expect(provider.open(order())).rejects.toMatchObject({
      name: 'ProviderRefused',
      message: expect.stringMatching(/50 cents/),
    });
  });

  it('tells what is wrong with the order from what is wrong with the key', async () => {
    server.answers.set('POST /v1/checkout/sessions', () => [401, errorBody({ message: 'No such key.' })]);
    await expect(provider.open(order())).rejects.toMatchObject({ name: 'Error' });
  });
});

describe('what became of a checkout', () => {
  it('is read with the charge and its fee', async () => {
    finds({ status: 'complete', payment_status: 'paid', payment_intent: intent({ latest_charge: charge }) });
    expect(await provider.find(reference)).toEqual({
      state: 'paid',
      charges: [
        {
          id: charge.id,
          money: { amount: 12_500, currency: 'JOD' },
          fee: 420,
          settledOn: '2009-02-13',
          at: 1_234_567_890_000,
          method: { brand: 'visa', lastDigits: '4242' },
        },
      ],
    });
    expect(server.asked[0]?.query.get('expand[0]')).toBe('payment_intent.latest_charge.balance_transaction');
  });

  it.each([
    ['is not known yet', null],
    ['is in another currency', { ...balance, currency: 'usd' }],
    ['was not expanded', 'txn_1'],
  ])('has no fee where it %s', async (_, balance_transaction) => {
    const latest_charge = { ...charge, balance_transaction };
    finds({ status: 'complete', payment_status: 'paid', payment_intent: intent({ latest_charge }) });
    const { charges } = await provider.find(reference);
    expect(charges.map(({ fee }) => fee)).toEqual([undefined]);
  });

  const declined = { ...charge, status: 'failed', paid: false, captured: false, amount_captured: 0 };
  it.each([
    ['open', { status: 'open', payment_intent: null }],
    ['open', { status: 'open', payment_intent: intent() }],
    ['open', { status: 'open', payment_intent: intent({ latest_charge: declined }) }],
    ['processing', { status: 'open', payment_intent: intent({ status: 'processing' }) }],
    ['processing', { status: 'complete', payment_intent: intent({ status: 'processing' }) }],
    ['declined', { status: 'complete', payment_intent: intent({ latest_charge: declined }) }],
    ['cancelled', { status: 'complete', payment_intent: intent({ status: 'canceled' }) }],
    ['expired', { status: 'expired', payment_intent: null }],
  ])('is %s: %#', async (state, session) => {
    finds(session);
    expect(await provider.find(reference)).toEqual({ state, charges: [] });
  });

  it('is an error where money came in a currency that no bill is in', async () => {
    const latest_charge = { ...charge, currency: 'sek' };
    finds({ status: 'complete', payment_intent: intent({ latest_charge }) });
    await expect(provider.find(reference)).rejects.toThrow(/money in sek/);
  });
});

describe('closing a checkout', () => {
  const expire = `POST ${sessionPath}/expire`;
  const paid = {
    status: 'complete',
    payment_status: 'paid',
    payment_intent: intent({ latest_charge: charge }),
  };

  it('ends it', async () => {
    const ended = { status: 'expired', payment_intent: null };
    server.answers.set(expire, () => [200, resource('checkout.session', ended)]);
    expect(await provider.close(reference)).toEqual({ state: 'cancelled', charges: [] });
  });

  it('leaves one that was paid', async () => {
    finds(paid);
    server.answers.set(expire, () => [
      400,
      errorBody({ message: 'Only Checkout Sessions with a status in ["open"] can be expired.' }),
    ]);
    expect(await provider.close(reference)).toMatchObject({ state: 'paid', charges: [{ id: charge.id }] });
  });

  it('is to be asked for again while Stripe is busy', async () => {
    server.answers.set(expire, () => [503, errorBody({ type: 'api_error', message: 'Sorry.' })]);
    await expect(provider.close(reference)).rejects.toThrow(ProviderUnavailable);
    expect(server.asked).toHaveLength(1);
  });

  it('is an error if the checkout stays open', async () => {
    finds({ status: 'open', payment_intent: null });
    await expect(provider.close(reference)).rejects.toThrow(
      /Closing a checkout: Stripe says resource_missing/,
    );
  });
});

describe('Stripe', () => {
  it.each([
    ['answers 500', [500, errorBody({ type: 'api_error', message: 'Sorry.' })]],
    ['answers 429', [429, errorBody({ code: 'rate_limit', message: 'Too many.' })]],
    [
      'is at the same request already',
      [409, errorBody({ type: 'idempotency_error', message: 'In progress.' })],
    ],
  ] as const)('that %s is to be asked again, by who asked', async (_, answer) => {
    server.answers.set(`GET ${sessionPath}`, () => answer as never);
    await expect(provider.find(reference)).rejects.toThrow(ProviderUnavailable);
    expect(server.asked).toHaveLength(1);
  });

  it('that cuts the connection is to be asked again', async () => {
    server.answers.set(`GET ${sessionPath}`, () => 'nothing');
    await expect(provider.find(reference)).rejects.toThrow(ProviderUnavailable);
    // The package itself retries once, as a kept connection may have been closed.
    expect(server.asked).toHaveLength(2);
  });

  it('that does not know the key is an error', async () => {
    const error = errorBody({ message: 'Invalid API Key provided: sk_test_1' });
    server.answers.set(`GET ${sessionPath}`, () => [401, error]);
    const thrown = await provider.find(reference).catch((failure: unknown) => failure);
    expect(thrown).toBeInstanceOf(Error);
    expect(thrown).not.toBeInstanceOf(ProviderUnavailable);
  });
});
