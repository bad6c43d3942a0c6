import { changes } from '../../../functions/bills/changes';
import { recentBills } from '../../../functions/bills/recent/react';
import { type Bill, placeOf } from '../../../functions/blocks/billing/bill';
import { type Event, eventsIn } from '../../../functions/kernel/events/event';
import { read } from '../../../functions/kernel/table/read';
import type { Item } from '../../../functions/kernel/table/rule';
import { agency } from '../../support/callers';
import { actingAs } from '../../support/functions';
import { reactorEffects, recordingQueue } from '../../support/messages';
import { usePortal } from '../../support/portal';
import { billsService } from '../../support/services';
import { body, type Case, newCase, newId } from '../world';

const portal = usePortal(billsService);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

const stored = async (billId: string): Promise<Bill> => {
  const place = placeOf(portal().ids, billId);
  return (await read<Bill>(portal().table, place?.key ?? { pk: 'none', sk: 'none' })) as Bill;
};

/** Does something to a bill, and gives the events that the stream has of it. */
const eventsWhile = async (billId: string | undefined, act: () => Promise<string>): Promise<Event[]> => {
  const before = billId === undefined ? undefined : ((await stored(billId)) as unknown as Item);
  const after = (await stored(await act())) as unknown as Item;
  return eventsIn(changes.bill ?? (() => []), { before, after });
};

const hear = async (events: readonly Event[]) => {
  const react = recentBills.react(actingAs('bills-events', reactorEffects(portal(), recordingQueue())));
  for (const event of events) await react(event);
};

const since = async ({ api, office }: Case, query: object, caller = office) =>
  (await api.listIssued({ caller, query: { updated_after: '2026-01-01T00:00:00Z', ...query } as never })).body
    .items;

const issued = async (one: Case, more: object = {}) => {
  let id = '';
  const events = await eventsWhile(undefined, async () => {
    id = (await one.issue(more)).id;
    return id;
  });
  return { id, events };
};

const cancelled = (one: Case, id: string) =>
  eventsWhile(id, async () => {
    const headers = { 'diwan-officer': 'L. Khoury', 'diwan-second-officer': 'R. Nasser' };
    const params = { billId: id };
    await one.api.cancelBill({
      caller: one.office,
      params,
      body: { reason: 'A mistake.' },
      headers,
    } as never);
    return id;
  });

describe('bills by when the portal learnt of their changes', () => {
  it('come once each, the first learnt of first, however late the stream was', async () => {
    const one = await newCase(portal());
    const first = await issued(one);
    portal().clock.advance(60_000);
    const second = await issued(one, { dueOn: '2026-02-20' });
    await hear(second.events);
    portal().clock.advance(60_000);
    await hear(first.events);
    const all = await since(one, {});
    expect(all.map(({ id, updatedAt }) => [id, updatedAt])).toEqual([
      [second.id, '2026-03-01T09:01:00.000Z'],
      [first.id, '2026-03-01T09:02:00.000Z'],
    ]);
    // Whoever had seen the second hears of the first, although it was made before.
    const updated_after = '2026-03-01T09:01:30Z';
    expect((await since(one, { updated_after })).map(({ id }) => id)).toEqual([first.id]);
    portal().clock.advance(60_000);
    await hear(await cancelled(one, second.id));
    const changed = await since(one, { updated_after });
    expect(changed.map(({ id, state }) => [id, state])).toEqual([
      [first.id, 'open'],
      [second.id, 'cancelled'],
    ]);
  });

  it('are noted once for each change, and never go back to what they were', async () => {
    const one = await newCase(portal());
    const { id, events } = await issued(one);
    const later = await cancelled(one, id);
    await hear(later);
    portal().clock.advance(60_000);
    await hear([...events, ...later]);
    expect(await since(one, {})).toMatchObject([
      { id, state: 'cancelled', updatedAt: '2026-03-01T09:00:00.000Z' },
    ]);
  });

  it('show the bill that was replaced beside the one in its place', async () => {
    const one = await newCase(portal());
    const old = await issued(one);
    await hear(old.events);
    const { kind: _, ...charge } = body;
    const asked = { ...charge, reference: null, issuedOn: '2026-02-01', reason: 'A mistake.' };
    const headers = { 'diwan-officer': 'L. Khoury', 'diwan-second-officer': 'R. Nasser' };
    const params = { billId: old.id };
    const { reference: __, ...changed } = asked;
    const reissue = { caller: one.office, params, body: changed, headers } as never;
    const events = await eventsWhile(undefined, async () => (await one.api.reissueBill(reissue)).body.id);
    await hear(events);
    const states = (await since(one, {})).map(({ state }) => state).sort();
    expect(states).toEqual(['open', 'reissued']);
  });

  it('are narrowed by state, payer, reference, due day and words, page by page, and are no other agency’s', async () => {
    const one = await newCase(portal());
    const ids: string[] = [];
    for (const reference of ['W-1', 'W-2', 'W-3']) {
      const each = await issued(one, { reference });
      await hear(each.events);
      portal().clock.advance(1_000);
      ids.push(each.id);
    }
    const idsOf = async (query: object) => (await since(one, query)).map(({ id }) => id);
    expect(await idsOf({ reference: 'W-2' })).toEqual([ids[1]]);
    expect(await idsOf({ payer: one.payer.identifier, text: 'waste w-3' })).toEqual([ids[2]]);
    expect(await idsOf({ state: 'paid' })).toEqual([]);
    expect(await idsOf({ dueBefore: '2026-03-01' })).toEqual([]);
    const query = { updated_after: '2026-01-01T00:00:00Z', limit: '2' };
    const page = (await one.api.listIssued({ caller: one.office, query })).body;
    expect(page.items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(await idsOf({ limit: '2', cursor: page.next })).toEqual(ids.slice(2));
    expect(await since(one, {}, agency(newId(), 'bills:read'))).toEqual([]);
  });
});
