import { confirmPaid, endHold } from '../../../functions/appointments/bookings/hold-store';
import type { ReclaimedHold } from '../../../functions/appointments/bookings/lapsed-holds';
import { bookingIdOf, newBooking } from '../../../functions/appointments/bookings/order';
import { claimEndingHolds } from '../../../functions/appointments/bookings/transactions';
import { type Bill, placeOf } from '../../../functions/blocks/billing/bill';
import { cancelling } from '../../../functions/blocks/billing/commands';
import { issue, newBill } from '../../../functions/blocks/billing/issue';
import { read } from '../../../functions/kernel/table/read';
import { write, writeTogether } from '../../../functions/kernel/table/write';
import { hold as holdBill, settleBill, settlementOf } from '../../../functions/payments/bills/settlement';
import { refusalOf } from '../../kernel/table/door';
import { useDatabase } from '../../support/engine';
import { timeZone, today } from '../resources/builders';
import { actionAt, anyone, bookingStoreOn, byOwner, dawn, ids, minute } from './world';

/*
 * Appointments with a fee: the hold waits for a bill, and the outcome of each decides that of the other.
 */

const database = useDatabase();
const late = dawn + 10 * minute;
const iso = (at: number) => new Date(at).toISOString();

/** A hold of ten minutes with its bill, in one transaction. */
const paidHold = async () => {
  const world = bookingStoreOn(database().table);
  const { table } = world;
  const [action, owner] = [actionAt(dawn), anyone()];
  const bookingId = bookingIdOf(ids, owner, action);
  const made = newBill(
    ids,
    {
      ...{ agencyId: world.type.agencyId, payer: owner, identifier: bookingId, kind: 'fee' },
      ...{ title: { en: 'Passport' }, reference: null, currency: 'JOD', issuedOn: today, dueOn: today },
      ...{ lines: [{ head: 'passport', text: 'Passport', amount: 5_000 }], timeZone, terms: {} },
      subject: { type: 'appointment', bookingId },
    },
    action,
  );
  const until = late;
  const booking = await world.bookings.book(world.order(0, { owner, until, billId: made.id }), action, {
    others: [issue(made)],
  });
  const key = placeOf(ids, made.id)?.key ?? { pk: '', sk: '' };
  const bill = async (): Promise<Bill> => {
    const found = await read<Bill>(table, key);
    if (!found) throw new Error('There is no bill');
    return found;
  };
  return {
    ...{ ...world, booking, bill, key },
    other: (at: number) => world.bookings.book(world.order(0), actionAt(at)),
    startPaying: async (until: number) => write(table, holdBill(await bill(), 'payment', until)),
    pay: async (at: number, amount = 5_000) => {
      const found = await bill();
      const tender = {
        paymentId: 'payment',
        chargeId: 'charge',
        on: today,
        amount,
        at: iso(at),
        paidBy: 'payer',
      };
      const settlement = settlementOf(found, tender);
      const [first] = settleBill(found, settlement, 'payment');
      if (first) await write(table, first);
      return settlement;
    },
    cancelBill: async () =>
      write(
        table,
        cancelling({ place: key, agencyId: world.type.agencyId, action: actionAt(dawn), reason: 'By hand.' }),
      ),
    end: async (now: number) => endHold({ table, ids }, await world.get(booking.id), now),
    secure: (at: number) => confirmPaid({ table, ids }, booking.id, at),
  };
};

describe('a hold that waits for a bill', () => {
  it('is not confirmed by word of mouth', async () => {
    const { bookings, booking } = await paidHold();
    await expect(bookings.confirm(booking.id, byOwner(booking))).rejects.toMatchObject({
      code: 'payment-needed',
      context: { facts: { billId: booking.billId } },
    });
  });

  it('is secured by the payment, also late, once', async () => {
    const { pay, secure, get, booking, other } = await paidHold();
    expect(await pay(late + minute)).toMatchObject({ paid: true });
    expect(await refusalOf(other(late + minute))).toBe('slot-taken');
    expect([await secure(late + minute), await secure(late + 2 * minute)]).toEqual([true, true]);
    expect(await get(booking.id)).toMatchObject({ state: 'confirmed', version: 2 });
    expect(await refusalOf(other(late + minute))).toBe('slot-taken');
  });

  it('gives way when it has lapsed, and its bill is cancelled: money that comes late goes back', async () => {
    const { other, bill, pay, secure, get, booking } = await paidHold();
    const { cost } = await database().meter.measure(() => other(late));
    expect(cost).toMatchObject({ roundTrips: 2, requests: 2 });
    expect((await bill()).state).toBe('cancelled');
    expect(await pay(late + minute)).toEqual({ settled: undefined, excess: 5_000, paid: false });
    expect(await secure(late + minute)).toBe(false);
    expect((await get(booking.id)).state).toBe('lapsed');
  });

  it('stays while it is being paid, and gives way when that is over', async () => {
    const { other, startPaying, bill } = await paidHold();
    await startPaying(late + 20 * minute);
    expect(await refusalOf(other(late))).toBe('slot-taken');
    expect((await bill()).state).toBe('open');
    expect((await other(late + 20 * minute)).state).toBe('confirmed');
    expect((await bill()).state).toBe('cancelled');
  });

  it('gives way without its bill when that was cancelled by hand', async () => {
    const { other, cancelBill, get, booking } = await paidHold();
    await cancelBill();
    await other(late);
    expect((await get(booking.id)).state).toBe('lapsed');
  });
});

describe('the sweep', () => {
  it('ends a hold that has lapsed, with its bill', async () => {
    const { end, bill, free, get, booking } = await paidHold();
    expect(await end(late - 1)).toBe('open');
    expect(await end(late)).toBe('lapsed');
    expect([(await bill()).state, await free(0)]).toEqual(['cancelled', 1]);
    expect(await get(booking.id)).not.toHaveProperty('dueAt');
    expect(await end(late)).toBe('open');
  });

  it('has it live on while it is being paid, and confirms it when it is paid', async () => {
    const { end, startPaying, pay, get, booking, free } = await paidHold();
    await startPaying(late + 20 * minute);
    expect(await end(late)).toBe('extended');
    const extended = await get(booking.id);
    expect(extended).toMatchObject({
      state: 'held',
      until: iso(late + 20 * minute),
      dueAt: iso(late + 20 * minute),
    });
    expect(await free(0, late + 19 * minute)).toBe(0);
    await pay(late + 20 * minute);
    expect(await end(late + 20 * minute)).toBe('secured');
    expect((await get(booking.id)).state).toBe('confirmed');
  });

  it('ends nothing that was confirmed, taken over or moved since it was read', async () => {
    const { table, bookings, hold, order, get, to, free } = bookingStoreOn(database().table);
    const [first, second, third] = [await hold(0), await hold(1), await hold(2)];
    await bookings.confirm(first.id, byOwner(first));
    await bookings.book(order(1), actionAt(late));
    // By a slow clock: another clock has ended the hold, and the agenda still has one with the same end.
    await bookings.move('move', third.id, byOwner(third, late - 1), to(5));
    const ended = [first, second, third].map((booking) => endHold({ table, ids }, booking, late));
    expect(await Promise.all(ended)).toEqual(['open', 'open', 'open']);
    expect([(await get(first.id)).state, (await get(third.id)).state]).toEqual(['confirmed', 'held']);
    expect([await free(2), await free(5)]).toEqual([1, 0]);
  });
});

describe('the largest transaction', () => {
  it('is within what the table takes', () => {
    const { order, type, resource } = bookingStoreOn(database().table);
    const booking = newBooking(ids, order(0), actionAt(dawn));
    const seats = { ...booking.seats, count: 32, units: 30 };
    const reclaimed = Array.from({ length: 30 }, (_, index): ReclaimedHold => {
      const [person, action] = [anyone(), actionAt(dawn)];
      return {
        ...{
          bookingId: bookingIdOf(ids, person, action),
          person,
          until: dawn,
          sequence: 0,
          agencyId: type.agencyId,
        },
        ...{ typeCode: type.code, bill: { pk: 'bill', sk: `b${index}` } },
        seats: { ...seats, from: 10 + index * 5, count: 32, units: 1 },
      };
    });
    const all = claimEndingHolds({ ...booking, seats }, { capacity: 30, limit: 1 }, reclaimed, dawn);
    expect(all.length).toBeLessThanOrEqual(100);
    const { Update } = all[1]?.transactItem('t') ?? {};
    const { ConditionExpression = '', UpdateExpression = '' } = Update ?? {};
    // 4 kB and 300 operators: DynamoDB, "Expression parameters".
    for (const text of [ConditionExpression, UpdateExpression]) expect(text.length).toBeLessThan(4_096);
    const operators = ConditionExpression.match(/AND|OR|<=|=(?!=)|attribute_not_exists/g) ?? [];
    expect(operators.length).toBeGreaterThan(200);
    expect(operators.length).toBeLessThanOrEqual(300);
    expect(resource.capacity).toBe(1);
  });

  it('repeats what it did when the answer is lost', async () => {
    const { bookings, order, hold, get } = bookingStoreOn(database().table);
    const lapsed = await hold(0);
    const [ordered, action] = [order(0), actionAt(late)];
    for (const fault of ['conflict', 'answer-lost', 'throttle'] as const) database().faults.next(fault);
    const booking = await bookings.book(ordered, action);
    database().faults.clear();
    expect(await get(booking.id)).toEqual(booking);
    expect((await get(lapsed.id)).state).toBe('lapsed');
    await expect(
      writeTogether(database().table, ...claimEndingHolds(booking, { capacity: 1, limit: 1 }, [], late)),
    ).resolves.toEqual(booking);
  });
});
