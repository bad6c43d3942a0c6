import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { cardByNumber, isLuhn, testCards } from '../../../local/bank/cards';
import { feeOf } from '../../../local/bank/model';
import {
  ask,
  callbackSecret,
  openOne,
  openScene,
  payWith,
  rightForm,
  type Scene,
  send,
  tokenIn,
  visit,
  wanted,
} from './scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.end());

const numberOf = (name: string) => testCards.find((card) => card.name === name)?.number ?? '';
const told = () => scene.received.map(({ type }) => type);
const find = async (id: string) => (await ask(scene, 'GET', `/checkouts/${id}`)).body;

/** A checkout that was paid with a card; gives what the API says of it then. */
const paidWith = async (name: string) => {
  const { id, url } = await openOne(scene);
  await payWith(url, { number: numberOf(name) });
  await scene.pass(0);
  return find(id);
};

describe('a checkout', () => {
  it('is opened once by a key, however often it is asked for', async () => {
    const first = await ask(scene, 'POST', '/checkouts', { body: wanted(scene), once: 'p1' });
    expect(first).toMatchObject({
      status: 201,
      body: { payment_id: 'p1', status: 'open', amount: 12_500, currency: 'JOD', charges: [] },
    });
    expect(first.body.url).toBe(`${scene.bank.url}/pay/${first.body.id}`);
    const body = wanted(scene);
    expect(await ask(scene, 'POST', '/checkouts', { body, once: 'p1' })).toEqual(first);
    const other = await ask(scene, 'POST', '/checkouts', { body: { ...body, amount: 1 }, once: 'p1' });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
  });

  it.each([
    ['without the key of a merchant', { bearer: 'another' }, 401, 'unauthenticated'],
    ['without a key of idempotency', { once: '' }, 400, 'idempotency_key_missing'],
    ['of nothing', { amount: 0 }, 422, 'invalid_request'],
    ['of half a unit', { amount: 0.5 }, 422, 'invalid_request'],
    ['in no currency', { currency: 'ZZZ' }, 422, 'invalid_request'],
    ['that leads nowhere', { return_url: 'javascript:alert(1)' }, 422, 'invalid_request'],
    ['with a word too many', { colour: 'green' }, 422, 'invalid_request'],
    ['that is over', { expires_at: '2026-03-01T08:00:00.000Z' }, 422, 'expires_too_soon'],
  ])(
    'is not opened %s',
    async (_, { bearer, once = 'p1', ...change }: Record<string, unknown>, status, code) => {
      const options = { body: { ...wanted(scene), ...change }, once: String(once) };
      const reply = await ask(scene, 'POST', '/checkouts', {
        ...options,
        ...(bearer ? { bearer: String(bearer) } : {}),
      });
      expect([reply.status, reply.body.code]).toEqual([status, code]);
    },
  );

  it('lapses by itself, and says so', async () => {
    const { id, url } = await openOne(scene);
    await scene.pass(30 * 60_000);
    expect((await find(id)).status).toBe('expired');
    expect(told()).toEqual(['checkout.expired']);
    expect((await send(url, { ...rightForm, token: 'x' })).headers.get('location')).toContain(`/pay/${id}`);
    expect((await find(id)).charges).toEqual([]);
  });

  it('is closed by the merchant unless it was paid', async () => {
    const { id, url } = await openOne(scene);
    const closed = await ask(scene, 'POST', `/checkouts/${id}/cancellation`);
    expect([closed.status, closed.body.status]).toEqual([200, 'cancelled']);
    await payWith(url, {});
    expect(await find(id)).toMatchObject({ status: 'cancelled', charges: [] });
    const paid = await paidWith('succeeds').catch(() => undefined);
    expect(paid.status).toBe('cancelled');
  });

  it('that was paid cannot be closed any more', async () => {
    const { id } = await paidWith('succeeds');
    const { body } = await ask(scene, 'POST', `/checkouts/${id}/cancellation`);
    expect(body).toMatchObject({ status: 'paid', charges: [{ amount: 12_500 }] });
  });

  it('of nobody is not found, and other routes are not there', async () => {
    expect((await ask(scene, 'GET', '/checkouts/co_1')).body.code).toBe('no_such_checkout');
    expect((await ask(scene, 'GET', '/refunds/re_1')).body.code).toBe('no_such_refund');
    expect((await ask(scene, 'DELETE', '/checkouts/co_1')).body.code).toBe('no_such_route');
    expect((await ask(scene, 'POST', '/checkouts', { body: '{', once: 'x' })).body.code).toBe(
      'malformed_json',
    );
  });
});

describe('a test card', () => {
  it('has a number that any form takes for one', () => {
    expect(testCards.filter(({ number }) => !isLuhn(number) || !/^4\d{15}$/.test(number))).toEqual([]);
    expect(new Set(testCards.map(({ number }) => number.slice(-4))).size).toBe(testCards.length);
    expect([isLuhn('4242424242424241'), cardByNumber('4111111111111111')]).toEqual([false, undefined]);
  });

  it('that succeeds is charged once, and the merchant is told once, in a way that it can check', async () => {
    const { id, url } = await openOne(scene);
    const reply = await payWith(url, {});
    expect([reply.status, reply.headers.get('location')]).toEqual([303, 'https://app.example/bills?paid=p1']);
    await scene.pass(0);
    expect(await find(id)).toMatchObject({
      status: 'paid',
      charges: [{ amount: 12_500, fee: 188, card: { brand: 'visa', last_digits: '4242' } }],
    });
    expect(scene.received).toMatchObject([
      { type: 'checkout.paid', data: { payment_id: 'p1', checkout_id: id } },
    ]);
    const { headers, body } = scene.received[0] ?? { headers: {}, body: '' };
    const sent = headers as Record<string, string>;
    jest.useFakeTimers({ now: scene.now, doNotFake: ['nextTick', 'setImmediate'] });
    try {
      expect(new Webhook(callbackSecret).verify(body, sent)).toMatchObject({ type: 'checkout.paid' });
      expect(() => new Webhook(callbackSecret).verify(`${body} `, sent)).toThrow('No matching signature');
    } finally {
      jest.useRealTimers();
    }
  });

  it.each([
    ['insufficient-funds', 'insufficient_funds'],
    ['expired-card', 'expired_card'],
  ])('of %s is declined, and nothing is taken', async (name, reason) => {
    expect(await paidWith(name)).toMatchObject({ status: 'declined', reason, charges: [] });
    expect(told()).toEqual(['checkout.declined']);
  });

  it('that is slow succeeds after twenty seconds', async () => {
    const { id, status, charges } = await paidWith('slow');
    expect([status, charges]).toEqual(['processing', []]);
    await scene.pass(19_999);
    expect((await find(id)).status).toBe('processing');
    await scene.pass(1);
    expect(await find(id)).toMatchObject({ status: 'paid', charges: [{ amount: 12_500 }] });
    expect(told()).toEqual(['checkout.processing', 'checkout.paid']);
  });

  it('that is silent is charged, and the merchant is never told', async () => {
    expect(await paidWith('silent')).toMatchObject({ status: 'paid', charges: [{ amount: 12_500 }] });
    await scene.pass(86_400_000);
    expect(told()).toEqual([]);
  });

  it('that is charged twice has two charges', async () => {
    const { charges } = await paidWith('charged-twice');
    expect(charges).toHaveLength(2);
    expect(new Set(charges.map(({ id }: { id: string }) => id)).size).toBe(2);
  });

  it('of which is told twice sends the very same message again', async () => {
    await paidWith('told-twice');
    expect(told()).toEqual(['checkout.paid', 'checkout.paid']);
    expect(new Set(scene.received.map(({ headers, body }) => `${headers['webhook-id']} ${body}`)).size).toBe(
      1,
    );
  });

  it('of which is told late is told out of order, too', async () => {
    expect((await paidWith('told-late')).status).toBe('paid');
    expect(told()).toEqual([]);
    await scene.pass(10_000);
    await scene.pass(5000);
    expect(told()).toEqual(['checkout.paid', 'checkout.processing']);
  });
});

describe('a callback', () => {
  it('that is not taken is sent again, ever more slowly, until it is', async () => {
    scene.answer = 503;
    await paidWith('succeeds');
    for (const pause of [999, 1, 2000, 4000]) await scene.pass(pause);
    expect(told()).toHaveLength(4);
    expect(new Set(scene.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    scene.answer = 204;
    await scene.pass(8000);
    await scene.pass(86_400_000);
    expect(told()).toHaveLength(5);
  });

  it('that was not taken is not forgotten by a restart', async () => {
    scene.answer = 500;
    await paidWith('succeeds');
    scene.answer = 200;
    await scene.restart();
    await scene.pass(1000);
    expect(told()).toEqual(['checkout.paid', 'checkout.paid']);
  });
});

describe('a refund', () => {
  const refund = (change: object = {}, once = 'r1') =>
    ask(scene, 'POST', '/refunds', {
      body: { refund_id: once, charge_id: 'none', amount: 12_500, currency: 'JOD', ...change },
      once,
    });

  it('is paid once by a key, and told', async () => {
    const { charges } = await paidWith('succeeds');
    const charge_id = charges[0].id;
    const first = await refund({ charge_id });
    expect(first).toMatchObject({ status: 201, body: { status: 'paid', amount: 12_500, charge_id } });
    expect(await refund({ charge_id })).toEqual(first);
    expect((await refund({ charge_id, amount: 1 })).body.code).toBe('idempotency_key_reused');
    expect(await ask(scene, 'GET', `/refunds/${first.body.id}`)).toEqual({ status: 200, body: first.body });
    await scene.pass(0);
    expect(told()).toEqual(['checkout.paid', 'refund.paid']);
  });

  it('is never of more than there is left of the charge', async () => {
    const { charges } = await paidWith('succeeds');
    const charge_id = charges[0].id;
    const amounts = [12_501, 8000, 4501, 4500, 1];
    const states = [];
    for (const [at, amount] of amounts.entries()) {
      const { body } = await refund({ charge_id, amount }, `r${at}`);
      states.push([body.status, body.reason]);
    }
    const over = ['refused', 'exceeds_charge'];
    expect(states).toEqual([over, ['paid', undefined], over, ['paid', undefined], over]);
  });

  it('of no charge, or in another currency, is not made', async () => {
    const { charges } = await paidWith('succeeds');
    expect((await refund()).body.code).toBe('no_such_charge');
    expect((await refund({ charge_id: charges[0].id, currency: 'EUR' })).body.code).toBe('wrong_currency');
  });

  it('of a card that takes none is refused', async () => {
    const { charges } = await paidWith('refund-refused');
    const { body } = await refund({ charge_id: charges[0].id });
    expect([body.status, body.reason]).toEqual(['refused', 'card_does_not_take_refunds']);
  });

  it('of a slow card is paid after twenty seconds, which the same question then tells', async () => {
    const { charges } = await paidWith('refund-slow');
    const charge_id = charges[0].id;
    expect((await refund({ charge_id })).body.status).toBe('processing');
    await scene.pass(20_000);
    expect((await refund({ charge_id })).body.status).toBe('paid');
    expect(told()).toEqual(['checkout.paid', 'refund.processing', 'refund.paid']);
  });
});

describe('the books', () => {
  it('forget nothing by a restart, and the pages stay where they were', async () => {
    const { id, url } = await openOne(scene);
    const token = tokenIn((await visit(url)).html);
    await scene.restart();
    await send(url, { ...rightForm, token });
    const paid = await find(id);
    expect(paid).toMatchObject({ status: 'paid', url });
    await scene.restart();
    expect(await find(id)).toEqual(paid);
    expect((await ask(scene, 'POST', '/checkouts', { body: wanted(scene), once: 'p1' })).body).toEqual(paid);
  });

  it('hold nothing of a card but its last digits', async () => {
    await paidWith('succeeds');
    const books = readFileSync(join(scene.folder, 'books.jsonl'), 'utf8');
    expect(books).toContain('"lastDigits":"4242"');
    expect(books).not.toMatch(/42424242|Amina|09\/30/);
  });
});

test('the fee is one and a half percent, rounded half up', () => {
  expect([1, 33, 34, 100, 300, 12_500, 1_000_000_000_000].map(feeOf)).toEqual([
    0, 0, 1, 2, 5, 188, 15_000_000_000,
  ]);
});
