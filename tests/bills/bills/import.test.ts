import { randomUUID } from 'node:crypto';
import { importBills } from '../../../functions/bills/bills/import-rows';
import { Refusal } from '../../../functions/kernel/contract/refusal';
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

type Item = ReturnType<typeof itemsOf>[number];

describe('an import', () => {
  it('makes out 500 bills in one call, with a result for each, in order', async () => {
    const { api, office: caller } = await newCase(portal());
    const items = itemsOf(500);
    /** On a busy machine some are left for another call. */
    const send = async (some: typeof items): Promise<string[]> => {
      const { body: answer } = await api.importBills({ caller, body: { items: some } });
      const left = some.filter((_, index) => answer.items[index]?.result === 'later');
      const made = answer.items.flatMap(({ billId }) => billId ?? []);
      expect(left).toEqual(some.slice(made.length));
      return [...made, ...(left.length > 0 ? await send(left) : [])];
    };
    const { cost, result } = await portal().database.meter.measure(() => send(items));
    expect(new Set(result).size).toBe(500);
    const first = (await api.showIssued({ caller, params: { billId: result[0] ?? '' } })).body;
    expect(first.reference).toBe('W-0');
    // The bill itself (more than a kilobyte with what it is searched by), its places in the agency's list and by its
    // reference, and its reminder.
    expect(cost.writes).toBe(5 * 500);
    // Whether there is another under its reference.
    expect(cost.reads).toBe(0.5 * 500);
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

  it("says in the caller's language what of a rule of bills is not kept", async () => {
    const { api, office: caller } = await newCase(portal());
    const items = itemsOf(1).map((item) => ({ ...item, dueOn: '2025-01-01' }));
    const send = async (language: string) =>
      (await api.importBills({ caller, body: { items }, headers: { 'accept-language': language } })).body
        .items[0]?.errors?.[0]?.detail;
    expect(await send('en')).toMatch(/^[\x20-\x7e]+$/);
    expect(await send('fa')).toMatch(/[\u0600-\u06ff]/);
  });

  it('refuses a malformed one alone, in the language of the caller', async () => {
    const { api, office: caller } = await newCase(portal());
    const [good, other] = itemsOf(2);
    const { reference: _, ...nameless } = other as Item;
    const items = [
      { ...other, currency: 'XAU', extra: 1 },
      nameless,
      'no bill at all',
      [],
      { ...other, lines: [] },
      good,
    ];
    const headers = { 'accept-language': 'ar' };
    const { items: results } = (await api.importBills({ caller, headers, body: { items } as never })).body;
    const invalid = { result: 'refused', code: 'invalid-request' };
    expect(results).toMatchObject([
      {
        ...{ ...invalid, reference: 'W-1' },
        errors: [{ pointer: '/items/0/currency' }, { pointer: '/items/0/extra', code: 'undeclared' }],
      },
      { ...invalid, reference: null, errors: [{ pointer: '/items/1/reference', code: 'missing' }] },
      { ...invalid, reference: null, errors: [{ pointer: '/items/2' }] },
      { ...invalid, reference: null },
      { ...invalid, reference: 'W-1', errors: [{ pointer: '/items/4/lines' }] },
      { reference: 'W-0', result: 'issued' },
    ]);
    expect(results[1]?.errors?.[0]?.detail).toMatch(/\p{Script=Arabic}/u);
    expect((await api.listIssued({ caller })).body.items).toHaveLength(1);
  });

  const sending = async () => {
    const { api, office: caller } = await newCase(portal());
    const send = async (items: readonly Item[], key: string = randomUUID()) =>
      (await api.importBills({ caller, body: { items: [...items] }, idempotencyKey: key })).body.items;
    const count = async () => (await api.listIssued({ caller })).body.items.length;
    return { send, count };
  };

  it('knows a reference again in whichever call, and says which bill has it', async () => {
    const { send, count } = await sending();
    const first = await send(itemsOf(2), 'first');
    expect(first).toMatchObject([{ result: 'issued' }, { result: 'issued' }]);
    expect(await send(itemsOf(2), 'first')).toEqual(first);
    const again = await send(itemsOf(3));
    expect(again.map(({ result }) => result)).toEqual(['known', 'known', 'issued']);
    expect(again.slice(0, 2).map(({ billId }) => billId)).toEqual(first.map(({ billId }) => billId));
    const [item] = itemsOf(1) as [Item];
    const others = [
      { ...item, dueOn: '2026-06-01' },
      { ...item, issuedOn: '2026-01-16' },
      { ...item, payer: { identifier: 'TP-2' } },
    ];
    for (const other of others) {
      expect(await send([other])).toEqual([
        { reference: 'W-0', result: 'refused', code: 'reference-reused', billId: first[0]?.billId },
      ]);
    }
    expect(await count()).toBe(3);
  });

  it('knows a reference again in the same call', async () => {
    const { send, count } = await sending();
    const [item] = itemsOf(1) as [Item];
    const wrong = { ...item, dueOn: '2025-01-01' };
    const results = await send([wrong, item, item, { ...item, issuedOn: '2026-01-16' }]);
    const billId = results[1]?.billId;
    expect(results).toMatchObject([
      { result: 'refused', code: 'terms-disagree' },
      { result: 'issued', billId },
      { result: 'known', billId },
      { result: 'refused', code: 'reference-reused', billId },
    ]);
    expect(await count()).toBe(1);
  });

  it('knows the reference of a bill that was made out by itself', async () => {
    const { api, office: caller, issue } = await newCase(portal());
    const { id: billId } = await issue({ reference: 'W-0' });
    const { items } = (await api.importBills({ caller, body: { items: itemsOf(1) } })).body;
    expect(items).toMatchObject([{ result: 'refused', code: 'reference-reused', billId }]);
  });

  it('takes at most 500 bills', async () => {
    const { api, office: caller } = await newCase(portal());
    const { problem } = await api.importBills({ caller, body: { items: itemsOf(501) } });
    expect(problem).toMatchObject({ status: 400, errors: [{ pointer: '/items', code: 'max_length' }] });
  });
});

describe('an import for which time runs out', () => {
  /** A table that takes `each` milliseconds for fifty bills, and is too busy after so many. */
  const run = (each: number, busyAfter = Number.POSITIVE_INFINITY) => {
    let [now, taken] = [0, 0];
    const effects = {
      bills: {
        named: async () => new Map(),
        importOne: async () => {
          taken += 1;
          now += each / 50;
          if (taken > busyAfter) throw new Refusal('busy');
          return { billId: `${taken}`, isNew: true };
        },
      },
      calendars: { get: async () => undefined },
      ...{ timeZone: 'Asia/Amman', stopwatch: () => now },
    };
    const call = { agencyId: 'a', id: 'call', now: 0 } as const;
    return importBills(
      effects,
      call,
      itemsOf(500).map((item) => ({ ...item, terms: {} })),
    );
  };
  const counted = (results: Awaited<ReturnType<typeof run>>) =>
    ['issued', 'later'].map((name) => results.filter(({ result }) => result === name).length);

  it('says which bills it did not reach', async () => {
    const results = await run(1_000);
    expect(counted(results)).toEqual([250, 250]);
    expect(results[499]).toEqual({ reference: 'W-499', result: 'later' });
    expect(counted(await run(100))).toEqual([500, 0]);
  });

  it('says the same where the table is too busy, unless it took none', async () => {
    expect(counted(await run(10, 120))).toEqual([120, 380]);
    await expect(run(10, 0)).rejects.toMatchObject({ code: 'busy' });
  });
});
