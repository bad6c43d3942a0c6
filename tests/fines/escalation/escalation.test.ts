import type { Fine } from '../../../functions/fines/fines/fine';
import { fineKey } from '../../../functions/fines/fines/keys';
import { read } from '../../../functions/kernel/table/read';
import { maxStaleness } from '../../../functions/kernel/table/reference';
import { usePortal } from '../../support/portal';
import { deadlines } from '../../support/reactions';
import { calendarsService } from '../../support/services';
import { sweeping } from '../../support/sweeping';
import { senders } from '../commands';
import { billIn, holdBill } from '../payments';
import { type Case, everyDay, fines, newCase } from '../world';
import { effectsOf, feast, newCalendar, payAndTell, sweepUntil, walkOf } from './world';

const portal = usePortal(fines, calendarsService);
const clock = () => portal().clock;
beforeEach(() => clock().set('2026-03-01T09:00:00.000Z'));
const day = (date: string) => `${date}T12:00:00.000Z`;
const stored = (id: string) => read<Fine>(portal().table, fineKey(id));

/** The steps that the portal took, and when. */
const stepsTaken = async (one: Case, id: string) =>
  (await one.shown(id)).timeline
    .filter(({ by }) => by === 'portal')
    .map(({ action, at, amount }) => [action, at, ...(action === 'surcharge' ? [amount] : [])]);

describe('a fine that is not paid', () => {
  test("gets a reminder, a surcharge and enforcement, each once, as the agency's local day begins", async () => {
    const one = await newCase(portal());
    const { id, billId } = await one.issue();
    await sweepUntil(portal(), id, day('2026-06-30'));
    expect(await stepsTaken(one, id)).toEqual([
      ['remind', '2026-03-31T21:00:00.000Z'],
      ['surcharge', '2026-04-20T21:00:00.000Z', 5_000],
      ['enforce', '2026-05-10T21:00:00.000Z'],
    ]);
    const shown = await one.shown(id);
    expect(shown).toMatchObject({ state: 'escalated', amount: 20_000, dueOn: '2026-03-31', next: [] });
    expect(shown.bill).toMatchObject({
      replaces: billId,
      amount: 25_000,
      dueOn: '2026-03-31',
      state: 'open',
    });
    expect(shown.bill.lines.map(({ head, amount }) => [head, amount])).toEqual([
      ['traffic-fines', 20_000],
      ['surcharges', 5_000],
    ]);
    expect((await stored(id))?.dueKey).toBeUndefined();
    const listed = await one.api.listAgencyFines({ caller: one.office, query: { state: 'escalated' } });
    expect(listed.body.items.map((each) => each.id)).toEqual([id]);
  });

  test('is surcharged by shares of the fine itself, without earlier surcharges', async () => {
    const [, surcharge] = (everyDay as { escalation: object[] }).escalation;
    const escalation = [
      { ...surcharge, afterDays: 1 },
      { ...surcharge, afterDays: 2, rate: '0.5' },
    ];
    const one = await newCase(portal(), { escalation });
    const { id } = await one.issue();
    await sweepUntil(portal(), id, day('2026-04-10'));
    expect((await one.shown(id)).bill.lines.map(({ amount }) => amount)).toEqual([20_000, 5_000, 10_000]);
  });

  test('that was entered late gets no step before it would have, entered in time', async () => {
    const one = await newCase(portal());
    const { id } = await one.issue({ occurredAt: '2025-12-01T08:00:00Z', issuedOn: '2025-12-01' });
    await sweepUntil(portal(), id, day('2026-03-31'));
    expect(await stepsTaken(one, id)).toEqual([]);
    await sweepUntil(portal(), id, day('2026-06-30'));
    expect((await stepsTaken(one, id)).map(([action, at]) => [action, at])).toEqual([
      ['remind', '2026-03-31T21:00:00.000Z'],
      ['surcharge', '2026-04-20T21:00:00.000Z'],
      ['enforce', '2026-05-10T21:00:00.000Z'],
    ]);
  });

  test.each([undefined, 'original'] as const)(
    'is charged rates of the fine alone (basis: %s)',
    async (basis) => {
      const payment = {
        dueDays: 30,
        penalty: { head: 'late-payment', rate: '0.1', repeat: 'once', afterDays: 30, basis },
        interest: { head: 'interest', rate: '0.01', per: 'month', basis },
      };
      const one = await newCase(portal(), { payment });
      const { id } = await one.issue();
      await sweepUntil(portal(), id, day('2026-05-05'));
      const { bill } = await one.shown(id);
      expect(bill.lines.map(({ amount }) => amount)).toEqual([20_000, 5_000]);
      expect(bill.due).toMatchObject({ principal: 25_000, penalty: 2_000, interest: 400 });
    },
  );

  test('takes each step once, also when sweeps overlap', async () => {
    const one = await newCase(portal());
    const { id } = await one.issue();
    clock().set(day('2026-04-01'));
    const run = sweeping(deadlines, effectsOf(portal()));
    await Promise.all([run(), run(), run()]);
    expect(await stepsTaken(one, id)).toHaveLength(1);
  });

  test('takes overdue steps one after the other, as after an outage of the sweep', async () => {
    const one = await newCase(portal());
    const { id } = await one.issue();
    clock().set(day('2026-08-01'));
    await sweepUntil(portal(), id, day('2026-08-02'));
    expect((await stepsTaken(one, id)).map(([action]) => action)).toEqual(['remind', 'surcharge', 'enforce']);
  });

  test('waits for a payment in progress', async () => {
    const one = await newCase(portal());
    const { id, billId } = await one.issue();
    clock().set('2026-03-31T20:59:00.000Z');
    await holdBill(portal(), billId);
    await sweepUntil(portal(), id, '2026-03-31T21:20:00.000Z');
    expect(await stepsTaken(one, id)).toEqual([]);
    await sweepUntil(portal(), id, '2026-03-31T21:40:00.000Z');
    expect(await stepsTaken(one, id)).toEqual([['remind', '2026-03-31T21:29:00.000Z']]);
  });
});

describe('a payment', () => {
  test.each([1, 3])('closes the fine when its event is delivered %i times', async (times) => {
    const one = await newCase(portal());
    const { id, billId } = await one.issue();
    await payAndTell(portal(), billId, 10_000, times);
    const shown = await one.shown(id);
    expect(shown).toMatchObject({ state: 'paid', next: [] });
    expect(shown.timeline.filter(({ action }) => action === 'close')).toHaveLength(1);
    expect((await stored(id))?.dueKey).toBeUndefined();
  });

  test('stops all steps even before its event is delivered', async () => {
    const one = await newCase(portal());
    const { id, billId } = await one.issue();
    await payAndTell(portal(), billId, 10_000, 0);
    await sweepUntil(portal(), id, day('2026-06-30'));
    expect(await stepsTaken(one, id)).toEqual([]);
    expect((await stored(id))?.dueKey).toBeUndefined();
    expect(await billIn(portal(), billId)).toMatchObject({ state: 'paid', net: 10_000 });
  });

  test('of a part does not close it, and counts for the bill with the surcharge', async () => {
    const payment = { ...(everyDay as { payment: object }).payment, minimumPart: 1_000 };
    const one = await newCase(portal(), { payment });
    const { id, billId } = await one.issue();
    clock().set(day('2026-03-20'));
    await payAndTell(portal(), billId, 4_000);
    await sweepUntil(portal(), id, day('2026-04-22'));
    const { bill, state } = await one.shown(id);
    expect(state).toBe('issued');
    // A surcharge, and the penalty of one begun month.
    expect(bill).toMatchObject({ paid: 4_000, due: { principal: 21_000, penalty: 2_000 } });
  });

  test('of all of it after enforcement closes it too', async () => {
    const one = await newCase(portal());
    const { id } = await one.issue();
    await sweepUntil(portal(), id, day('2026-05-12'));
    const { bill } = await one.shown(id);
    await payAndTell(portal(), bill.id, bill.due.total);
    expect((await one.shown(id)).state).toBe('paid');
  });
});

describe('a fine that is contested', () => {
  test('takes no steps, and later steps are delayed by the days of the contest', async () => {
    const one = await newCase(portal());
    const send = senders(portal(), one);
    const { id } = await one.issue();
    clock().set(day('2026-03-28'));
    await send.contest(id);
    await sweepUntil(portal(), id, day('2026-07-01'));
    expect(await stepsTaken(one, id)).toEqual([]);
    await send.withdraw(id);
    // Three days were left to pay.
    expect((await one.shown(id)).dueOn).toBe('2026-07-04');
    await sweepUntil(portal(), id, day('2026-07-06'));
    expect(await stepsTaken(one, id)).toEqual([['remind', '2026-07-04T21:00:00.000Z']]);
  });

  test('after a step continues with the next; the surcharge is a share of the reduced fine', async () => {
    const contest = { days: 60, discount: 'kept' };
    const one = await newCase(portal(), { contest });
    const send = senders(portal(), one);
    const { id } = await one.issue();
    await sweepUntil(portal(), id, day('2026-04-22'));
    await send.contest(id);
    await send.review(id);
    clock().set(day('2026-05-22'));
    await send.reduce(id);
    const { bill, dueOn } = await one.shown(id);
    expect(dueOn).toBe('2026-03-31');
    expect(bill.lines.map(({ amount }) => amount)).toEqual([8_000, 2_000]);
    await sweepUntil(portal(), id, day('2026-08-01'));
    // Forty days after the due date, thirty-one of the contest not counted.
    expect((await stepsTaken(one, id)).at(-1)).toEqual(['enforce', '2026-06-10T21:00:00.000Z']);
  });

  test.each(['cancel', 'close'] as const)('takes none after %s', async (action) => {
    const one = await newCase(portal());
    const { id } = await one.issue();
    await senders(portal(), one)[action](id);
    await sweepUntil(portal(), id, day('2026-06-30'));
    const done = (await stepsTaken(one, id)).filter(([name]) => name !== 'close');
    expect(done).toEqual([]);
  });
});

describe('steps that count working days', () => {
  const timed = async () => {
    const { calendarId, replace } = await newCalendar(portal());
    const one = await newCase(portal(), {
      escalation: [
        { kind: 'reminder', afterDays: 0, calendarId },
        { kind: 'enforcement', afterDays: 5, calendarId },
      ],
    });
    return { one, replace, calendarId };
  };

  test('skip weekends and holidays', async () => {
    const { one, replace } = await timed();
    await replace({ holidays: [feast('2026-04-05', '2026-04-05')] });
    clock().advance(maxStaleness + 1);
    const { id } = await one.issue();
    // Due on a Tuesday. Five working days after it: Wednesday, Thursday, Monday to Wednesday.
    expect((await one.shown(id)).next.slice(-2)).toEqual([
      { what: 'reminder', on: '2026-04-01' },
      { what: 'enforcement', on: '2026-04-09' },
    ]);
    await sweepUntil(portal(), id, day('2026-04-30'));
    expect(await stepsTaken(one, id)).toEqual([
      ['remind', '2026-03-31T21:00:00.000Z'],
      ['enforce', '2026-04-08T21:00:00.000Z'],
    ]);
  });

  test('come forward when a holiday is called off', async () => {
    const { calendarId, one, replace } = await timed();
    await replace({ holidays: [feast('2026-04-01', '2026-04-30')] });
    clock().advance(maxStaleness + 1);
    const { id } = await one.issue();
    expect((await stored(id))?.dueAt).toBe('2026-05-02T21:00:00.000Z');
    await replace({});
    await walkOf(portal(), calendarId);
    expect((await stored(id))?.dueAt).toBe('2026-03-31T21:00:00.000Z');
    await sweepUntil(portal(), id, day('2026-04-30'));
    expect((await stepsTaken(one, id)).map(([name]) => name)).toEqual(['remind', 'enforce']);
  });

  test('follow a holiday that is announced later, and are never too early', async () => {
    const { one, replace } = await timed();
    const { id } = await one.issue();
    await sweepUntil(portal(), id, day('2026-04-02'));
    await replace({ holidays: [feast('2026-04-05', '2026-04-06')] });
    await sweepUntil(portal(), id, day('2026-04-30'));
    expect((await stepsTaken(one, id)).at(-1)).toEqual(['enforce', '2026-04-11T21:00:00.000Z']);
  });
});
