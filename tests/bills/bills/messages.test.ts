import { randomUUID } from 'node:crypto';
import { onDue } from '../../../functions/bills/bills/due';
import { eventsOf } from '../../../functions/bills/bills/events';
import type { Bill } from '../../../functions/blocks/billing/bill';
import { resuming, staying } from '../../../functions/blocks/billing/commands';
import { type DomainEvent, type Event, eventsIn } from '../../../functions/kernel/events/event';
import { write } from '../../../functions/kernel/table/write';
import { instant } from '../../../functions/kernel/text/time';
import { contract as notificationsContract } from '../../../functions/notifications/contract';
import { kinds } from '../../../functions/notifications/templates/template';
import { noteRefunded } from '../../../functions/payments/bills/settlement';
import { citizen } from '../../support/callers';
import { actingAs } from '../../support/functions';
import { notifications, reactorEffects, recordingQueue } from '../../support/messages';
import { usePortal } from '../../support/portal';
import { billsService, notificationsService } from '../../support/services';
import { newCase } from '../world';
import { pay, stored } from './payments';

const portal = usePortal(billsService, notificationsService);

const until = (time: string): void => {
  const { clock } = portal();
  clock.advance(Date.parse(time) - clock());
};

/** Makes out bills on 15 January 2026, in the morning. */
beforeEach(() => until('2026-01-15T06:00:00Z'));

/** Does the sweep's part at the current time. */
const sweep = async (billId: string): Promise<void> => {
  const bill = await stored(portal(), billId);
  if (!bill.dueAt || bill.dueAt > instant(portal().clock())) return;
  await onDue(actingAs('bills-events', reactorEffects(portal(), recordingQueue())))(
    bill as never,
    portal().clock(),
  );
};

/** What the change between two versions of a bill means. */
const meaning = (before: Bill | undefined, after: Bill): readonly DomainEvent[] =>
  eventsOf(before as never, after as never);

/** What happens to a bill while something is done. */
const during = async (billId: string, work: () => Promise<unknown>): Promise<readonly DomainEvent[]> => {
  const before = await stored(portal(), billId);
  await work();
  return meaning(before, await stored(portal(), billId));
};

const reason = 'A mistake was made.';

describe('what happens to a bill', () => {
  it('gives off events for its agency and its payer', async () => {
    const { issue, agencyId } = await newCase(portal());
    const { id } = await issue();
    const [told] = meaning(undefined, await stored(portal(), id));
    expect(told).toMatchObject({
      ...{ type: 'bill.issued', subject: id },
      audience: { agencies: [agencyId], payers: [expect.stringMatching(/^[0-9a-f]{18}$/)] },
      data: { amount: { amount: 48_000, currency: 'JOD' }, dueOn: '2026-03-01', billState: 'open' },
    });
  });

  it('gives off one event each for partial payments and the rest, and none for a hold', async () => {
    const { issue } = await newCase(portal());
    const { id } = await issue({ terms: { minimumPart: 1_000 } });
    const part = await during(id, () => pay(portal(), id, 8_000, '2026-02-01'));
    expect(part).toMatchObject([{ type: 'bill.part-paid', data: { amount: { amount: 8_000 } } }]);
    const rest = await during(id, () => pay(portal(), id, 40_000, '2026-02-01'));
    expect(rest).toMatchObject([
      { type: 'bill.paid', data: { amount: { amount: 40_000 }, billState: 'paid' } },
    ]);
    expect((await stored(portal(), id)).dueAt).toBeUndefined();
    // Whoever paid hears of the payment itself.
    expect([...part, ...rest].map(({ audience }) => audience.except)).toEqual([['payer'], ['payer']]);
  });

  it('tells its agency, and not its payer, when everything that was paid is given back', async () => {
    const { issue, agencyId } = await newCase(portal());
    const { id } = await issue();
    const paymentId = await pay(portal(), id, 48_000, '2026-02-01');
    const giveBack = (refundId: string, amount: number) =>
      during(id, async () => {
        const given = { refundId, paymentId, amount, at: '2026-02-02T09:00:00.000Z', on: '2026-02-02' };
        await write(portal().table, noteRefunded(await stored(portal(), id), given));
      });
    expect(await giveBack('first', 8_000)).toEqual([]);
    expect(await giveBack('second', 40_000)).toMatchObject([
      { type: 'bill.refunded', audience: { agencies: [agencyId] }, data: { refundId: 'second', paymentId } },
    ]);
  });

  it('gives off events with the reason if it is cancelled or reissued', async () => {
    const { api, office: caller, issue } = await newCase(portal());
    const [{ id: first }, { id: second }] = [await issue(), await issue()];
    const cancelled = await during(first, () =>
      api.cancelBill({ caller, params: { billId: first }, body: { reason } }),
    );
    expect(cancelled).toMatchObject([{ type: 'bill.cancelled', data: { text: reason } }]);
    const { lines, title } = await api
      .showIssued({ caller, params: { billId: second } })
      .then((reply) => reply.body);
    const body = {
      title,
      lines,
      currency: 'JOD' as const,
      issuedOn: '2026-01-20',
      dueOn: '2026-04-01',
      reason,
    };
    const reply = await api.reissueBill({ caller, params: { billId: second }, body });
    const made = meaning(undefined, await stored(portal(), reply.body.id));
    expect(made).toMatchObject([{ type: 'bill.reissued', data: { replaces: second, text: reason } }]);
    expect(await during(second, async () => undefined)).toEqual([]);
  });

  it.each(['issued', 'reissued', 'due-soon', 'overdue', 'paid', 'part-paid', 'cancelled'])(
    'has a message: bill.%s',
    (name) => expect(kinds).toContain(`bill.${name}`),
  );
});

describe('reminders', () => {
  const events = async (billId: string): Promise<readonly DomainEvent[]> =>
    during(billId, () => sweep(billId));

  it('come three days before, at nine, and the day after', async () => {
    const { issue } = await newCase(portal());
    const { id } = await issue();
    expect((await stored(portal(), id)).dueAt).toBe('2026-02-26T06:00:00.000Z');
    until('2026-02-26T06:00:30Z');
    expect(await events(id)).toMatchObject([
      { type: 'bill.due-soon', at: Date.UTC(2026, 1, 26, 6), data: { amount: { amount: 48_000 } } },
    ]);
    expect(await events(id)).toEqual([]);
    until('2026-03-02T06:00:10Z');
    expect(await events(id)).toMatchObject([
      { type: 'bill.overdue', data: { dueOn: '2026-03-01', amount: { amount: 48_000 } } },
    ]);
    expect((await stored(portal(), id)).dueAt).toBeUndefined();
  });

  it('are of each instalment, of what of it is not paid', async () => {
    const { issue } = await newCase(portal());
    const instalments = [
      { dueOn: '2026-03-01', amount: 20_000 },
      { dueOn: '2026-04-01', amount: 28_000 },
    ];
    const { id } = await issue({ terms: { instalments, minimumPart: 1_000 } });
    await pay(portal(), id, 25_000, '2026-02-01');
    until('2026-02-26T06:00:30Z');
    expect(await events(id)).toEqual([]);
    until('2026-03-02T06:00:30Z');
    expect(await events(id)).toEqual([]);
    until('2026-03-29T06:00:30Z');
    expect(await events(id)).toMatchObject([
      { type: 'bill.due-soon', data: { dueOn: '2026-04-01', amount: { amount: 23_000 } } },
    ]);
  });

  it('do not come while the bill is at rest, and come again afterwards', async () => {
    const { issue, agencyId } = await newCase(portal());
    const { id } = await issue();
    const { pk, sk } = await stored(portal(), id);
    const action = () => ({ id: randomUUID().slice(0, 22), hash: 'hash', at: portal().clock() });
    const from = '2026-02-01';
    await write(portal().table, staying({ place: { pk, sk }, agencyId, action: action(), from }));
    expect((await stored(portal(), id)).dueAt).toBeUndefined();
    until('2026-02-27T06:00:00Z');
    const bill = await stored(portal(), id);
    await write(portal().table, resuming(bill, { agencyId, action: action(), until: '2026-02-26' }));
    expect(await stored(portal(), id)).toMatchObject({
      stays: [{ from, until: '2026-02-26' }],
      dueAt: '2026-03-02T06:00:00.000Z',
    });
  });

  it('come late rather than twice where the sweep did not come by', async () => {
    const { issue } = await newCase(portal());
    const { id } = await issue();
    until('2026-03-05T12:00:00Z');
    expect((await events(id)).map(({ type }) => type)).toEqual(['bill.overdue']);
    expect(await events(id)).toEqual([]);
  });
});

describe('the holder of a payer', () => {
  it('gets a message with the amount in their language, and nobody else does', async () => {
    const { issue, lena } = await newCase(portal());
    const { id } = await issue();
    const [event] = eventsIn(eventsOf, { before: undefined, after: (await stored(portal(), id)) as never });
    const react = notifications.react(reactorEffects(portal(), recordingQueue()));
    await react(event as Event);
    await react(event as Event);
    const inbox = async (caller: typeof lena, language: string) => {
      const headers = { 'accept-language': language };
      return (await portal().client(notificationsContract).listInbox({ caller, headers })).body.items;
    };
    const [english, ...more] = await inbox(lena, 'en');
    expect(more).toEqual([]);
    expect(english).toMatchObject({ kind: 'bill.issued', subject: id, title: 'You have a new bill' });
    expect(english?.text).toMatch(/“Waste collection”: JOD\s48\.000, due on 1 March 2026\./);
    const [persian] = await inbox(lena, 'fa');
    const persianText = persian?.text.replace(/[\u2068\u2069]/g, '');
    expect(persianText).toMatch(/۴۸٫۰۰۰ دینار اردن، سررسید ۱۰ اسفند ۱۴۰۴/);
    expect(await inbox(citizen(randomUUID()), 'en')).toEqual([]);
  });
});
