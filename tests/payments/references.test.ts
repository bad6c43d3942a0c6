import { shortReferenceOf } from '../../functions/blocks/references/reference';
import { paymentKey } from '../../functions/payments/payments/payment';
import { citizen } from '../support/callers';
import { noteReference } from '../support/references';
import { cityHall, useScene, waterworks } from './world';

const scene = useScene();

describe('the short reference of a payment', () => {
  it('finds it for who paid and for the agencies that were paid, and for nobody else', async () => {
    const { bill, create, bank, callback, portal, api, system } = scene();
    const { payment_id: id, short_reference: reference } = (await create([await bill()])).body;
    expect(reference).toBe(shortReferenceOf('payment', id));
    bank.charge(id);
    await callback({ paymentId: id });
    await noteReference(portal, 'payment', paymentKey(id));
    const found = { payment_id: id, short_reference: reference };
    const mine = await api.listPayments({ caller: citizen('amina'), query: { reference } });
    expect(mine.body.results).toMatchObject([found]);
    expect(
      (await api.listPayments({ caller: citizen('bashir'), query: { reference } })).body.results,
    ).toEqual([]);
    const theirs = await api.listAgencyPayments({ caller: system(waterworks), query: { reference } });
    const { booked_date: booked = '' } = theirs.body.items[0] ?? {};
    expect(theirs.body.items).toMatchObject([found]);
    const onTheDay = await api.listAgencyPayments({
      caller: system(waterworks),
      query: { day: scene().today() },
    });
    expect(onTheDay.body.items.find((each) => each.payment_id === id)?.booked_date).toBe(booked);
    const others = await api.listAgencyPayments({ caller: system(cityHall), query: { reference } });
    expect(others.body.items).toEqual([]);
  });

  it('or a day is to be given by agencies', async () => {
    const { api, system } = scene();
    const reply = await api.listAgencyPayments({ caller: system(), query: {} });
    expect(reply.problem.errors).toMatchObject([{ pointer: '/day', code: 'required' }]);
  });
});
