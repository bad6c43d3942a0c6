import { createServer, type Server } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { openProvider } from '../../../functions/payments/providers/open';
import { type Order, ProviderUnavailable } from '../../../functions/payments/providers/provider';
import { sandbox } from '../../../functions/payments/providers/sandbox';
import { portOf } from '../../../local/machine/port';
import { callbackSecret, key, openScene, payWith, type Scene } from '../../local/bank/scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.end());

const provider = () =>
  openProvider({
    PAYMENT_PROVIDER: 'sandbox',
    PAYMENT_PROVIDER_URL: scene.bank.url,
    PAYMENT_PROVIDER_KEY: key,
    PAYMENT_CALLBACK_SECRET: callbackSecret,
    PAYMENT_CALLBACK_URL: scene.callbackUrl,
  });
const order = (change: Partial<Order> = {}): Order => ({
  paymentId: 'p1',
  money: { amount: 12_500, currency: 'JOD' },
  description: 'ضريبة العقار',
  language: 'ar',
  returnUrl: 'https://app.example/back',
  expiresAt: scene.now + 30 * 60_000,
  ...change,
});
const charged = {
  money: { amount: 12_500, currency: 'JOD' },
  fee: 188,
  method: { brand: 'visa', lastDigits: '4242' },
};

describe('the sandbox', () => {
  it('opens one checkout for a payment, and states its outcome', async () => {
    const { open, find, close } = provider();
    const checkout = await open(order());
    expect(await open(order())).toEqual(checkout);
    expect(await find(checkout.reference)).toEqual({ state: 'open', charges: [] });
    await payWith(checkout.url, {});
    const outcome = await find(checkout.reference);
    expect(outcome).toEqual({
      state: 'paid',
      charges: [{ ...charged, id: expect.stringMatching(/^ch_/), at: scene.now }],
    });
    expect(await close(checkout.reference)).toEqual(outcome);
  });

  it('says what it will not take', async () => {
    const { open } = provider();
    const money = { amount: 1_000_000_000_000_001, currency: 'IRR' } as const;
    await expect(open(order({ money }))).rejects.toMatchObject({
      name: 'ProviderRefused',
      message: expect.stringMatching(/422.*amount/),
    });
  });

  it('takes the largest amount that can be owed, and knows its fee to the unit', async () => {
    const { open, find } = provider();
    const money = { amount: 1_000_000_000_000_000, currency: 'IRR' } as const;
    const { reference, url } = await open(order({ money }));
    await payWith(url, {});
    expect((await find(reference)).charges).toMatchObject([{ money, fee: 15_000_000_000_000 }]);
  });

  it('closes an unpaid checkout', async () => {
    const { reference } = await provider().open(order());
    expect(await provider().close(reference)).toEqual({ state: 'cancelled', charges: [] });
    expect(await provider().find(reference)).toEqual({ state: 'cancelled', charges: [] });
  });

  it('gives back what was paid, once, and says why not', async () => {
    const { open, find, refund } = provider();
    const { reference, url } = await open(order());
    await payWith(url, {});
    const [{ id: chargeId } = { id: '' }] = (await find(reference)).charges;
    const money = { amount: 12_000, currency: 'JOD' } as const;
    const first = await refund({ refundId: 'r1', chargeId, money });
    expect(first).toEqual({ reference: expect.stringMatching(/^re_/), state: 'paid' });
    expect(await refund({ refundId: 'r1', chargeId, money })).toEqual(first);
    expect(await refund({ refundId: 'r2', chargeId, money })).toMatchObject({
      state: 'refused',
      reason: 'exceeds_charge',
    });
  });

  it('reads callbacks that the bank signed, and no others', async () => {
    const { open, find, refund, read } = provider();
    const { reference, url } = await open(order());
    await payWith(url, {});
    const [{ id: chargeId } = { id: '' }] = (await find(reference)).charges;
    await refund({ refundId: 'r1', chargeId, money: { amount: 1, currency: 'JOD' } });
    await scene.pass(0);
    const [paid, refunded] = scene.received.map(({ headers, body }) => ({
      headers: headers as Record<string, string>,
      body,
    }));
    if (!paid || !refunded) throw new Error('the bank has not called');
    expect(await read(paid, scene.now)).toEqual({ paymentId: 'p1' });
    expect(await read(refunded, scene.now)).toEqual({ refundId: 'r1' });
    expect(await read({ ...paid, body: refunded.body }, scene.now)).toBeUndefined();
    expect(await read(paid, scene.now + 301_000)).toBeUndefined();
    expect(await read(paid, scene.now - 301_000)).toBeUndefined();
    expect(await read({ headers: {}, body: paid.body }, scene.now)).toBeUndefined();
    const other = sandbox({
      url: '',
      key,
      callbackUrl: '',
      callbackSecret: Buffer.alloc(32).toString('base64'),
    });
    expect(await other.read(paid, scene.now)).toBeUndefined();
  });

  it.each(['{"data":{}}', '{}', 'not JSON'])('finds nothing in %s, though it be signed', async (body) => {
    const at = new Date(scene.now);
    const headers = {
      'webhook-id': 'm1',
      'webhook-timestamp': String(scene.now / 1000),
      'webhook-signature': `v1,AAAA ${new Webhook(`whsec_${callbackSecret}`).sign('m1', at, body)}`,
    };
    expect(await provider().read({ headers, body }, scene.now)).toBe('nothing');
    const cut = { ...headers, 'webhook-signature': headers['webhook-signature'].slice(0, -4) };
    expect(await provider().read({ headers: cut, body }, scene.now)).toBeUndefined();
  });

  it('is to be asked again while it cannot be reached', async () => {
    const { find } = provider();
    await scene.bank.stop();
    await expect(find('co_1')).rejects.toThrow(ProviderUnavailable);
    await scene.restart();
  });

  it('says what is wrong where asking again would not help', async () => {
    const { open, find } = provider();
    await open(order());
    const changed = order({ money: { amount: 1, currency: 'JOD' } });
    await expect(open(changed)).rejects.toThrow(
      /POST \/checkouts of the sandbox bank was answered 422.*reused/,
    );
    await expect(find('co_none')).rejects.toThrow(/answered 404/);
    const stranger = sandbox({
      url: scene.bank.url,
      key: 'wrong',
      callbackSecret,
      callbackUrl: scene.callbackUrl,
    });
    await expect(stranger.find('co_none')).rejects.toThrow(/answered 401/);
    await expect(stranger.find('co_none')).rejects.not.toThrow(ProviderUnavailable);
  });
});

describe('a bank that answers', () => {
  let server: Server;
  let answer: [number, string] = [200, ''];
  beforeEach(async () => {
    server = createServer((_, response) => response.writeHead(answer[0]).end(answer[1])).listen(
      0,
      '127.0.0.1',
    );
    await new Promise((resolve) => server.once('listening', resolve));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });
  const find = () =>
    sandbox({ url: `http://127.0.0.1:${portOf(server)}`, key, callbackSecret, callbackUrl: '' }).find('co_1');

  it.each([500, 503, 429])('%i is to be asked again', async (status) => {
    answer = [status, '{}'];
    await expect(find()).rejects.toThrow(ProviderUnavailable);
  });

  it.each([
    [200, '<html>'],
    [200, '{"id":"co_1"}'],
    [302, ''],
    [400, '{"code":"x"}'],
  ])('%i %s is no bank of ours', async (status, body) => {
    answer = [status, body];
    const error = await find().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(ProviderUnavailable);
  });
});

describe('the provider of a stage', () => {
  const sandboxed = {
    PAYMENT_PROVIDER: 'sandbox',
    PAYMENT_PROVIDER_URL: 'http://localhost:1',
    PAYMENT_PROVIDER_KEY: 'secret-key',
    PAYMENT_CALLBACK_SECRET: 'secret',
    PAYMENT_CALLBACK_URL: 'http://localhost:2',
  };
  it('is named by the environment', () => {
    expect(openProvider(sandboxed).name).toBe('sandbox');
    const { PAYMENT_PROVIDER_URL: _url, PAYMENT_CALLBACK_URL: _callback, ...rest } = sandboxed;
    expect(openProvider({ ...rest, PAYMENT_PROVIDER: 'stripe' }).name).toBe('stripe');
  });

  it.each([
    [{}, 'PAYMENT_PROVIDER'],
    [{ ...sandboxed, PAYMENT_PROVIDER: 'paypal' }, 'PAYMENT_PROVIDER'],
    [{ ...sandboxed, PAYMENT_PROVIDER_URL: undefined }, 'PAYMENT_PROVIDER_URL'],
    [{ ...sandboxed, PAYMENT_CALLBACK_URL: 'nowhere' }, 'PAYMENT_CALLBACK_URL'],
    [{ PAYMENT_PROVIDER: 'stripe', PAYMENT_CALLBACK_SECRET: 'x' }, 'PAYMENT_PROVIDER_KEY'],
    [{ ...sandboxed, PAYMENT_PROVIDER_KEY: '' }, 'PAYMENT_PROVIDER_KEY'],
  ])('is refused, and no secret named, where it is not: %#', (environment, name) => {
    const opening = () => openProvider(environment);
    expect(opening).toThrow(`These environment variables name no payment provider: ${name}`);
    expect(opening).not.toThrow(/secret-key/);
  });
});
