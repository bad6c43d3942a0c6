import { personRef } from '../../../functions/kernel/identity/id-codec';
import { ProviderRefused } from '../../../functions/payments/providers/provider';
import { citizen } from '../../support/callers';
import { cityHall, useScene } from '../world';

const scene = useScene();
const minutes = (count: number): number => count * 60_000;

describe('what is paid', () => {
  it('is all that is due today of each bill, unless a part of it is named', async () => {
    const { bill, create } = scene();
    const [late, part, plain] = [
      await bill({
        dueOn: '2026-01-31',
        amount: 10_000,
        terms: { penalty: { head: 'penalty', rate: '0.1', repeat: 'once' } },
      }),
      await bill({ amount: 8_000, terms: { minimumPart: 1_000 } }),
      await bill({ amount: 500, agencyId: cityHall }),
    ];
    const { body } = await create([late, { bill: part, amount: 1_000 }, plain]);
    expect(body.amount).toBe(11_000 + 1_000 + 500);
    expect(body.bills.map(({ amount }) => amount)).toEqual([11_000, 1_000, 500]);
    expect(body.description).toBe('Water (+2)');
  });

  it.each([
    ['less than the terms allow', 999, 1_000],
    ['more than is due', 8_001, 1_000],
  ])('may not be %s', async (_, amount, least) => {
    const { bill, create } = scene();
    const one = await bill({ amount: 8_000, terms: { minimumPart: 1_000 } });
    const { problem, status } = await create([{ bill: one, amount }]);
    expect(status).toBe(422);
    expect(problem).toMatchObject({ code: 'amount-not-payable', least, most: 8_000 });
    expect(problem.errors).toMatchObject([{ in: 'body', pointer: '/bills/0/amount' }]);
  });

  it('is in one currency', async () => {
    const { bill, create } = scene();
    const { problem } = await create([await bill(), await bill({ currency: 'USD' })]);
    expect(problem).toMatchObject({ code: 'currency-mixed', errors: [{ pointer: '/bills/1/bill_id' }] });
  });

  it('names each bill once', async () => {
    const { bill, create } = scene();
    const one = await bill();
    const { problem } = await create([one, one]);
    expect(problem).toMatchObject({ code: 'bill-twice', errors: [{ pointer: '/bills/1/bill_id' }] });
  });

  it('can be taken by the provider, or is refused before anything is held', async () => {
    const { bill, create, bank, billNow } = scene();
    bank.takesNo('IRR');
    const one = await bill({ currency: 'IRR' });
    expect((await create([one])).problem).toMatchObject({
      ...{ status: 422, code: 'not-payable-online', detail: 'The bank takes no IRR.' },
    });
    expect((await billNow(one)).hold).toBeUndefined();
  });

  it('may be the largest amount that can be owed, and no more at once', async () => {
    const { bill, create, bank, callback, get, billNow } = scene();
    const amount = 1_000_000_000_000_000;
    const [one, other] = [
      await bill({ amount, currency: 'YER' }),
      await bill({ amount: 1, currency: 'YER' }),
    ];
    expect((await create([one, other])).problem).toMatchObject({ status: 422, code: 'not-payable-online' });
    expect([(await billNow(one)).hold, (await billNow(other)).hold]).toEqual([undefined, undefined]);
    const { payment_id: id } = (await create([one])).body;
    bank.charge(id);
    await callback({ paymentId: id });
    expect((await get(id)).body).toMatchObject({ amount, state: { status: 'success' } });
    expect((await billNow(one)).state).toBe('paid');
  });

  it.each([
    [
      'will not take',
      new ProviderRefused('The card scheme takes no water bills.'),
      422,
      'not-payable-online',
    ],
    ['fails at', new Error('The key of the merchant is wrong.'), 500, 'internal'],
  ])('is let go at once where it is what the provider %s', async (_, error, status, code) => {
    const { bill, create, bank, billNow } = scene();
    const one = await bill();
    bank.answer('open', error);
    expect((await create([one])).problem).toMatchObject({ status, code });
    expect((await billNow(one)).hold).toBeUndefined();
    expect((await create([one])).status).toBe(201);
  });

  it('is what the person holds: the bills of others are not there', async () => {
    const { bill, create } = scene();
    const [unclaimed, badrs] = [await bill({ holder: null }), await bill({ holder: 'badr' })];
    const missing = { ...unclaimed, id: `${unclaimed.id.slice(0, 4)}${'0'.repeat(40)}` };
    const problems = [];
    for (const one of [unclaimed, badrs, missing]) problems.push((await create([one])).problem);
    expect(problems.map(({ status, code }) => `${status} ${code}`)).toEqual(
      Array(3).fill('404 bill-not-found'),
    );
    expect(problems.map(({ errors }) => errors?.[0]?.pointer)).toEqual(Array(3).fill('/bills/0/bill_id'));
  });

  it('may be a bill of the person, without a payer between', async () => {
    const { bill, create, get } = scene();
    const own = await bill({ payer: personRef('amina'), holder: null });
    const { body } = await create([own]);
    expect((await get(body.payment_id)).status).toBe(200);
  });

  it('is not a bill that is paid or cancelled', async () => {
    const { bill, create, bank, callback } = scene();
    const one = await bill();
    const { payment_id: id } = (await create([one])).body;
    bank.charge(id);
    await callback({ paymentId: id });
    expect((await create([one])).problem).toMatchObject({
      status: 409,
      code: 'bill-closed',
      billState: 'paid',
    });
  });
});

describe('a payment that is made twice', () => {
  it('is one: a double click, a reload, a repeat after everything is over', async () => {
    const { bill, create, bank, callback, clock } = scene();
    const one = await bill();
    const opened = bank.opened.length;
    const again = () => create([one], { key: 'double-click' });
    const replies = await Promise.all([again(), again(), again(), again()]);
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    const { payment_id: id } = (replies[0] as (typeof replies)[0]).body;
    bank.charge(id);
    await callback({ paymentId: id });
    clock.advance(minutes(300));
    // By then it is what it is: nobody is sent to a page on which there is nothing to pay.
    const late = await again();
    expect(late.status).toBe(201);
    expect(late.body).toMatchObject({ payment_id: id, state: { status: 'success', finished: true } });
    expect(late.body._links).not.toHaveProperty('next_url');
    expect(bank.opened.length - opened).toBe(1);
  });

  it('is another request where the bills are others', async () => {
    const { bill, create } = scene();
    const [one, other] = [await bill(), await bill()];
    await create([one], { key: 'reused' });
    expect((await create([other], { key: 'reused' })).problem.code).toBe('idempotency-key-reused');
  });

  it('by two devices is in progress once: the second learns of the first, and can go on with it', async () => {
    const { bill, create, get, clock, bank } = scene();
    const one = await bill();
    const opened = bank.opened.length;
    const replies = await Promise.all([create([one]), create([one]), create([one])]);
    const made = replies.filter(({ status }) => status === 201);
    expect(made).toHaveLength(1);
    expect(bank.opened.length - opened).toBe(1);
    const id = made[0]?.body.payment_id ?? '';
    for (const { problem } of replies.filter((each) => each !== made[0])) {
      expect(problem).toMatchObject({ status: 409, code: 'payment-in-progress', payment_id: id });
    }
    expect((await get(id)).body._links.next_url?.href).toBe(made[0]?.body._links.next_url?.href);
    // The hold lapses.
    clock.advance(minutes(47));
    expect((await create([one])).status).toBe(201);
  });

  it('by another person who holds the payer too reveals nothing of the first', async () => {
    const { bill, create, claim } = scene();
    const one = await bill();
    await claim('badr', one.payer);
    await create([one]);
    const { problem } = await create([one], { person: 'badr' });
    expect(problem.code).toBe('payment-in-progress');
    expect(problem).not.toHaveProperty('payment_id');
  });
});

describe('when the provider does not answer', () => {
  it.each(['before', 'after'] as const)('%s it has opened a page, the same request goes on', async (when) => {
    const { bill, create, bank, billNow, payment } = scene();
    const one = await bill();
    const opened = bank.opened.length;
    bank.fail('open', when);
    const first = await create([one], { key: `lost ${when}`.replace(' ', '-') });
    expect(first.problem).toMatchObject({ status: 503, code: 'busy' });
    const held = (await billNow(one)).hold;
    const second = await create([one], { key: `lost ${when}`.replace(' ', '-') });
    expect(second.status).toBe(201);
    expect(second.body.payment_id).toBe(held?.paymentId);
    expect(bank.opened.length - opened).toBe(1);
    expect((await payment(second.body.payment_id)).checkout?.url).toBe(second.body._links.next_url?.href);
  });

  it('for a quarter of an hour, the payment is over, and the bill is free', async () => {
    const { bill, create, bank, clock, work, get, billNow } = scene();
    const one = await bill();
    bank.fail('open', 'after');
    await create([one], { key: 'never-opened' });
    const id = (await billNow(one)).hold?.paymentId ?? '';
    clock.advance(minutes(3));
    await work();
    expect((await get(id)).body.state.status).toBe('created');
    clock.advance(minutes(13));
    const { problem } = await create([one], { key: 'never-opened' });
    expect(problem).toMatchObject({ status: 409, code: 'payment-finished', payment_status: 'error' });
    expect((await get(id)).body.state).toMatchObject({ status: 'error', finished: true, code: 'P0050' });
    expect((await billNow(one)).hold).toBeUndefined();
    expect((await create([one])).status).toBe(201);
  });

  it('and nobody repeats the request, the clock ends it', async () => {
    const { bill, create, bank, clock, work, get, billNow } = scene();
    const one = await bill();
    bank.fail('open', 'before');
    await create([one]);
    const id = (await billNow(one)).hold?.paymentId ?? '';
    for (const after of [3, 3, 10, 15]) {
      clock.advance(minutes(after));
      await work();
    }
    expect((await get(id)).body.state).toMatchObject({ status: 'error', code: 'P0050' });
    expect((await billNow(one)).hold).toBeUndefined();
  });
});

describe('when the table loses an answer', () => {
  it.each(['TransactWriteItems', 'UpdateItem', 'BatchGetItem'])(
    'to %s, there is one payment',
    async (only) => {
      const { bill, create, bank, portal } = scene();
      const one = await bill();
      const opened = bank.opened.length;
      const { faults } = portal.database;
      faults.next('answer-lost', 1, only);
      const { body } = await create([one]);
      expect(faults.suffered()).toBe(1);
      faults.clear();
      expect(bank.opened.length - opened).toBe(1);
      expect(body._links.next_url?.href).toBe(`https://bank.example/${body.payment_id}`);
    },
  );
});

describe('the payments of a person', () => {
  it('are listed newest first, to that person only', async () => {
    const { bill, create, api, clock, get } = scene();
    const ids = [];
    for (let count = 0; count < 3; count += 1) {
      clock.advance(1_000);
      const one = await bill({ holder: 'sami' });
      ids.unshift((await create([one], { person: 'sami' })).body.payment_id);
    }
    const caller = citizen('sami');
    const first = (await api.listPayments({ caller, query: { display_size: '2' } })).body;
    const rest = (await api.listPayments({ caller, query: { display_size: '2', page: '2' } })).body;
    expect([...first.results, ...rest.results].map(({ payment_id: id }) => id)).toEqual(ids);
    expect([first.total, first.count, first.page, rest.count, rest.page]).toEqual([3, 2, 1, 1, 2]);
    expect(first._links.next_page?.href).toBe('https://portal.example/v1/payments?page=2&display_size=2');
    expect(rest._links).not.toHaveProperty('next_page');
    expect(first.results[0]).toMatchObject({
      ...{ state: { status: 'created', finished: false }, currency: 'JOD', settlement_summary: {} },
    });
    expect(first.results[0]).not.toHaveProperty('card_details');
    expect((await get(ids[0] ?? '', 'badr')).problem.code).toBe('payment-not-found');
    expect((await api.listPayments({ caller: citizen('nobody') })).body).toMatchObject({
      ...{ total: 0, count: 0, results: [] },
    });
    const none = await api.listPayments({ caller, query: { display_size: '2', page: '3' } });
    expect(none.problem.code).toBe('page-not-found');
  });

  it('are found by state, card, and when they were made and handed out', async () => {
    const { bill, create, api, clock, bank, callback } = scene();
    const make = async () =>
      (await create([await bill({ holder: 'rula' })], { person: 'rula' })).body.payment_id;
    const one = await make();
    clock.advance(1_000);
    const between = new Date(clock()).toISOString();
    const two = await make();
    bank.charge(two, { method: { brand: 'visa', lastDigits: '4242' }, settledOn: '2026-03-04' });
    await callback({ paymentId: two });
    const found = async (query: object) =>
      (await api.listPayments({ caller: citizen('rula'), query })).body.results.map(
        (each) => each.payment_id,
      );
    expect(await found({ state: 'success' })).toEqual([two]);
    expect(await found({ state: 'created' })).toEqual([one]);
    expect(await found({ from_date: between })).toEqual([two]);
    expect(await found({ to_date: between })).toEqual([one]);
    expect(await found({ card_brand: 'VISA', last_digits_card_number: '4242' })).toEqual([two]);
    expect(await found({ from_settled_date: '2026-03-04', to_settled_date: '2026-03-05' })).toEqual([two]);
    expect(await found({ to_settled_date: '2026-03-04' })).toEqual([]);
    const [shown] = (await api.listPayments({ caller: citizen('rula') })).body.results;
    expect(shown?.settlement_summary.settled_date).toBe('2026-03-04');
  });
});
