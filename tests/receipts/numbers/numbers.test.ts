import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { numberSort, receiptsIn } from '../../../functions/blocks/receipts/keys';
import type { Receipt } from '../../../functions/blocks/receipts/receipt';
import { Refusal } from '../../../functions/kernel/contract/refusal';
import { openIdCodec } from '../../../functions/kernel/identity/id-codec';
import type { Table } from '../../../functions/kernel/table/dynamo';
import { groupOf, maxBytes, maxGroup, openNumbering } from '../../../functions/receipts/numbers/store';
import { unnumbered } from '../../../functions/receipts/numbers/unnumbered';
import { connect, useDatabase } from '../../support/engine';
import { type Fault, injectFaults } from '../../support/faults';
import { extent } from '../../support/sample';
import { testKeys } from '../../support/seals';
import { issue, lastNumber, stored } from '../world';

/*
 * An agency's receipts of a year are numbered from 1 on without duplicates or gaps, however many processes number them
 * at once, whatever fails, and whichever processes are killed.
 */

const database = useDatabase();
const ids = openIdCodec(testKeys);
const clock = () => Date.parse('2027-01-01T00:00:00Z');
afterEach(() => database().faults.clear());

class Killed extends Error {}

/** A process that numbers: with a connection of its own, on which things go wrong and which may be cut for good. */
const openProcess = (table: Table) => {
  const client = connect(database().endpoint);
  let left = Number.POSITIVE_INFINITY;
  let after = false;
  client.middlewareStack.add(
    (next) => async (args) => {
      left -= 1;
      if (left < 0 && !(after && left === -1)) throw new Killed('the process is gone');
      const answer = await next(args);
      if (left < 0) throw new Killed('the process is gone');
      return answer;
    },
    { step: 'serialize', priority: 'high', name: 'killing' },
  );
  return {
    faults: injectFaults(client),
    numbering: openNumbering({ table: { client, name: table.name }, clock }),
    /** After so many calls, before the next one or when the table has done it. */
    killAt: (calls: number, when: 'before' | 'after') => {
      left = calls;
      after = when === 'after';
    },
    stop: () => client.destroy(),
  };
};
type Process = ReturnType<typeof openProcess>;

/** What must be true of an agency's year when all is done: 1, 2, 3 … n. */
const expectGapless = async (table: Table, receipts: readonly Receipt[]): Promise<void> => {
  const years = new Set(receipts.map(({ card, year }) => `${card.agencyId} ${year}`));
  const found = await stored(table, receipts);
  for (const name of years) {
    const [agencyId = '', year = ''] = name.split(' ');
    const own = found.filter(({ card, year: of }) => `${card.agencyId} ${of}` === name);
    const numbers = own.map(({ card }) => card.number ?? 0).sort((left, right) => left - right);
    expect(numbers).toEqual(Array.from({ length: own.length }, (_, index) => index + 1));
    expect(await lastNumber(table, agencyId, Number(year))).toBe(own.length);
    for (const { card, queueKey, queueSort, dueKey } of own) {
      expect(queueKey).toBe(receiptsIn(agencyId, Number(year)));
      expect(queueSort).toBe(numberSort(card.number ?? 0));
      expect(dueKey).toBeUndefined();
    }
  }
};

const plan = fc.record({
  /** For each receipt: its agency, when it was paid around the turn of the year, and which processes number it. */
  receipts: fc.array(
    fc.record({
      agency: fc.nat(1),
      minutes: fc.integer({ min: -3, max: 3 }),
      told: fc.array(fc.nat(2), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 30 },
  ),
  faults: fc.array(
    fc.record({
      process: fc.nat(2),
      fault: fc.constantFrom<Fault>('throttle', 'conflict', 'outage', 'answer-lost'),
    }),
    { maxLength: 5 },
  ),
  kills: fc.array(
    fc.record({ process: fc.nat(2), calls: fc.nat(6), when: fc.constantFrom('before', 'after') }),
    { maxLength: 2 },
  ),
});

/** Midnight of the new year in Amman. */
const newYear = Date.parse('2026-12-31T21:00:00Z');

/** The receipt, if the process came back and said that it is numbered. */
const number = async ({ numbering }: Process, receipt: Receipt): Promise<Receipt[]> => {
  try {
    await numbering.number(unnumbered(receipt));
    return [receipt];
  } catch (error) {
    if (!(error instanceof Killed) && !(error instanceof Refusal)) throw error;
    return [];
  }
};

describe('numbers of receipts', () => {
  it('are 1 to n, over a year’s end, with faults and killed numberers', async () => {
    const { table } = database();
    const run = fc.asyncProperty(plan, async ({ receipts: wanted, faults, kills }) => {
      const agencies = [randomUUID(), randomUUID()];
      const receipts = await Promise.all(
        wanted.map(({ agency, minutes }) =>
          issue({ table, ids }, 'amina', agencies[agency] ?? '', randomUUID(), {
            paidAt: newYear + minutes * 60_000,
          }),
        ),
      );
      const processes = [openProcess(table), openProcess(table), openProcess(table)];
      const at = (index: number) => processes[index] as Process;
      for (const { process, fault } of faults) at(process).faults.next(fault);
      for (const { process, calls, when } of kills) at(process).killAt(calls, when);
      const said = await Promise.all(
        wanted.flatMap(({ told }, index) => told.map((each) => number(at(each), receipts[index] as Receipt))),
      );
      const numbered = await stored(table, [...new Set(said.flat())]);
      expect(numbered.filter(({ card }) => card.number === undefined)).toEqual([]);
      // The sweep sees to those that are left.
      const sweep = openNumbering({ table, clock });
      const left = (await stored(table, receipts)).filter(({ dueKey }) => dueKey !== undefined);
      await Promise.all(left.map((receipt) => sweep.number(unnumbered(receipt))));
      await expectGapless(table, receipts);
      for (const each of processes) each.stop();
    });
    await fc.assert(run, { numRuns: extent(10, 60) });
  }, 120_000);

  it('are given to all who wait in one transaction each ninety-nine', async () => {
    const { table, meter } = database();
    const receipts = await Promise.all(
      Array.from({ length: 150 }, (_, index) => issue({ table, ids }, 'badr', 'many', `payment-${index}`)),
    );
    const numbering = openNumbering({ table, clock });
    const { cost } = await meter.measure(() =>
      Promise.all(receipts.map((receipt) => numbering.number(unnumbered(receipt)))),
    );
    expect(maxGroup).toBe(99);
    expect(cost.operations).toEqual(['GetItem', 'TransactWriteItems', 'GetItem', 'TransactWriteItems']);
    await expectGapless(table, receipts);
  });

  it('are given to as many at once as a transaction takes, and to one in any case', () => {
    const waiting = (count: number, bytes: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...{ id: String(index), agencyId: 'a', year: 2026, paidAt: '2026', bytes },
      }));
    expect(groupOf(waiting(120, 1_000))).toHaveLength(maxGroup);
    expect(groupOf(waiting(120, 300_000))).toHaveLength(10);
    expect(groupOf(waiting(2, maxBytes + 1))).toHaveLength(1);
  });

  it('fit the largest receipt that a payment can make', async () => {
    const { table } = database();
    const word = 'ض'.repeat(200);
    const languages = ['aa', 'ab', 'ac', 'ad', 'ae', 'af', 'ag', 'ah', 'ai', 'aj', 'ak', 'al'];
    const title = Object.fromEntries(languages.map((each) => [each, word]));
    const lines = Array.from({ length: 1_500 }, (_, index) => ({
      ...{ billId: String(index % 10).padStart(36, '0'), title, head: 'h'.repeat(40), amount: 1_000_000 },
      part: 'principal' as const,
    }));
    const receipt = await issue({ table, ids }, 'amina', 'large', 'one', { lines });
    await openNumbering({ table, clock }).number(unnumbered(receipt));
    await expectGapless(table, [receipt]);
    expect(unnumbered(receipt).bytes).toBeLessThan(400_000);
  });

  it('follow the time of payment within a group', async () => {
    const { table } = database();
    const numbering = openNumbering({ table, clock });
    const late = await issue({ table, ids }, 'amina', 'order', 'late', { paidAt: newYear - 1_000 });
    const early = await issue({ table, ids }, 'amina', 'order', 'early', { paidAt: newYear - 2_000 });
    await Promise.all([late, early].map((receipt) => numbering.number(unnumbered(receipt))));
    const [second, first] = await stored(table, [late, early]);
    expect([first?.card.number, second?.card.number]).toEqual([1, 2]);
  });

  it('stay as they were given, however often a receipt is numbered', async () => {
    const { table } = database();
    const numbering = openNumbering({ table, clock });
    const receipt = await issue({ table, ids }, 'amina', 'again', 'one');
    await numbering.number(unnumbered(receipt));
    await numbering.number(unnumbered(receipt));
    await openNumbering({ table, clock }).number(unnumbered(receipt));
    await expectGapless(table, [receipt]);
    expect((await stored(table, [receipt]))[0]?.version).toBe(2);
  });
});
