import { randomUUID } from 'node:crypto';
import { usePortal } from '../../support/portal';
import { billsService } from '../../support/services';
import { body, newCase } from '../world';

const portal = usePortal(billsService);

const { kind, ...charge } = body;
const itemsOf = (count: number, identifier = 'TP-1') =>
  Array.from({ length: count }, (_, index) => ({
    ...{ kind, payer: { identifier }, ...charge },
    reference: `W-${index}`,
  }));

describe('an import', () => {
  it('makes out 500 bills in one call, with a result for each, in order', async () => {
    const { api, office: caller } = await newCase(portal());
    const items = itemsOf(500);
    const { cost, result } = await portal().database.meter.measure(() =>
      api.importBills({ caller, body: { items } }),
    );
    const results = result.body.items;
    expect(results.map(({ reference }) => reference)).toEqual(items.map(({ reference }) => reference));
    expect(new Set(results.map(({ billId }) => billId)).size).toBe(500);
    // The bill itself, its place in the agency's list, and its reminder.
    expect(cost.writes).toBe(3 * 500);
    expect(cost.reads).toBe(0);
  });

  it('treats each bill separately: a refused one stops no other, and says where it is wrong', async () => {
    const { api, office: caller } = await newCase(portal());
    const items = itemsOf(3).map((item, index) => (index === 1 ? { ...item, dueOn: '2025-01-01' } : item));
    const { items: results } = (await api.importBills({ caller, body: { items } })).body;
    expect(results).toMatchObject([
      { result: 'issued' },
      {
        ...{ result: 'refused', code: 'terms-disagree' },
        errors: [{ pointer: '/items/1/dueOn', code: 'due-before-issue' }],
      },
      { result: 'issued' },
    ]);
  });

  it('recognises a bill by its reference, in whichever call, and another one under it', async () => {
    const { api, office: caller } = await newCase(portal());
    const send = async (items: ReturnType<typeof itemsOf>) =>
      (await api.importBills({ caller, body: { items }, idempotencyKey: randomUUID() })).body.items;
    const first = await send(itemsOf(2));
    expect((await send(itemsOf(3))).slice(0, 2)).toEqual(first);
    const changed = itemsOf(1).map((item) => ({ ...item, dueOn: '2026-06-01' }));
    expect(await send(changed)).toMatchObject([{ result: 'refused', code: 'reference-reused' }]);
    expect((await api.listIssued({ caller })).body.items).toHaveLength(3);
  });

  it('takes at most 500 bills', async () => {
    const { api, office: caller } = await newCase(portal());
    const { problem } = await api.importBills({ caller, body: { items: itemsOf(501) } });
    expect(problem).toMatchObject({ status: 400, errors: [{ pointer: '/items', code: 'max_length' }] });
  });
});
