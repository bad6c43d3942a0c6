import { eventsOf as billEvents } from '../../functions/bills/bills/events';
import { settleUpload } from '../../functions/blocks/attachments/upload';
import { changes } from '../../functions/fines/changes';
import { attachesPaper } from '../../functions/fines/evidence/evidence';
import { type ActionName, type Fine, lifecycle } from '../../functions/fines/fines/fine';
import { fineKey } from '../../functions/fines/fines/keys';
import { read } from '../../functions/kernel/table/read';
import type { Item } from '../../functions/kernel/table/rule';
import { write } from '../../functions/kernel/table/write';
import { render } from '../../functions/notifications/templates/render';
import { templateOf } from '../../functions/notifications/templates/template';
import { asFunction } from '../support/functions';
import { usePortal } from '../support/portal';
import { said, senders } from './commands';
import { billIn } from './payments';
import { fines, newCase } from './world';

const portal = usePortal(fines);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

const { fine: eventsOf = () => [] } = changes;

const stored = async (id: string) => (await read<Fine>(portal().table, fineKey(id))) as unknown as Item;

/** A fine, and the events of a command on it. */
const fined = async () => {
  const one = await newCase(portal());
  const send = senders(portal(), one);
  const { id, billId } = await one.issue();
  const told = async (action: ActionName) => {
    const before = await stored(id);
    await send[action](id);
    return eventsOf(before, await stored(id));
  };
  return { one, send, id, billId, told };
};

test('an issued fine gives one event, for its payer and its agency', async () => {
  const { one, id, billId } = await fined();
  const fine = await stored(id);
  const [event, ...others] = eventsOf(undefined, fine);
  expect(others).toEqual([]);
  expect(event).toMatchObject({
    ...{ type: 'fine.issued', subject: id },
    audience: { agencies: [one.agencyId], payers: [fine.payer] },
    data: { fineId: id, billId, amount: { amount: 20_000, currency: 'JOD' }, dueOn: '2026-03-31' },
  });
  const bill = (await billIn(portal(), billId)) as unknown as Item;
  expect(billEvents(undefined, bill)).toMatchObject([{ audience: { agencies: [one.agencyId] } }]);
  expect(billEvents(undefined, bill)[0]?.audience.payers).toBeUndefined();
});

test('what the person who contests has written is in no event', async () => {
  const { told } = await fined();
  for (const action of ['contest', 'answer', 'withdraw'] as const) {
    const events = await told(action);
    expect(events).toMatchObject([{ data: { by: 'citizen' } }]);
    expect(JSON.stringify(events)).not.toContain(said.text);
  }
});

test('the event of a hearing has its local day and time', async () => {
  const { told, send, id } = await fined();
  await send.contest(id);
  const [event] = await told('schedule');
  expect(event).toMatchObject({
    type: 'fine.hearing-scheduled',
    data: { hearingOn: '2026-03-20', hearingTime: '10:00', hearingPlace: 'Room 12' },
  });
  const words = render(event?.type ?? '', event?.data ?? {}, 'en');
  expect(words?.text).toContain('20 March 2026 at 10:00: Room 12');
});

test('the event of a decision says what is owed from then on', async () => {
  const { told, send, id } = await fined();
  await send.contest(id);
  await send.review(id);
  const [event] = await told('reduce');
  expect(event).toMatchObject({
    type: 'fine.decided',
    data: { state: 'reduced', amount: { amount: 8_000 } },
  });
  const words = render('fine.decided', event?.data ?? {}, 'en');
  expect(words?.text).toMatch(/was reduced to JOD\s8\.000, to be paid by 31 March 2026/);
  expect(words?.quote).toBe(said.text);
});

describe('whatever the agency or the portal does', () => {
  const steps = Object.entries(lifecycle).filter(([name, { by }]) => by !== 'citizen' && name !== 'close');
  test.each(steps)('by %s has a message for people', (name) => {
    const entry = { hash: 'h', at: 0, action: name, by: 'agency' };
    const card = { state: 'issued', currency: 'JOD', amount: 1 };
    const fine = { id: 'x', payer: 'p', card, timeline: { e: entry }, order: ['e'] } as unknown as Item;
    const [event] = eventsOf(undefined, fine);
    expect(templateOf(event?.type ?? '')).toBeDefined();
  });
});

test('a refused paper gives an event for its sender alone', async () => {
  const { one, send, id } = await fined();
  await send.contest(id);
  const body = { mediaType: 'image/jpeg', bytes: 100 } as const;
  const asked = await one.api.askForPaper({ caller: one.lena, params: { fineId: id }, body });
  const before = await stored(id);
  const outcome = { status: 'refused', reason: 'unreadable', hash: 'h', at: portal().clock() } as const;
  await write(
    asFunction('fines-files', portal().table),
    settleUpload({ id: asked.body.id, ...attachesPaper(id, outcome.at) }, outcome),
  );
  const events = eventsOf(before, await stored(id));
  expect(events).toMatchObject([{ type: 'fine.paper-refused', audience: { payers: [before.payer] } }]);
  expect(events[0]?.audience.agencies).toBeUndefined();
});
