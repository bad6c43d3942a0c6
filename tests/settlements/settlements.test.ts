import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { type Booking, entryOf, type JournalEntry, reversalOf } from '../../functions/blocks/ledger/entry';
import { contract } from '../../functions/settlements/contract';
import { settlementCsv } from '../../functions/settlements/reports/csv';
import { agency } from '../support/callers';
import { usePortal } from '../support/portal';
import { extent } from '../support/sample';
import { settlementsService } from '../support/services';
import { captureOf, feeOf, journalOf, payoutOf, post, refundOf } from './books';

const portal = usePortal(settlementsService);
const api = () => portal().client(contract);
const table = () => portal().table;

const date = '2026-03-01';
const at = Date.UTC(2026, 2, 1, 8);

const newAgency = () => {
  const id = randomUUID().replaceAll('-', '').slice(0, 24);
  return { id, caller: agency(id, 'settlements:read') };
};

const draftOf = (agencyId: string, paymentId: string = randomUUID(), day = date, when = at) => ({
  ...{ agencyId, paymentId, day },
  at: when,
});

const settlementOf = async (caller: ReturnType<typeof agency>, day = date) =>
  (await api().getSettlement({ caller, params: { date: day } })).body;

describe('the settlement of a day', () => {
  it('states what was captured, refunded and kept by the provider, by revenue head', async () => {
    const { id, caller } = newAgency();
    const [land, parking] = [draftOf(id), draftOf(id)];
    await post(table(), captureOf(land, 100_000), feeOf(land, 1_500));
    await post(table(), captureOf(parking, 20_000, 'parking'), feeOf(parking, 300));
    await post(table(), refundOf(land, 40_000));
    await post(table(), payoutOf(land, 40_000));
    await post(table(), refundOf(parking, 5_000, 'parking'));
    expect(await settlementOf(caller)).toMatchObject({
      ...{ date, timeZone: 'Asia/Amman', entries: 7 },
      currencies: [
        {
          currency: 'JOD',
          booked: '206800',
          heads: [
            { head: 'land-tax', captured: '100000', refunded: '40000', reallocated: '0', net: '60000' },
            { head: 'parking', captured: '20000', refunded: '5000', reallocated: '0', net: '15000' },
          ],
          providers: [
            { provider: 'sandbox', gross: '120000', refunded: '40000', fees: '1800', net: '78200' },
          ],
          suspense: { opening: '0', in: '0', out: '0', closing: '0' },
          refundsPayable: { opening: '0', in: '45000', out: '40000', closing: '5000' },
        },
      ],
    });
  });

  it('counts a refund that the provider refused as none', async () => {
    const { id, caller } = newAgency();
    const draft = draftOf(id);
    const refund = refundOf(draft, 40_000);
    await post(table(), captureOf(draft, 100_000));
    await post(table(), refund);
    await post(table(), reversalOf(entryOf(refund), at, date));
    const [jod] = (await settlementOf(caller)).currencies;
    expect(jod?.heads).toEqual([
      { head: 'land-tax', captured: '100000', refunded: '0', reallocated: '0', net: '100000' },
    ]);
    expect(jod?.refundsPayable).toEqual({ opening: '0', in: '40000', out: '40000', closing: '0' });
  });

  it('counts what moved from head to head as neither captured nor given back', async () => {
    const { id, caller } = newAgency();
    const draft = draftOf(id);
    const moved: Booking = {
      ...captureOf(draft, 1),
      cause: 'reallocation',
      postings: [
        { side: 'debit', account: 'revenue:land-tax', amount: 30_000 },
        { side: 'credit', account: 'revenue:building-tax', amount: 30_000 },
      ],
    };
    await post(table(), captureOf(draft, 100_000), moved);
    const [jod] = (await settlementOf(caller)).currencies;
    expect(jod?.heads).toEqual([
      { head: 'building-tax', captured: '0', refunded: '0', reallocated: '30000', net: '30000' },
      { head: 'land-tax', captured: '100000', refunded: '0', reallocated: '-30000', net: '70000' },
    ]);
  });

  it('begins with what the days before it ended with', async () => {
    const { id, caller } = newAgency();
    for (const [index, day] of ['2025-12-31', '2026-02-28', date].entries()) {
      await post(table(), captureOf(draftOf(id, day, day), 10 ** index));
    }
    const [jod] = (await settlementOf(caller)).currencies;
    expect(jod?.accounts).toContainEqual({
      account: 'revenue:land-tax',
      ...{ opening: '11', debit: '0', credit: '100', closing: '111' },
    });
    const [before] = (await settlementOf(caller, '2026-02-28')).currencies;
    expect(before?.accounts.map(({ closing }) => closing)).toEqual(
      jod?.accounts.map(({ opening }) => opening),
    );
  });

  it('is of the day as the portal counts it, and closed an hour after its end', async () => {
    const { caller } = newAgency();
    const { clock } = portal();
    // Amman is three hours ahead of UTC.
    const seen: boolean[] = [];
    for (const now of ['2026-03-01T20:59:59.999Z', '2026-03-01T21:59:59.999Z', '2026-03-01T22:00:00.000Z']) {
      clock.set(now);
      seen.push((await settlementOf(caller)).closed);
    }
    expect(seen).toEqual([false, false, true]);
    clock.set('2026-03-01T09:00:00.000Z');
  });

  it('is not there before the day', async () => {
    const { caller } = newAgency();
    const reply = await api().getSettlement({ caller, params: { date: '2026-03-02' } });
    expect(reply.problem).toMatchObject({ code: 'settlement-not-found', status: 404 });
    expect((await api().listJournal({ caller, params: { date: '2026-03-02' } })).status).toBe(404);
  });

  it('shows an agency nothing of another', async () => {
    const [mine, others] = [newAgency(), newAgency()];
    await post(table(), captureOf(draftOf(others.id), 100));
    expect(await settlementOf(mine.caller)).toMatchObject({ entries: 0, currencies: [] });
    expect((await api().listJournal({ caller: mine.caller, params: { date } })).body.items).toEqual([]);
    expect((await api().getBalances({ caller: mine.caller, query: {} })).body.balances).toEqual([]);
  });
});

describe('balances', () => {
  it('are those at the end of the day that is asked for, else of today', async () => {
    const { id, caller } = newAgency();
    await post(table(), captureOf(draftOf(id, 'a', '2026-02-27'), 100));
    await post(table(), captureOf(draftOf(id, 'b'), 20, 'parking'));
    const now = (await api().getBalances({ caller, query: {} })).body;
    expect(now).toEqual({
      ...{ on: date, closed: false },
      balances: [
        { currency: 'JOD', account: 'clearing:sandbox', balance: '120' },
        { currency: 'JOD', account: 'revenue:land-tax', balance: '100' },
        { currency: 'JOD', account: 'revenue:parking', balance: '20' },
      ],
    });
    const before = (await api().getBalances({ caller, query: { on: '2026-02-28' } })).body;
    expect(before).toMatchObject({ closed: true, balances: [{ balance: '100' }, { balance: '100' }] });
  });
});

describe('the journal', () => {
  it('is shown in the order of time over all shards, page by page, each entry once', async () => {
    const { id, caller } = newAgency();
    const times = Array.from({ length: 150 }, (_, index) => at + index);
    await Promise.all(
      times.map((when) => post(table(), captureOf(draftOf(id, randomUUID(), date, when), 5))),
    );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: '30', ...(cursor ? { cursor } : {}) };
      const { items, next } = (await api().listJournal({ caller, params: { date }, query })).body;
      seen.push(...items.map((entry) => entry.at));
      cursor = next;
    } while (cursor);
    expect(seen).toEqual(times.map((when) => new Date(when).toISOString()));
  });

  it('of one day goes on with a cursor of that day alone', async () => {
    const { id, caller } = newAgency();
    for (const when of [at, at + 1]) await post(table(), captureOf(draftOf(id, `${when}`, date, when), 5));
    const query = { limit: '1' };
    const { next = '' } = (await api().listJournal({ caller, params: { date }, query })).body;
    const other = { date: '2026-02-28' };
    const reply = await api().listJournal({ caller, params: other, query: { cursor: next } });
    expect(reply.problem.code).toBe('invalid-request');
  });

  it('as CSV has a line for each line, and says beside it where to go on', async () => {
    const { id, caller } = newAgency();
    const draft = draftOf(id);
    await post(table(), captureOf(draft, 100), feeOf({ ...draft, at: at + 1 }, 3));
    const first = await api().downloadJournal({ caller, params: { date }, query: { limit: '1' } });
    const [debit, credit] = parse(first.text, { columns: true }) as Record<string, string>[];
    expect(debit).toMatchObject({ account: 'clearing:sandbox', debit: '100', credit: '0' });
    expect(credit).toMatchObject({ account: 'revenue:land-tax', debit: '0', credit: '100' });
    expect(credit).toMatchObject({ currency: 'JOD', debit_decimal: '0.000', credit_decimal: '0.100' });
    expect(debit).not.toHaveProperty('next');
    const [, next = ''] = /^<(.*)>; rel="next"$/.exec(first.headers.link ?? '') ?? [];
    const { pathname, searchParams } = new URL(next);
    expect(pathname).toMatch(`/v1/agency/settlements/${date}/entries.csv`);
    expect(searchParams.get('limit')).toBe('1');
    const query = Object.fromEntries(searchParams) as { limit: string; cursor: string };
    const second = await api().downloadJournal({ caller, params: { date }, query });
    const rows = parse(second.text, { columns: true }) as Record<string, string>[];
    expect(rows.map(({ cause }) => cause)).toEqual(['fee', 'fee']);
    expect(second.headers).not.toHaveProperty('link');
  });
});

describe('the CSV of a settlement', () => {
  it('says what the JSON says', async () => {
    const { id, caller } = newAgency();
    const draft = draftOf(id);
    await post(table(), captureOf(draft, 100_000), feeOf(draft, 1_500));
    await post(table(), refundOf(draft, 1_000));
    const { text } = await api().downloadSettlement({ caller, params: { date } });
    const rows = parse(text, { columns: true }) as Record<string, string>[];
    const [jod] = (await settlementOf(caller)).currencies;
    expect(
      rows.map(({ account, opening, debit, credit, closing }) => ({
        account,
        opening,
        debit,
        credit,
        closing,
      })),
    ).toEqual(jod?.accounts);
    expect(rows).toContainEqual(
      expect.objectContaining({
        account: 'revenue:land-tax',
        captured: '100000',
        refunded: '1000',
        net: '99000',
      }),
    );
    expect(rows).toContainEqual(
      expect.objectContaining({
        account: 'clearing:sandbox',
        captured: '100000',
        fees: '1500',
        net: '98500',
      }),
    );
    expect(text).toMatch(/^date,closed,currency,.*\r\n/);
    const [clearing] = rows.filter(({ account }) => account === 'clearing:sandbox');
    expect(clearing).toMatchObject({
      captured_decimal: '100.000',
      fees_decimal: '1.500',
      reallocated_decimal: '',
    });
  });

  it('has no formula, and leaves numbers below zero as they are', () => {
    const sums = { opening: '-5', debit: '0', credit: '0', closing: '-5' };
    const passing = { opening: '0', in: '0', out: '0', closing: '0' };
    const text = settlementCsv({
      ...{ date, timeZone: 'Asia/Amman', closed: true, entries: 1 },
      currencies: [
        {
          ...{
            currency: 'JOD',
            booked: '0',
            heads: [],
            providers: [],
            suspense: passing,
            refundsPayable: passing,
          },
          accounts: [
            { account: '=cmd()', ...sums },
            { account: '-1+2', ...sums },
          ],
        },
      ],
    });
    const rows = parse(text, { columns: true }) as Record<string, string>[];
    expect(rows.map(({ account }) => account)).toEqual(["'=cmd()", "'-1+2"]);
    expect(rows[0]).toMatchObject({ opening: '-5', opening_decimal: '-0.005', debit_decimal: '0.000' });
  });
});

/** The sum of entries, computed without the ledger's own code. */
const countedIn = (entries: readonly JournalEntry[], account: string) => {
  let [debit, credit] = [0n, 0n];
  for (const posting of entries.flatMap(({ postings }) => postings)) {
    if (posting.account !== account) continue;
    if (posting.side === 'debit') debit += BigInt(posting.amount);
    else credit += BigInt(posting.amount);
  }
  return { debit: String(debit), credit: String(credit) };
};

const step = fc.record({
  payment: fc.nat(40),
  head: fc.constantFrom('land-tax', 'parking', 'water'),
  amount: fc.integer({ min: 2, max: 1_000_000_000_000_000 }),
  fee: fc.boolean(),
  refund: fc.constantFrom('none', 'asked', 'paid', 'refused'),
  day: fc.constantFrom('2026-02-28', date),
});

it('equals the ledger, recomputed from its entries, whatever was booked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const { id, caller } = newAgency();
      await Promise.all(
        steps.map(({ payment, head, amount, fee, refund, day }, index) => {
          const draft = draftOf(id, `payment ${payment}`, day);
          const back = refundOf({ ...draft, of: `refund ${index}` }, amount - 1, head);
          return post(
            table(),
            captureOf({ ...draft, of: `charge ${index}` }, amount, head),
            ...(fee ? [feeOf({ ...draft, of: `charge ${index}` }, 1)] : []),
            ...(refund === 'none' ? [] : [back]),
            ...(refund === 'paid' ? [payoutOf({ ...draft, of: `refund ${index}` }, amount - 1)] : []),
            ...(refund === 'refused' ? [reversalOf(entryOf(back), at, day)] : []),
          );
        }),
      );
      const entries = await journalOf(table(), id, date);
      const told = await settlementOf(caller);
      expect(told.entries).toBe(entries.length);
      const [jod] = told.currencies;
      for (const { account, debit, credit } of jod?.accounts ?? []) {
        expect({ debit, credit }).toEqual(countedIn(entries, account));
      }
      const sides = jod?.accounts.map(({ debit, credit }) => BigInt(debit) - BigInt(credit)) ?? [];
      expect(sides.reduce((sum, each) => sum + each, 0n)).toBe(0n);
      const heads =
        jod?.heads.map(({ captured, refunded, net }) => [BigInt(captured) - BigInt(refunded), net]) ?? [];
      for (const [difference, net] of heads) expect(String(difference)).toBe(net);
    }),
    { numRuns: extent(2, 12) },
  );
}, 60_000);
