import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { pairs, sample } from '../../support/sample';
import { useScene } from '../world';
import { audit } from './audit';

const scene = useScene();
const minutes = (count: number): number => count * 60_000;

class Killed extends Error {
  override readonly name = 'Killed';
}

/** Lets the function die at its `nth` request to the table, before the table has done it or after. */
const killing = (client: DynamoDBDocumentClient) => {
  const plan = { nth: 0, when: 'before' as 'before' | 'after', count: 0, died: false };
  client.middlewareStack.add(
    (next) => async (args) => {
      plan.count += 1;
      if (plan.count !== plan.nth) return next(args);
      plan.died = true;
      if (plan.when === 'after') await next(args);
      throw new Killed('killed');
    },
    { step: 'serialize', priority: 'low', name: 'killing' },
  );
  return {
    /** Whether it died at all: it may have fewer requests than that. */
    during: async (nth: number, when: 'before' | 'after', act: () => Promise<unknown>): Promise<boolean> => {
      Object.assign(plan, { nth, when, count: 0, died: false });
      await act().catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error;
      });
      plan.nth = 0;
      return plan.died;
    },
  };
};

let kill: ReturnType<typeof killing>;
beforeAll(() => {
  kill = killing(scene().portal.table.client);
});

const hours = async (): Promise<void> => {
  for (const after of [2, 14, 35]) {
    scene().clock.advance(minutes(after));
    await scene().work();
  }
};

const system = { officer: 'Layla Haddad', purpose: 'A complaint' };
const chief = { officer: 'Rami Nasser', purpose: 'Approval' };

let count = 0;
const fresh = (): string => {
  count += 1;
  return `3g${String(count).padStart(4, '0')}tn2c6vh1b9m3jd5s7e`;
};

const begin = async (agencyId: string) => {
  const { bill, create } = scene();
  const one = await bill({ agencyId });
  return { one, id: (await create([one])).body.payment_id };
};

const paid = async (agencyId: string) => {
  const given = await begin(agencyId);
  const charge = scene().bank.charge(given.id, { fee: 20 });
  await scene().callback({ paymentId: given.id });
  return { ...given, charge };
};

const everywhere = sample('kills', pairs([1, 2, 3, 4, 5], ['before', 'after'] as const), 0.1);

describe.each(everywhere)('killed at request %i to the table, %s it was done,', (nth, when) => {
  it('making a payment is healed by the same request', async () => {
    const { bill, create, bank, billNow } = scene();
    const agencyId = fresh();
    const one = await bill({ agencyId });
    const opened = bank.opened.length;
    await kill.during(nth, when, () => create([one], { key: agencyId }));
    const { body } = await create([one], { key: agencyId });
    expect(bank.opened.length - opened).toBe(1);
    bank.charge(body.payment_id, { fee: 20 });
    await hours();
    const payment = await audit(scene(), body.payment_id);
    expect(payment.status).toBe('success');
    expect(await billNow(one)).toMatchObject({ state: 'paid', net: 10_000 });
  });

  it('making a payment is healed by the clock', async () => {
    const { bill, create, billNow } = scene();
    const agencyId = fresh();
    const one = await bill({ agencyId });
    await kill.during(nth, when, () => create([one], { key: agencyId }));
    await hours();
    expect((await billNow(one)).hold).toBeUndefined();
    expect((await create([one])).status).toBe(201);
  });

  it.each([1, 2])('a callback is healed by the next, of %i charges', async (charges) => {
    const { bank, callback, billNow } = scene();
    const { one, id } = await begin(fresh());
    for (let charged = 0; charged < charges; charged += 1) bank.charge(id, { fee: 20 });
    await kill.during(nth, when, () => callback({ paymentId: id }));
    await audit(scene(), id).catch(() => undefined);
    await callback({ paymentId: id });
    const payment = await audit(scene(), id);
    expect(Object.keys(payment.charges)).toHaveLength(charges);
    await hours();
    await audit(scene(), id);
    expect(await billNow(one)).toMatchObject({ state: 'paid', net: 10_000 });
  });

  it('a refund is healed by the same requests and the clock', async () => {
    const { api, bank, refundsOf, billNow } = scene();
    const agencyId = fresh();
    const { one, id } = await paid(agencyId);
    const asking = {
      ...{ caller: scene().system(agencyId), params: { payment_id: id }, accessPurpose: system },
      body: { amount: 4_000, refund_amount_available: 10_000, reason: 'Measured wrong.' },
      idempotencyKey: agencyId,
    };
    await kill.during(nth, when, () => api.refundPayment(asking));
    const { refund_id } = (await api.refundPayment(asking)).body;
    await audit(scene(), id);
    const deciding = {
      ...asking,
      body: undefined,
      params: { payment_id: id, refund_id },
      accessPurpose: chief,
    };
    await kill.during(nth, when, () => api.approveRefund(deciding));
    expect((await api.approveRefund(deciding)).status).toBe(204);
    await audit(scene(), id);
    await kill.during(nth, when, () => scene().take({ refundId: refund_id }));
    await hours();
    const payment = await audit(scene(), id);
    expect(payment.shares[agencyId]).toMatchObject({ refunding: 0, refunded: 4_000 });
    expect(await refundsOf(id)).toHaveLength(1);
    expect([...bank.refunds.values()].filter(({ refundId }) => refundId === refund_id)).toHaveLength(1);
    expect(await billNow(one)).toMatchObject({ state: 'paid', net: 6_000 });
  });
});

it('the requests of these tests are killed where they are said to be', async () => {
  const { one } = await begin(fresh());
  expect(await kill.during(1, 'before', () => scene().create([one]))).toBe(true);
});
