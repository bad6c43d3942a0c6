import { PutCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import type { Bill } from '../../../functions/blocks/billing/bill';
import { amountDue } from '../../../functions/blocks/billing/due/due';
import { carriedOver, reissuing } from '../../../functions/blocks/billing/reissue';
import type { JournalEntry } from '../../../functions/blocks/ledger/entry';
import { Refusal } from '../../../functions/kernel/contract/refusal';
import { read } from '../../../functions/kernel/table/read';
import { writeTogether } from '../../../functions/kernel/table/write';
import { useDatabase } from '../../support/engine';
import { asFunction } from '../../support/functions';
import { extent } from '../../support/sample';
import { actionAt, billOf, now } from './bills';
import { account, lines } from './due/accounts';
import { anyBill, anyUnpaid } from './due/anyone';

const database = useDatabase();

const sum = (amounts: readonly number[]) => amounts.reduce((all, each) => all + each, 0);
const paidBy = ({ settled }: Bill) =>
  settled.map(({ paymentId, on, parts }) => ({
    paymentId,
    on,
    amount: sum(parts.map((part) => part.amount)),
  }));
const byHead = ({ settled }: Bill) => {
  const heads: Record<string, number> = {};
  for (const { head, amount } of settled.flatMap(({ parts }) => parts)) {
    heads[head] = (heads[head] ?? 0) + amount;
  }
  return heads;
};

const sorted = (heads: Readonly<Record<string, number>>) =>
  Object.entries(heads)
    .filter(([, amount]) => amount !== 0)
    .sort();

/** What each head has of a bill's payments, once these entries are made. */
const afterwards = (old: Bill, entries: readonly JournalEntry[]) => {
  const heads = byHead(old);
  for (const { side, account: of, amount } of entries.flatMap(({ postings }) => postings)) {
    const head = of.replace('revenue:', '');
    heads[head] = (heads[head] ?? 0) + (side === 'credit' ? amount : -amount);
  }
  return sorted(heads);
};

const reissued = (old: Bill, replacement: Bill) => {
  try {
    return reissuing(old, replacement, actionAt(), { reason: 'why' });
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    return undefined;
  }
};

/** The entries of the ledger among what is written. */
const booked = (writes: ReturnType<typeof reissuing>): JournalEntry[] =>
  writes.flatMap(({ result: done }) => {
    const item = done as JournalEntry | undefined;
    return item?.type === 'journal' ? [item] : [];
  });

describe('for any bill, and any that takes its place', () => {
  const anyPair = fc.tuple(anyBill, anyUnpaid).map(([old, other]) => {
    const replacement = { ...other, currency: old.currency };
    return [billOf({ ...old, stays: [] }), billOf({ ...replacement, stays: [] })] as const;
  });

  it('what was paid is conserved, payment by payment, or the new one is refused', () => {
    let taken = 0;
    fc.assert(
      fc.property(anyPair, ([old, replacement]) => {
        try {
          const bill = carriedOver(old, replacement, { reason: 'why' });
          taken += 1;
          expect(paidBy(bill)).toEqual(paidBy(old));
          expect(bill.net).toBe(old.net);
          const last = bill.settled.at(-1);
          if (last) expect(bill.state === 'paid').toBe(amountDue(bill, last.on).total === 0);
          expect(bill.carried?.payments).toBe(old.settled.length);
        } catch (error) {
          expect(error).toMatchObject({ code: 'less-than-paid' });
        }
      }),
      { numRuns: extent(100, 400) },
    );
    expect(taken).toBeGreaterThan(extent(25, 100));
  });

  it('the ledger follows: each revenue head has what the new bill says', () => {
    fc.assert(
      fc.property(anyPair, ([old, replacement]) => {
        const writes = reissued(old, replacement);
        if (writes) expect(afterwards(old, booked(writes))).toEqual(sorted(byHead(writes[0].result)));
      }),
      { numRuns: extent(100, 400) },
    );
  });
});

describe('a bill that takes the place of another', () => {
  const paid = {
    ...{ paymentId: 'p1', chargeId: 'c1', on: '2026-02-01' },
    parts: [{ part: 'principal' as const, head: 'tax', amount: 400_000 }],
  };
  const old = billOf(account({ minimumPart: 1 }, { settled: [paid] }));

  it.each(['bills', 'fines', 'fines-events', 'tax'])(
    'is written by %s with the entry that moves what was paid, as its role allows',
    async (name) => {
      const { table } = database();
      const before = billOf(account({ minimumPart: 1 }, { settled: [paid] }));
      const replacement = billOf(account({}, { lines: lines(['land', 300_000], ['house', 500_000]) }));
      await table.client.send(new PutCommand({ TableName: table.name, Item: before }));
      const writes = reissuing(before, replacement, actionAt(), { reason: 'why' });
      await writeTogether(asFunction(name, table), ...writes);
      expect(await read<Bill>(table, before)).toMatchObject({ replacedBy: replacement.id });
      expect(booked(writes)).toHaveLength(1);
    },
  );

  it('moves what was paid to its own heads, by one entry that balances', () => {
    const replacement = billOf(account({}, { lines: lines(['land', 300_000], ['house', 500_000]) }));
    const writes = reissuing(old, replacement, actionAt(), { reason: 'why' });
    expect(writes[0].result.settled).toMatchObject([
      {
        parts: [
          { head: 'land', amount: 300_000 },
          { head: 'house', amount: 100_000 },
        ],
      },
    ]);
    expect(booked(writes)).toMatchObject([
      {
        ...{ cause: 'reallocation', day: '2026-03-01', paymentId: 'p1' },
        postings: [
          { side: 'debit', account: 'revenue:tax', amount: 400_000 },
          { side: 'credit', account: 'revenue:land', amount: 300_000 },
          { side: 'credit', account: 'revenue:house', amount: 100_000 },
        ],
      },
    ]);
  });

  it('books nothing where the heads are the same, or nothing was paid', () => {
    expect(booked(reissuing(old, billOf(account()), actionAt(), { reason: 'why' }))).toEqual([]);
    expect(booked(reissuing(billOf(account()), billOf(account()), actionAt(), { reason: 'why' }))).toEqual(
      [],
    );
  });

  it('rests as the old one does, and is reminded of when that is over', () => {
    const resting = { ...old, stays: [{ from: '2026-02-10' }], stayedFrom: '2026-02-10' };
    const bill = carriedOver(resting, billOf(account({}, { dueOn: '2026-05-01' })), { reason: 'why' });
    expect(bill).toMatchObject({ stays: [{ from: '2026-02-10' }], stayedFrom: '2026-02-10' });
    expect(bill).not.toHaveProperty('dueAt');
    expect(carriedOver(old, billOf(account({}, { dueOn: '2026-05-01' })), { reason: 'why' }).dueAt).toBe(
      '2026-04-28T06:00:00.000Z',
    );
  });

  it('has the same payer: anything else is a bug', () => {
    const other = billOf(account(), { payer: '00'.repeat(9) });
    expect(() => reissuing(old, other, actionAt(now), { reason: 'why' })).toThrow(/no bill of the payer/);
  });
});
