import { randomUUID } from 'node:crypto';
import { contract as myData } from '../../../functions/my-data/contract';
import { citizen } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { myDataService } from '../../support/services';
import { hearing, said, senders } from '../commands';
import { billIn, holdBill, pay } from '../payments';
import { type Case, everyDay, fines, newCase } from '../world';

const portal = usePortal(fines, myDataService);
const clock = () => portal().clock;
beforeEach(() => clock().set('2026-03-01T09:00:00.000Z'));

const day = (date: string) => clock().set(`${date}T09:00:00.000Z`);
const lost = { contest: { days: 28, discount: 'lost' } };

/** A fine of 1 March, due on the 31st with a discount until the 15th, contested on a day. */
const contestedOn = async (date: string, more: object = {}) => {
  const one = await newCase(portal(), more);
  const send = senders(portal(), one);
  const { id, billId } = await one.issue();
  day(date);
  expect((await send.contest(id)).status).toBe(200);
  await send.review(id);
  return { one, send, id, billId };
};
const dues = async (one: Case, id: string) => {
  const { dueOn, discountUntil, bill } = await one.shown(id);
  return { dueOn, discountUntil, total: bill.due.total };
};

describe('while a fine is contested', () => {
  test('its clocks are stopped, it says so, and nothing happens next', async () => {
    const { one, id, billId } = await contestedOn('2026-03-10');
    const shown = await one.shown(id);
    expect(shown).toMatchObject({ state: 'under-review', next: [] });
    expect(shown.bill.stays).toEqual([{ from: '2026-03-10', until: null }]);
    day('2026-06-10');
    expect((await one.shown(id)).bill.due).toMatchObject({ penalty: 0, total: 20_000 });
    expect(await billIn(portal(), billId)).toMatchObject({ stayedFrom: '2026-03-10', state: 'open' });
  });

  test('a payment closes it, so that no decision is possible', async () => {
    const { one, send, id, billId } = await contestedOn('2026-03-10');
    await pay(portal(), billId, 10_000);
    expect((await one.shown(id)).bill.state).toBe('paid');
    const decided = JSON.parse((await send.uphold(id)).text);
    expect(decided).toMatchObject({ code: 'bill-closed', billState: 'paid' });
  });
});

describe('a contest that is lost', () => {
  test('in time leaves the whole period to pay, and the discount, from the decision on', async () => {
    const { one, send, id, billId } = await contestedOn('2026-03-15');
    day('2026-04-20');
    await send.uphold(id);
    expect(await dues(one, id)).toEqual({ dueOn: '2026-05-20', discountUntil: '2026-05-04', total: 10_000 });
    const shown = await one.shown(id);
    expect(shown.bill).toMatchObject({ replaces: billId, dueOn: '2026-05-20', issuedOn: '2026-04-20' });
    expect(await billIn(portal(), billId)).toMatchObject({ state: 'reissued', replacedBy: shown.billId });
    expect(shown.next.map(({ what, on }) => [what, on])).toEqual([
      ['discount-ends', '2026-05-04'],
      ['due', '2026-05-20'],
      ['reminder', '2026-05-21'],
      ['surcharge', '2026-06-10'],
      ['enforcement', '2026-06-30'],
    ]);
  });

  test('costs the discount if the type says so, but no days to pay', async () => {
    const { one, send, id } = await contestedOn('2026-03-10', lost);
    day('2026-04-20');
    await send.uphold(id);
    expect(await dues(one, id)).toEqual({ dueOn: '2026-05-20', discountUntil: null, total: 20_000 });
  });

  test('after the end of the discount does not restore it', async () => {
    const { one, send, id } = await contestedOn('2026-03-16');
    day('2026-03-20');
    await send.uphold(id);
    expect(await dues(one, id)).toEqual({
      ...{ dueOn: '2026-04-19', discountUntil: '2026-03-15', total: 20_000 },
    });
  });

  test('by a late payer leaves them as late as they were: the days of the contest do not count', async () => {
    const late = { payment: { ...(everyDay as { payment: object }).payment, dueDays: 14 } };
    const { one, send, id, billId } = await contestedOn('2026-03-20', late);
    day('2026-05-20');
    await send.uphold(id);
    const shown = await one.shown(id);
    expect(shown).toMatchObject({ dueOn: '2026-03-15', billId });
    expect(shown.bill.stays).toEqual([{ from: '2026-03-20', until: '2026-05-20' }]);
    expect(shown.bill.due).toMatchObject({ penalty: 2_000, total: 22_000 });
    // Four days had gone by; sixteen more, and one on which it is done.
    expect(shown.next.find(({ what }) => what === 'surcharge')?.on).toBe('2026-06-06');
  });
});

describe('a contest that is withdrawn', () => {
  test.each([['kept'], ['lost']])(
    'leaves the days that were left, also where a discount is %s',
    async (how) => {
      const { one, send, id } = await contestedOn('2026-03-10', { contest: { days: 28, discount: how } });
      day('2026-03-14');
      await send.withdraw(id);
      // Five days were left of the discount, and 21 to pay.
      expect(await dues(one, id)).toEqual({
        dueOn: '2026-04-04',
        discountUntil: '2026-03-19',
        total: 10_000,
      });
      expect(await one.shown(id)).toMatchObject({
        state: 'issued',
        contestUntil: '2026-03-29',
        hearing: null,
      });
    },
  );

  test('on the same day changes nothing', async () => {
    const { one, send, id, billId } = await contestedOn('2026-03-10');
    await send.withdraw(id);
    expect(await dues(one, id)).toEqual({ dueOn: '2026-03-31', discountUntil: '2026-03-15', total: 10_000 });
    expect((await one.shown(id)).billId).toBe(billId);
  });

  test('may be made again within the period', async () => {
    const { one, send, id } = await contestedOn('2026-03-10');
    await send.withdraw(id);
    day('2026-03-29');
    expect((await send.contest(id)).status).toBe(200);
    await send.withdraw(id);
    day('2026-03-30');
    const late = JSON.parse((await send.contest(id)).text);
    expect(late).toMatchObject({ code: 'contest-window-over', contestUntil: '2026-03-29' });
    expect((await one.shown(id)).state).toBe('issued');
  });
});

describe('a fine that is reduced', () => {
  test('has a new bill over less, with the discount in proportion', async () => {
    const fixed = { ...(everyDay as { payment: object }).payment, discount: { days: 14, amount: 5_000 } };
    const { one, send, id, billId } = await contestedOn('2026-03-10', { payment: fixed });
    await send.reduce(id);
    expect(await one.shown(id)).toMatchObject({
      ...{ state: 'reduced', amount: 8_000 },
      bill: { amount: 8_000, replaces: billId, due: { discount: 2_000, total: 6_000 } },
    });
  });

  test('must be lower than before', async () => {
    const { one, id } = await contestedOn('2026-03-10');
    const body = { amount: 20_000, ...said };
    const reply = await one.api.reduceFine({ caller: one.office, params: { fineId: id }, body });
    expect(reply.problem).toMatchObject({ code: 'amount-not-lower', status: 422 });
  });

  test('to the amount already paid is paid; to less, only after a refund', async () => {
    const parts = { payment: { ...(everyDay as { payment: object }).payment, minimumPart: 1_000 } };
    const { one, id, billId } = await contestedOn('2026-03-20', parts);
    await pay(portal(), billId, 8_000);
    const reduce = (amount: number) =>
      one.api.reduceFine({ caller: one.office, params: { fineId: id }, body: { amount, ...said } });
    expect((await reduce(7_999)).problem).toMatchObject({ code: 'less-than-paid', excess: 1 });
    await reduce(8_000);
    expect((await one.shown(id)).bill).toMatchObject({ state: 'paid', paid: 8_000 });
  });
});

describe('who may contest', () => {
  test('is the person who holds the payer, while the fine is unpaid', async () => {
    const one = await newCase(portal());
    const { id, billId } = await one.issue();
    const asking = { params: { fineId: id }, body: { grounds: 'No.' } };
    const stranger = await one.api.contestFine({ caller: citizen(randomUUID()), ...asking });
    expect(stranger.problem).toMatchObject({ code: 'fine-not-found', status: 404 });
    await pay(portal(), billId, 10_000);
    // The event has not reached the fine yet.
    const late = await one.api.contestFine({ caller: one.lena, ...asking });
    expect(late.problem).toMatchObject({ code: 'bill-closed', status: 409, billState: 'paid' });
    expect((await one.shown(id)).state).toBe('issued');
  });

  test('a decision waits for a payment in progress', async () => {
    const { send, id, billId } = await contestedOn('2026-03-10');
    await holdBill(portal(), billId);
    day('2026-03-10');
    expect(JSON.parse((await send.reduce(id)).text)).toMatchObject({ code: 'payment-in-progress' });
    clock().advance(1_800_001);
    expect((await send.reduce(id)).status).toBe(200);
  });

  test.each([['uphold'], ['withdraw']] as const)(
    'only one of several concurrent requests to %s succeeds',
    async (action) => {
      const { one, send, id } = await contestedOn('2026-03-10');
      day('2026-03-20');
      const replies = await Promise.all([send[action](id), send[action](id), send[action](id)]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
      const { timeline, bill } = await one.shown(id);
      expect(timeline.filter((entry) => entry.action === action)).toHaveLength(1);
      expect(bill.state).toBe('open');
    },
  );
});

describe('a hearing', () => {
  test('has a future time and a place, and may be moved', async () => {
    const { one, send, id } = await contestedOn('2026-03-10');
    await send.schedule(id, 'once');
    const at = new Date(hearing.at).toISOString();
    expect((await one.shown(id)).hearing).toEqual({ ...hearing, at });
    await send.reschedule(id);
    expect((await one.shown(id)).hearing).toMatchObject({ place: 'Room 13' });
    day('2026-03-21');
    const gone = await one.api.rescheduleHearing({
      caller: one.office,
      params: { fineId: id },
      body: hearing,
    });
    expect(gone.problem).toMatchObject({ code: 'invalid-date', errors: [{ pointer: '/at' }] });
    // A repeat of a request that was in time gets the first answer.
    expect((await send.schedule(id, 'once')).status).toBe(200);
    await send.hear(id);
    await send.uphold(id);
    expect((await one.shown(id)).hearing).toBeNull();
  });
});

describe('what the person who contests has written', () => {
  test('is shown to the agency only where the access is logged', async () => {
    const { one, send, id } = await contestedOn('2026-03-10');
    await send.answer(id);
    const params = { fineId: id };
    const plain = (await one.api.showAgencyFine({ caller: one.office, params })).text;
    expect(plain).not.toContain(said.text);
    const { body } = await one.api.showContest({ caller: one.office, params });
    expect(body).toMatchObject({ fineId: id, contestedOn: '2026-03-10', citizen: { name: null } });
    expect(body.timeline.filter(({ text }) => text === said.text)).toHaveLength(2);
    const log = (await portal().client(myData).listAccesses({ caller: one.lena })).body;
    expect(log.items).toMatchObject([{ subject: { type: 'fine-contest', id } }]);
  });

  test('is not found where the fine is not contested', async () => {
    const one = await newCase(portal());
    const { id } = await one.issue();
    const reply = await one.api.showContest({ caller: one.office, params: { fineId: id } });
    expect(reply.problem).toMatchObject({ code: 'contest-not-found', status: 404 });
  });
});
