import { usePortal } from '../../support/portal';
import { pathTo, senders } from '../commands';
import { fines, newCase } from '../world';

const portal = usePortal(fines);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));
afterEach(() => portal().database.faults.clear());

const decided = pathTo.upheld.slice(0, -1);
const cases = [
  ['contest', []],
  ['withdraw', ['contest']],
  ['uphold', decided],
  ['reduce', decided],
  ['cancel', []],
] as const;

describe.each(['answer-lost', 'conflict', 'throttle'] as const)('with the fault %s', (fault) => {
  test('a fine is issued once, and repeats give the first answer', async () => {
    const one = await newCase(portal());
    portal().database.faults.next(fault, 1, 'TransactWriteItems');
    const asking = { caller: one.office, body: one.issuing, idempotencyKey: 'once' };
    const first = await one.api.issueFine(asking);
    expect(first.status).toBe(201);
    expect((await one.api.issueFine(asking)).text).toBe(first.text);
    expect((await one.api.listFines({ caller: one.lena })).body.items).toHaveLength(1);
  });

  test.each(cases)('%s is done once, to the fine and to its bill', async (action, before) => {
    const one = await newCase(portal());
    const send = senders(portal(), one);
    const { id } = await one.issue();
    for (const each of before) await send[each](id);
    portal().clock.set('2026-03-10T09:00:00.000Z');
    portal().database.faults.next(fault, 1, 'TransactWriteItems');
    const first = await send[action](id, 'once');
    expect(first.status).toBe(200);
    const after = await one.shown(id);
    expect((await send[action](id, 'once')).text).toBe(first.text);
    expect(await one.shown(id)).toEqual(after);
    expect(after.timeline.filter((entry) => entry.action === action)).toHaveLength(1);
  });
});
