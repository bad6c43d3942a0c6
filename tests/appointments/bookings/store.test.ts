import { asBooked, stateAt } from '../../../functions/appointments/bookings/booking';
import { closedAt } from '../../../functions/appointments/seats/agenda';
import { closeCells, reopenCells } from '../../../functions/appointments/seats/closure-writes';
import { write } from '../../../functions/kernel/table/write';
import { refusalOf } from '../../kernel/table/door';
import { useDatabase } from '../../support/engine';
import { today, typeOf } from '../resources/builders';
import { actionAt, anyone, bookingStoreOn, byOfficer, byOwner, countOf, dawn, minute } from './world';

const database = useDatabase();
const world = (more: Parameters<typeof bookingStoreOn>[1] = {}) => bookingStoreOn(database().table, more);
const late = dawn + 10 * minute;

describe('booking', () => {
  it('takes its seats in one round trip, and answers a repeat with the same', async () => {
    const { bookings, order, get, free } = world();
    const [ordered, action] = [order(0), actionAt(dawn)];
    const { result: booking, cost } = await database().meter.measure(() => bookings.book(ordered, action));
    expect(cost).toMatchObject({ roundTrips: 1, operations: ['TransactWriteItems'] });
    expect(booking).toMatchObject({ state: 'confirmed', sequence: 0, agencyId: ordered.type.agencyId });
    const again = await bookings.book(ordered, { ...action, at: dawn + minute });
    expect(again).toEqual(await get(booking.id));
    expect(await refusalOf(bookings.book(ordered, { ...action, hash: 'other' }))).toBe(
      'idempotency-key-reused',
    );
    expect(await free(0)).toBe(0);
  });

  it('is refused where others were there first, with what is left', async () => {
    const { book, free } = world({ resource: { capacity: 3 } });
    await book(0, { people: 2 });
    expect(await free(0)).toBe(1);
    await expect(book(0, { people: 2 })).rejects.toMatchObject({
      code: 'slot-taken',
      context: { facts: { free: 1, closed: false } },
    });
    await expect(book(1, { people: 4 })).rejects.toMatchObject({ code: 'slot-taken' });
    await book(0);
    await book(1, { people: 3 });
    expect([await free(0), await free(1), await free(2)]).toEqual([0, 0, 3]);
  });

  it('takes the cells of its buffer as well', async () => {
    const { book, free } = world({ type: typeOf({ length: 30, buffer: 15 }) });
    await book(4);
    expect(await Promise.all([1, 2, 3, 4, 5, 6, 7].map((index) => free(index)))).toEqual([
      1, 0, 0, 0, 0, 0, 1,
    ]);
  });

  it('beyond the seats is for officers, and is marked', async () => {
    const { book, free, agenda, resource } = world();
    await book(0);
    const { card } = await book(0, { overbooked: true });
    expect(card).toMatchObject({ overbooked: true, state: 'confirmed' });
    expect([await free(0), (await agenda())?.c32]).toEqual([0, 2]);
    expect(resource.capacity).toBe(1);
  });

  it('of a walk-in counts for nobody', async () => {
    const { bookings, order } = world();
    const { owner: _, ...nobody } = order(0);
    const walkIn = await bookings.book({ ...nobody, walkIn: true }, actionAt(dawn));
    expect(walkIn).toMatchObject({ state: 'checked-in', card: { walkIn: true } });
    expect(walkIn).not.toHaveProperty('ownerKey');
    const done = await bookings.finish('complete', walkIn.id, byOfficer(walkIn));
    expect(done.card.state).toBe('completed');
  });
});

describe('a hold', () => {
  it('is confirmed before it lapses, and not after', async () => {
    const { bookings, hold, get, agenda } = world();
    const [first, second] = [await hold(0), await hold(1)];
    expect(first).toMatchObject({ state: 'held', until: new Date(late).toISOString() });
    const acting = byOwner(first, late - 1);
    const entry = await bookings.confirm(first.id, acting);
    expect(entry.card).toEqual({
      ...first.card,
      state: 'confirmed',
      changedAt: new Date(late - 1).toISOString(),
    });
    expect(
      await bookings.confirm(first.id, { ...acting, action: { ...acting.action, at: late + 1 } }),
    ).toEqual(entry);
    expect(await get(first.id)).toMatchObject({ state: 'confirmed', version: 2 });
    expect(await get(first.id)).not.toHaveProperty('dueAt');
    expect(Object.keys((await agenda()) ?? {}).filter((name) => name.startsWith('h'))).toEqual([
      `h${second.id}`,
    ]);
    expect(await refusalOf(bookings.confirm(second.id, byOwner(second, late)))).toBe('hold-lapsed');
    expect(stateAt(await get(second.id), late)).toBe('lapsed');
    expect(await refusalOf(bookings.confirm(first.id, byOwner(first, dawn)))).toBe('booking-closed');
    expect(await refusalOf(bookings.confirm(second.id, byOwner(first)))).toBe('booking-not-found');
  });

  it('that has lapsed gives way in two round trips, and ends', async () => {
    const { hold, order, bookings, get, table, type, free } = world();
    const lapsed = await hold(0);
    expect([await free(0, late - 1), await free(0, late)]).toEqual([0, 1]);
    const { result: booking, cost } = await database().meter.measure(() =>
      bookings.book(order(0), actionAt(late)),
    );
    expect(cost).toMatchObject({ roundTrips: 2, requests: 2 });
    expect(booking.state).toBe('confirmed');
    expect(await get(lapsed.id)).toMatchObject({ state: 'lapsed', card: { state: 'lapsed' } });
    expect(await countOf(table, lapsed.owner ?? '', type.agencyId, type.code)).toBe(0);
    expect(await refusalOf(bookings.book(order(0), actionAt(late)))).toBe('slot-taken');
    expect(await refusalOf(bookings.release('cancel', lapsed.id, byOwner(lapsed, late)))).toBe(
      'booking-closed',
    );
  });

  it('gives way together with others, as many as are needed', async () => {
    const { hold, order, bookings, get, free } = world({ resource: { capacity: 4 } });
    const holds = [];
    for (const index of [0, 1, 2, 3]) {
      holds.push(await hold(0, { until: dawn + (index + 1) * minute }));
    }
    await bookings.book(order(0, { people: 3 }), actionAt(dawn + 5 * minute));
    const states = await Promise.all(holds.map(async ({ id }) => (await get(id)).state));
    expect(states.sort()).toEqual(['held', 'lapsed', 'lapsed', 'lapsed']);
    expect(await free(0, dawn)).toBe(0);
    expect(await free(0, dawn + 5 * minute)).toBe(1);
  });
});

describe('a limit', () => {
  it('holds for a person and a type, and counts what is active', async () => {
    const { book, bookings, order } = world({ type: typeOf({ mostActive: 2 }) });
    const owner = anyone();
    const first = await book(0, { owner });
    await book(1, { owner });
    await expect(book(2, { owner })).rejects.toMatchObject({
      code: 'too-many-bookings',
      context: { facts: { active: 2 } },
    });
    await book(2);
    await bookings.book(order(3, { owner }), actionAt(dawn), { unlimited: true });
    await bookings.release('cancel', first.id, byOwner(first));
    await expect(book(0, { owner })).rejects.toMatchObject({ code: 'too-many-bookings' });
  });

  it('does not count holds that have lapsed, wherever they are', async () => {
    const [one, other] = [
      world({ type: typeOf({ mostActive: 1 }) }),
      world({ type: typeOf({ mostActive: 1 }) }),
    ];
    const owner = anyone();
    const lapsed = await one.hold(5, { owner });
    expect(await refusalOf(other.book(0, { owner }, actionAt(late - 1)))).toBe('too-many-bookings');
    const { result, cost } = await database().meter.measure(() => other.book(0, { owner }, actionAt(late)));
    expect(result.state).toBe('confirmed');
    expect(cost.operations).toEqual(['TransactWriteItems', 'BatchGetItem', 'TransactWriteItems']);
    expect((await one.get(lapsed.id)).state).toBe('lapsed');
    expect((await one.agenda())?.c37).toBe(0);
    expect(await refusalOf(one.book(0, { owner }, actionAt(late)))).toBe('too-many-bookings');
  });
});

describe('moving', () => {
  it('takes the new seats and frees the old ones', async () => {
    const { bookings, book, to, get, free, slotOf } = world();
    const booking = await book(0);
    const acting = byOwner(booking);
    const { result: entry, cost } = await database().meter.measure(() =>
      bookings.move('move', booking.id, acting, to(3)),
    );
    expect(cost).toMatchObject({ roundTrips: 2, requests: 2 });
    const start = new Date(slotOf(3).start).toISOString();
    expect(entry.card).toMatchObject({ sequence: 1, start, state: 'confirmed' });
    expect([await free(0), await free(3)]).toEqual([1, 0]);
    const moved = await get(booking.id);
    expect(moved).toMatchObject({ card: entry.card, queueSort: expect.stringContaining(start) });
    expect(asBooked(moved)).toEqual(booking.card);
    await book(0);
    expect(await bookings.move('move', booking.id, acting, to(0))).toEqual(entry);
  });

  it('to a slot that is taken changes nothing', async () => {
    const { bookings, book, to, get, agenda } = world();
    const [booking] = [await book(0), await book(1)];
    const before = await agenda();
    expect(await refusalOf(bookings.move('move', booking.id, byOwner(booking), to(1)))).toBe('slot-taken');
    expect([await get(booking.id), await agenda()]).toEqual([booking, before]);
  });

  it('by a little counts only the cells that it did not have', async () => {
    const { bookings, book, to, free } = world({ type: typeOf({ length: 60, every: 15 }) });
    const [first, second] = [await book(0), await book(5)];
    await bookings.move('move', first.id, byOwner(first), to(1));
    expect(await refusalOf(bookings.move('move', first.id, byOwner(first), to(2)))).toBe('slot-taken');
    await bookings.move('reschedule', second.id, byOfficer(second), to(6));
    await bookings.move('move', first.id, byOwner(first), to(2));
    expect(await Promise.all([0, 1, 2, 6].map((index) => free(index)))).toEqual([0, 0, 0, 0]);
    await bookings.release('cancel', second.id, byOwner(second));
    expect(await free(6)).toBe(1);
  });

  it('moves a hold with its time, over what has lapsed', async () => {
    const { bookings, hold, to, get } = world();
    const lapsed = await hold(1);
    const booking = await hold(0, { until: late + minute });
    await bookings.move('move', booking.id, byOwner(booking, late), to(1));
    expect(await get(lapsed.id)).toMatchObject({ state: 'lapsed' });
    expect(await get(booking.id)).toMatchObject({ state: 'held', until: booking.until, seats: { from: 33 } });
    await bookings.confirm(booking.id, byOwner(booking, late));
    expect(await refusalOf(bookings.move('move', lapsed.id, byOwner(lapsed, late), to(4)))).toBe(
      'booking-closed',
    );
  });

  it('to another resource frees the first', async () => {
    const [one, other] = [world(), world({ resource: { capacity: 2 } })];
    const booking = await one.book(0);
    await one.bookings.move('reschedule', booking.id, byOfficer(booking), other.to(0));
    expect([await one.free(0), await other.free(0)]).toEqual([1, 1]);
    expect((await one.get(booking.id)).card.resourceId).toBe(other.resource.id);
  });
});

describe('a booking that is over', () => {
  it('frees its seats when it is cancelled, once', async () => {
    const { bookings, book, free, get, agenda } = world({ resource: { capacity: 2 } });
    const [booking, other] = [await book(0), await book(0)];
    const acting = byOwner(booking);
    const entry = await bookings.release('cancel', booking.id, { ...acting, reason: 'Ill.' });
    expect(entry).toMatchObject({ action: 'cancel', by: 'booker', reason: 'Ill.', card: { sequence: 1 } });
    const { result, cost } = await database().meter.measure(() =>
      bookings.release('cancel', booking.id, acting),
    );
    expect([result, cost.roundTrips]).toEqual([entry, 1]);
    expect(await free(0)).toBe(1);
    expect(await refusalOf(bookings.release('cancel', booking.id, byOwner(booking)))).toBe('booking-closed');
    await bookings.release('call-off', other.id, byOfficer(other));
    expect([(await agenda())?.c32, (await get(other.id)).state]).toEqual([0, 'cancelled']);
  });

  it('no longer counts for its person', async () => {
    const { bookings, book } = world({ type: typeOf({ mostActive: 1 }) });
    const owner = anyone();
    const kept = await book(0, { owner });
    const here = await bookings.checkIn(kept.id, byOfficer(kept));
    expect(here.card.state).toBe('checked-in');
    await bookings.finish('complete', kept.id, byOfficer(kept));
    const missed = await book(1, { owner });
    await bookings.finish('miss', missed.id, byOfficer(missed));
    expect((await book(2, { owner })).state).toBe('confirmed');
  });
});

describe('a closure', () => {
  it('keeps everybody out until the last one is lifted, and leaves earlier bookings', async () => {
    const { book, bookings, to, agenda, slotOf, resource, free, table } = world();
    const booked = await book(2);
    const at = (closureId: string) => ({
      resourceId: resource.id,
      date: today,
      from: 32,
      count: 4,
      closureId,
    });
    for (const closureId of ['one', 'one', 'two']) await write(table, closeCells(at(closureId)));
    expect(closedAt(await agenda(), slotOf(0))).toBe(true);
    await expect(book(0)).rejects.toMatchObject({ context: { facts: { free: 0, closed: true } } });
    expect(await refusalOf(book(0, { overbooked: true }))).toBe('slot-taken');
    expect(await refusalOf(bookings.move('move', booked.id, byOwner(booked), to(0)))).toBe('slot-taken');
    await write(table, reopenCells(at('one')));
    expect([await free(0), await free(4)]).toEqual([0, 1]);
    await write(table, reopenCells(at('two')));
    await bookings.move('move', booked.id, byOwner(booked), to(0));
    expect([await free(0), await free(2)]).toEqual([0, 1]);
  });

  it('takes a whole day of the smallest cells at once', async () => {
    const { table, resource, agenda } = world({ resource: { step: 5 } });
    const day = { resourceId: resource.id, date: today, from: 0, count: 300, closureId: 'b'.repeat(24) };
    const { transactItem: part } = closeCells(day);
    expect(part('t').Update?.UpdateExpression?.length).toBeLessThan(4_096);
    await write(table, closeCells(day));
    expect(closedAt(await agenda(), { from: 299, count: 1 })).toBe(true);
  });
});
