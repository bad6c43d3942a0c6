import { useScene, waterworks } from './world';

const scene = useScene();

describe('a payment', () => {
  it('is made, paid at the bank, told by a callback, and booked', async () => {
    const { bill, create, bank, callback, get, billNow, balancesOf, payment, receipt } = scene();
    const water = await bill({ amount: 12_500 });
    const made = await create([water]);
    expect(made.status).toBe(201);
    const { payment_id: id, _links: links } = made.body;
    expect(made.body).toMatchObject({
      ...{ amount: 12_500, currency: 'JOD', state: { status: 'created', finished: false } },
      bills: [{ bill_id: water.id, agency_id: waterworks, amount: 12_500 }],
      refund_summary: { status: 'pending', amount_available: 0, amount_submitted: 0 },
    });
    expect(links.next_url?.href).toBe(`https://bank.example/${id}`);
    expect(made.headers.location).toBe(`/v1/payments/${id}`);

    bank.charge(id, { fee: 125, method: { brand: 'visa', lastDigits: '4242' } });
    expect((await callback({ paymentId: id })).status).toBe(204);

    expect((await get(id)).body).toMatchObject({
      state: { status: 'success', finished: true },
      card_details: { card_brand: 'visa', last_digits_card_number: '4242' },
      refund_summary: { status: 'available', amount_available: 12_500, amount_submitted: 0 },
    });
    expect(await billNow(water)).toMatchObject({ state: 'paid', net: 12_500 });
    expect((await billNow(water)).hold).toBeUndefined();
    expect(await balancesOf(waterworks)).toMatchObject({
      'clearing:bank': 12_375,
      'revenue:water': -12_500,
      'fees:bank': 125,
    });
    expect((await receipt(await payment(id), waterworks))?.card).toMatchObject({
      money: { amount: 12_500, currency: 'JOD' },
      refunded: 0,
    });
  });
});
