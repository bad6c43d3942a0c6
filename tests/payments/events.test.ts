import { shortReferenceOf } from '../../functions/blocks/references/reference';
import { eventsIn } from '../../functions/kernel/events/event';
import { personRef } from '../../functions/kernel/identity/id-codec';
import { languages } from '../../functions/kernel/text/languages';
import { render } from '../../functions/notifications/templates/render';
import { templateOf } from '../../functions/notifications/templates/template';
import { eventsOf } from '../../functions/payments/payments/events';
import { payouts } from '../../functions/payments/payouts/reactions';
import { eventsOf as refundEvents } from '../../functions/payments/refunds/events';
import { actingAs } from '../support/functions';
import { reactorEffects, recordingQueue } from '../support/messages';
import { cityHall, useScene, waterworks } from './world';

const scene = useScene();
const amina = personRef('amina');

/** The events that an action on a payment gives off. */
const toldOf = async (id: string, act: () => Promise<unknown>) => {
  const before = await scene().payment(id);
  await act();
  const after = await scene().payment(id);
  return eventsIn(eventsOf, { before: before as never, after: after as never });
};

const begin = async () => {
  const { bill, create } = scene();
  const bills = [await bill({ amount: 700 }), await bill({ amount: 300, agencyId: cityHall })];
  return { bills, id: (await create(bills)).body.payment_id };
};

describe('the events of a payment', () => {
  it('nothing, until it is over', async () => {
    const { bank, callback, payment } = scene();
    const { id } = await begin();
    const made = await payment(id);
    expect(eventsIn(eventsOf, { before: undefined, after: made as never })).toEqual([]);
    bank.say(id, 'processing');
    expect(await toldOf(id, () => callback({ paymentId: id }))).toEqual([]);
  });

  it('that it was paid: to the person all of it, to each agency its own', async () => {
    const { bank, callback } = scene();
    const { id, bills } = await begin();
    bank.charge(id);
    const told = await toldOf(id, () => callback({ paymentId: id }));
    expect(told.map(({ type, audience }) => [type, audience])).toEqual([
      ['payment.succeeded', { people: [amina] }],
      ['payment.succeeded', { agencies: [waterworks] }],
      ['payment.succeeded', { agencies: [cityHall] }],
    ]);
    const [mine, , theirs] = told;
    expect(mine?.data).toMatchObject({ amount: { amount: 1_000, currency: 'JOD' }, more: 1 });
    expect(theirs?.data).toMatchObject({
      ...{ amount: { amount: 300 }, more: 0, billIds: [bills[1]?.id] },
    });
    expect(JSON.stringify(theirs)).not.toMatch(new RegExp(`${amina}|${waterworks}|${bills[0]?.id}`));
    expect(new Set(told.map(({ id: event }) => event)).size).toBe(3);
  });

  it('that it failed, and why', async () => {
    const { bank, callback } = scene();
    const { id } = await begin();
    bank.say(id, 'declined');
    const [mine] = await toldOf(id, () => callback({ paymentId: id }));
    expect(mine).toMatchObject({ type: 'payment.failed', data: { code: 'P0010' } });
    const said = render('payment.failed', mine?.data ?? {}, 'en');
    expect(said?.text).toBe(
      '“Water” and one more bill is not paid: the bank has refused the payment. Nothing was taken. You can pay anew.',
    );
  });

  it('that it was cancelled', async () => {
    const { cancel } = scene();
    const { id } = await begin();
    const told = await toldOf(id, () => cancel(id));
    expect(told.map(({ type }) => type)).toEqual(Array(3).fill('payment.cancelled'));
  });

  it('not that it succeeded, where no bill took anything: the refund says it', async () => {
    const { bank, callback, clock, create, refundsOf } = scene();
    const { id, bills } = await begin();
    clock.advance(47 * 60_000);
    const second = (await create(bills)).body.payment_id;
    bank.charge(second);
    await callback({ paymentId: second });
    bank.charge(id);
    expect(await toldOf(id, () => callback({ paymentId: id }))).toEqual([]);
    const refunds = await refundsOf(id);
    const told = refunds.flatMap((after) =>
      eventsIn(refundEvents, { before: undefined, after: after as never }),
    );
    expect(told.map(({ type }) => type)).toEqual(['refund.submitted', 'refund.submitted']);
    const ours = told.find(({ audience }) => audience.agencies?.includes(waterworks));
    expect(ours?.audience).toEqual({ agencies: [waterworks], people: [amina] });
    expect(render('refund.submitted', ours?.data ?? {}, 'en')?.text).toBe(
      `JOD\u00a00.700 of your payment ${shortReferenceOf('payment', id)} goes back to the card that it was paid with: the bill could not take it any more when your money came.`,
    );
  });

  it('once: later changes of a finished payment give off none', async () => {
    const { bank, callback } = scene();
    const { id } = await begin();
    bank.charge(id);
    await callback({ paymentId: id });
    bank.charge(id);
    expect(await toldOf(id, () => callback({ paymentId: id }))).toEqual([]);
  });
});

describe('the events of a refund', () => {
  const clerk = { officer: 'Layla Haddad', purpose: 'A complaint' };
  const chief = { officer: 'Rami Nasser', purpose: 'Approval' };

  it('to the agency from the first, to the person from when it is on its way', async () => {
    const { bank, callback, api, system, refund, take } = scene();
    const { id } = await begin();
    bank.charge(id);
    await callback({ paymentId: id });
    const asking = { caller: system(), params: { payment_id: id } };
    const body = { amount: 100, refund_amount_available: 700, reason: 'Measured wrong.' };
    const { refund_id } = (await api.refundPayment({ ...asking, body, accessPurpose: clerk })).body;
    const images = [undefined, await refund(refund_id)];
    await api.approveRefund({ ...asking, params: { payment_id: id, refund_id }, accessPurpose: chief });
    images.push(await refund(refund_id));
    await take({ refundId: refund_id });
    images.push(await refund(refund_id));
    const told = images
      .slice(1)
      .flatMap((after, index) =>
        eventsIn(refundEvents, { before: images[index] as never, after: after as never }),
      );
    expect(told.map(({ type, audience }) => [type, audience.people])).toEqual([
      ['refund.awaiting-approval', undefined],
      ['refund.submitted', [amina]],
      ['refund.succeeded', [amina]],
    ]);
    expect(render('refund.submitted', told[1]?.data ?? {}, 'ar')).toMatchObject({ quote: 'Measured wrong.' });
  });

  it('sends it on its way at once', async () => {
    const queue = recordingQueue();
    const react = payouts.react(
      actingAs('payments-events', reactorEffects(scene().portal, recordingQueue(), queue)),
    );
    const event = { id: 'e', subject: 'a refund', at: 0, audience: {}, data: {} } as never;
    await react({ ...(event as object), type: 'refund.submitted' } as never);
    await react({ ...(event as object), type: 'refund.awaiting-approval' } as never);
    expect(queue.sent).toEqual([{ refundId: 'a refund' }]);
  });
});

it.each(['payment.succeeded', 'payment.failed', 'payment.cancelled', 'refund.submitted', 'refund.failed'])(
  '%s is said in every language with its amount or its bill',
  (kind) => {
    for (const language of languages) {
      const said = render(kind, templateOf(kind)?.sample ?? {}, language);
      expect(said?.text).toMatch(/2026|٢٠٢٦|۲۰۲۶|25|٢٥|۲۵/);
      expect(said?.text).not.toMatch(/[{}]|…/);
    }
  },
);
