import type { Outcome } from '../../../functions/payments/providers/provider';
import { citizen } from '../../support/callers';
import { useScene } from '../world';

const scene = useScene();
const minutes = (count: number): number => count * 60_000;

const begin = async (...args: Parameters<ReturnType<typeof scene>['create']>): Promise<string> =>
  (await scene().create(...args)).body.payment_id;

describe('a payment without a charge', () => {
  const endings: readonly (readonly [Outcome['state'], string, string])[] = [
    ['declined', 'P0010', 'Payment method rejected'],
    ['expired', 'P0020', 'Payment expired'],
    ['cancelled', 'P0030', 'Payment was cancelled by the user'],
  ];
  it.each(endings)(
    'as the bank says %s, has failed with %s, and its bills are free',
    async (state, code, message) => {
      const { bill, bank, callback, get, billNow, create } = scene();
      const one = await bill();
      const id = await begin([one]);
      bank.say(id, state);
      await callback({ paymentId: id });
      expect((await get(id)).body.state).toEqual({ status: 'failed', finished: true, code, message });
      expect((await billNow(one)).hold).toBeUndefined();
      expect((await create([one])).status).toBe(201);
    },
  );

  it('is shown in the language of the caller', async () => {
    const { bill, bank, callback, api } = scene();
    const id = await begin([await bill()]);
    bank.say(id, 'declined');
    await callback({ paymentId: id });
    const asking = {
      caller: citizen('amina'),
      params: { payment_id: id },
      headers: { 'accept-language': 'fa' },
    };
    expect((await api.getPayment(asking)).body.state.message).toBe('روش پرداخت پذیرفته نشد');
  });

  it('is closed at the bank when its time is over', async () => {
    const { bill, bank, work, get, clock } = scene();
    const id = await begin([await bill()]);
    for (const after of [2, 3, 10, 15, 17]) {
      clock.advance(minutes(after));
      await work();
    }
    expect((await bank.find(`checkout of ${id}`)).state).toBe('cancelled');
    expect((await get(id)).body.state).toMatchObject({ status: 'failed', code: 'P0020' });
  });

  it('leaves its bills to another payment that has come meanwhile', async () => {
    const { bill, bank, callback, clock, billNow } = scene();
    const one = await bill();
    const first = await begin([one]);
    clock.advance(minutes(47));
    const second = await begin([one]);
    bank.say(first, 'expired');
    await callback({ paymentId: first });
    expect((await billNow(one)).hold?.paymentId).toBe(second);
  });
});

describe('while the bank is slow', () => {
  const submitted = async () => {
    const { bill, bank, callback } = scene();
    const one = await bill();
    const id = await begin([one]);
    bank.say(id, 'processing');
    await callback({ paymentId: id });
    return { one, id };
  };

  it('the payment is submitted, and its bills cannot be paid a second time', async () => {
    const { get, create, clock, bank, callback, api } = scene();
    const { one, id } = await submitted();
    expect((await get(id)).body.state).toEqual({ status: 'submitted', finished: false });
    clock.advance(minutes(120));
    expect((await create([one])).problem).toMatchObject({ code: 'payment-in-progress', payment_id: id });
    bank.charge(id);
    await callback({ paymentId: id });
    const events = (await api.listPaymentEvents({ caller: citizen('amina'), params: { payment_id: id } }))
      .body;
    expect(events.events.map(({ state }) => state.status)).toEqual(['created', 'submitted', 'success']);
  });

  it('it cannot be cancelled', async () => {
    const { cancel } = scene();
    const { id } = await submitted();
    expect((await cancel(id)).problem).toMatchObject({ status: 409, code: 'payment-submitted' });
  });

  it('it is checked for a day, then given up; a later charge still counts', async () => {
    const { work, get, clock, bank, callback, billNow } = scene();
    const { one, id } = await submitted();
    for (let hour = 0; hour < 27; hour += 1) {
      clock.advance(minutes(60));
      await work();
    }
    expect((await get(id)).body.state).toMatchObject({ status: 'error', code: 'P0050', finished: true });
    expect((await billNow(one)).hold).toBeUndefined();
    bank.charge(id);
    await callback({ paymentId: id });
    expect((await get(id)).body.state.status).toBe('success');
    expect((await billNow(one)).state).toBe('paid');
  });

  it('what it says is waited for, as long as it says nothing', async () => {
    const { bill, bank, work, clock, queue, get, take } = scene();
    const id = await begin([await bill()]);
    bank.fail('find', 'before', 2);
    clock.advance(minutes(2));
    await work();
    await work();
    expect(queue.sent).toHaveLength(1);
    for (const request of queue.sent.splice(0)) await take(request as never);
    expect((await get(id)).body.state.status).toBe('created');
  });
});

describe('to cancel a payment', () => {
  it('closes its page, and sets its bills free; once more is no harm', async () => {
    const { bill, bank, cancel, get, billNow, create } = scene();
    const one = await bill();
    const id = await begin([one]);
    expect((await cancel(id)).status).toBe(204);
    expect((await cancel(id)).status).toBe(204);
    expect((await get(id)).body.state).toMatchObject({ status: 'cancelled', finished: true, code: 'P0040' });
    expect((await bank.find(`checkout of ${id}`)).state).toBe('cancelled');
    expect((await billNow(one)).hold).toBeUndefined();
    expect((await create([one])).status).toBe(201);
  });

  it('comes too late if it is paid: the charge counts', async () => {
    const { bill, bank, cancel, get, billNow } = scene();
    const one = await bill();
    const id = await begin([one]);
    bank.charge(id);
    expect((await cancel(id)).problem).toMatchObject({
      ...{ status: 409, code: 'payment-finished', payment_status: 'success' },
    });
    expect((await get(id)).body.state.status).toBe('success');
    expect((await billNow(one)).state).toBe('paid');
    expect((await cancel(id)).problem.code).toBe('payment-finished');
  });

  it('is the same as to cancel it at the bank', async () => {
    const { bill, bank, cancel, callback, get } = scene();
    const id = await begin([await bill()]);
    bank.say(id, 'cancelled');
    await callback({ paymentId: id });
    expect((await cancel(id)).status).toBe(204);
    expect((await get(id)).body.state).toMatchObject({ status: 'failed', code: 'P0030' });
  });

  it.each(['before', 'after'] as const)('is healed by a repeat where the bank fails %s it', async (when) => {
    const { bill, bank, cancel, get } = scene();
    const id = await begin([await bill()]);
    bank.fail('close', when);
    const key = `cancel-${when}`;
    expect((await cancel(id, 'amina', key)).problem.code).toBe('busy');
    expect((await cancel(id, 'amina', key)).status).toBe(204);
    expect((await get(id)).body.state.status).toBe('cancelled');
  });

  it('is for the payer only', async () => {
    const { bill, cancel } = scene();
    const id = await begin([await bill()]);
    expect((await cancel(id, 'badr')).problem.code).toBe('payment-not-found');
  });

  it('works where no page was ever opened', async () => {
    const { bill, bank, cancel, create, get, billNow } = scene();
    const one = await bill();
    bank.fail('open', 'before');
    await create([one]);
    const id = (await billNow(one)).hold?.paymentId ?? '';
    expect((await cancel(id)).status).toBe(204);
    expect((await get(id)).body.state.status).toBe('cancelled');
    expect((await billNow(one)).hold).toBeUndefined();
  });
});
