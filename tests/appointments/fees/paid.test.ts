import { contract as bills } from '../../../functions/bills/contract';
import { usePortal } from '../../support/portal';
import { appointmentsService, billsService, paymentsService } from '../../support/services';
import { at, fee, holdsIn, openCase, somebody, takenIn } from '../booking-world';
import { openTown, type Town } from './world';

const portal = usePortal(appointmentsService, paymentsService, billsService);
const minutes = (count: number): number => count * 60_000;
let town: Town;
beforeEach(() => {
  portal().clock.set('2026-03-01T09:00:00.000Z');
  town = openTown(portal());
});

const paidCase = () => openCase(portal(), { type: { fee, mostActive: 5 } });

describe('an appointment that costs something', () => {
  it('is held with a bill, which once paid confirms it', async () => {
    const office = await paidCase();
    const lena = somebody();
    const reply = await office.ask(lena, { for: { relation: 'group', people: 1 } });
    expect(reply.status).toBe(400);
    const { id, billId } = await town.hold(office, lena);
    expect(await office.shown(lena, id)).toMatchObject({
      ...{ state: 'held', billId, holdUntil: '2026-03-01T09:10:00.000Z' },
      fee: { amount: 25_000, currency: 'JOD' },
    });
    expect(await town.bill(billId)).toMatchObject({
      ...{ state: 'open', agencyId: office.agencyId, payer: lena.ref, kind: 'fee', dueOn: '2026-03-01' },
      lines: [{ head: 'passports', text: 'Passport', amount: 25_000 }],
      subject: { type: 'appointment', id },
    });
    const params = { appointmentId: id };
    const early = await office.api.confirmAppointment({ caller: lena.caller, params });
    expect(early.problem).toMatchObject({ status: 409, code: 'payment-needed', billId });

    const payment = await town.begin(lena, billId);
    town.bank.charge(payment);
    await town.money.callback({ paymentId: payment });
    await town.tell(2);
    expect(await town.bill(billId)).toMatchObject({ state: 'paid' });
    expect(await office.shown(lena, id)).toMatchObject({ state: 'confirmed', holdUntil: null, billId });
    const agenda = await office.agenda();
    expect([takenIn(agenda), holdsIn(agenda)]).toEqual([5, []]);
    expect((await town.inbox(lena)).filter((kind) => kind.startsWith('appointment'))).toEqual([
      'appointment.confirmed',
    ]);
    portal().clock.advance(minutes(60));
    await town.sweep();
    expect((await office.stored(id)).state).toBe('confirmed');
  });

  it('costs for each of a group, and the same once only however often it is asked for', async () => {
    const office = await openCase(portal(), { type: { fee }, resource: { capacity: 4 } });
    const lena = somebody();
    const group = { for: { relation: 'group', people: 3 } };
    const first = await office.ask(lena, group, 'once');
    expect(first.body.fee).toEqual({ amount: 75_000, currency: 'JOD' });
    portal().clock.advance(minutes(1));
    expect((await office.ask(lena, group, 'once')).text).toBe(first.text);
    expect((await portal().client(bills).listBills({ caller: lena.caller })).body.items).toHaveLength(1);
  });

  it('lapses if it is not paid: its time is free, its bill is cancelled, and an event says so', async () => {
    const office = await paidCase();
    const lena = somebody();
    const { id, billId } = await town.hold(office, lena);
    portal().clock.advance(minutes(10));
    await town.sweep();
    await town.sweep();
    await town.tell();
    expect(await town.bill(billId)).toMatchObject({ state: 'cancelled' });
    expect(await office.shown(lena, id)).toMatchObject({ state: 'lapsed' });
    expect(takenIn(await office.agenda())).toBe(0);
    expect(await town.inbox(lena)).toEqual(['appointment.lapsed']);
  });

  it('lives as long as the payment of its bill', async () => {
    const office = await paidCase();
    const [lena, omar] = [somebody(), somebody()];
    const { id, billId } = await town.hold(office, lena);
    portal().clock.advance(minutes(9));
    const payment = await town.begin(lena, billId);
    portal().clock.advance(minutes(2));
    // Before the sweep and after it.
    const until = (await town.bill(billId)).hold?.until;
    for (const look of [async () => undefined, town.sweep]) {
      await look();
      expect(await office.shown(lena, id)).toMatchObject({ state: 'held', holdUntil: until });
      const { items } = (await office.api.listAppointments({ caller: lena.caller })).body;
      expect(items).toMatchObject([{ id, state: 'held' }]);
      expect((await office.ask(omar)).problem.code).toBe('slot-taken');
    }
    town.bank.charge(payment);
    await town.money.callback({ paymentId: payment });
    await town.tell();
    expect(await office.shown(lena, id)).toMatchObject({ state: 'confirmed' });
  });

  it('is lost if the payment is too late, and the money is returned automatically', async () => {
    const office = await paidCase();
    const [lena, omar] = [somebody(), somebody()];
    const { id, billId } = await town.hold(office, lena);
    const payment = await town.begin(lena, billId);
    portal().clock.set(new Date(Date.parse((await town.bill(billId)).hold?.until ?? '') + 1).toISOString());
    town.bank.charge(payment);
    const other = await town.hold(office, omar);
    await town.money.callback({ paymentId: payment });
    await town.tell();
    expect(await office.shown(lena, id)).toMatchObject({ state: 'lapsed' });
    expect(await town.bill(billId)).toMatchObject({ state: 'cancelled', net: 0 });
    expect(await office.shown(omar, other.id)).toMatchObject({ state: 'held' });
    const [refund] = await town.money.refundsOf(payment);
    expect(refund?.card).toMatchObject({ money: { amount: 25_000 }, automatic: 'bill_not_payable' });
    expect(await town.inbox(lena)).toContain('appointment.lapsed');
  });

  it('that is cancelled during the payment has the money returned automatically', async () => {
    const office = await paidCase();
    const lena = somebody();
    const { id, billId } = await town.hold(office, lena);
    const payment = await town.begin(lena, billId);
    const params = { appointmentId: id };
    expect((await office.api.cancelAppointment({ caller: lena.caller, params })).status).toBe(200);
    expect(await town.bill(billId)).toMatchObject({ state: 'cancelled' });
    town.bank.charge(payment);
    await town.money.callback({ paymentId: payment });
    expect(await town.money.refundsOf(payment)).toHaveLength(1);
    expect(await office.shown(lena, id)).toMatchObject({ state: 'cancelled', refund: null });
  });

  it('that is cancelled right after its payment tells the agency the amount to refund', async () => {
    const office = await paidCase();
    const lena = somebody();
    const { id, billId } = await town.hold(office, lena);
    const payment = await town.begin(lena, billId);
    town.bank.charge(payment);
    await town.money.callback({ paymentId: payment });
    // The stream has not delivered it yet.
    const params = { appointmentId: id };
    expect((await office.api.cancelAppointment({ caller: lena.caller, params })).status).toBe(200);
    await town.tell();
    expect(await office.shown(lena, id)).toMatchObject({
      ...{ state: 'cancelled', refund: { amount: 25_000, currency: 'JOD' } },
    });
    const told = town.told.find(({ type }) => type === 'appointment.cancelled');
    expect(told).toMatchObject({
      audience: { agencies: [office.agencyId] },
      data: { billId, refunded: 'yes', refund: { amount: 25_000, currency: 'JOD' } },
    });
    expect(takenIn(await office.agenda())).toBe(0);
  });

  it('keeps what was paid when it moves', async () => {
    const office = await paidCase();
    const lena = somebody();
    const { id, billId } = await town.hold(office, lena);
    const params = { appointmentId: id };
    const to = { caller: lena.caller, params, body: { start: at('10:00') } };
    expect((await office.api.moveAppointment(to)).body).toMatchObject({ state: 'held', start: at('10:00') });
    const payment = await town.begin(lena, billId);
    town.bank.charge(payment);
    await town.money.callback({ paymentId: payment });
    await town.tell();
    await office.api.moveAppointment({ ...to, body: { start: at('11:00') } });
    expect(await office.shown(lena, id)).toMatchObject({
      ...{ state: 'confirmed', start: at('11:00'), sequence: 2, billId },
    });
    expect(takenIn(await office.agenda())).toBe(5);
  });
});
