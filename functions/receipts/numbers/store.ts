import { receiptCounterKey, receiptKey, receiptPlace } from '../../blocks/receipts/keys';
import { Refusal } from '../../kernel/contract/refusal';
import { timerAttributes } from '../../kernel/events/deadlines';
import { beginning } from '../../kernel/table/create';
import type { Stored, Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { absent } from '../../kernel/table/rule';
import { key } from '../../kernel/table/table';
import { update } from '../../kernel/table/update';
import { tryTogether, type Write } from '../../kernel/table/write';
import { type Clock, type Instant, instant } from '../../kernel/text/time';
import type { Unnumbered } from './unnumbered';

/*
 * Receipts are numbered in groups: one transaction advances the counter of an agency's year by as many receipts as it
 * numbers, all or none, so that numbers have neither duplicates nor gaps (docs/adr/0082).
 */

/** The number that was given last; absent before the first. */
interface Counter extends Stored {
  readonly last: number;
}

/** Beside the counter: a transaction holds a hundred items, of four megabytes together. */
export const maxGroup = 99;
export const maxBytes = 3_000_000;

/** Moves the counter on from where it was read. */
const counterWrite = (
  { agencyId, year }: Unnumbered,
  was: Counter | undefined,
  last: number,
): Write<unknown> =>
  was
    ? update({ key: was, version: was.version, set: { last } })
    : beginning({ ...receiptCounterKey(agencyId, year), type: 'receipt-counter', version: 1, last });

/** Gives a receipt its number, unless it has one. */
const receiptWrite = (
  { id, agencyId, year }: Unnumbered,
  number: number,
  numberedAt: Instant,
): Write<boolean> =>
  update({
    key: receiptKey(id),
    rules: [absent('card.number', () => new Refusal('internal'))],
    set: { 'card.number': number, numberedAt, ...receiptPlace(agencyId, year, number) },
    remove: timerAttributes,
  });

const byTime = (left: Unnumbered, right: Unnumbered): number =>
  left.paidAt < right.paidAt || (left.paidAt === right.paidAt && left.id < right.id) ? -1 : 1;

/** Those of one agency's year who wait for a number. */
interface Line {
  readonly waiting: Map<string, Unnumbered>;
  running?: Promise<void> | undefined;
}

/** As many of the waiting receipts as one transaction takes, but at least one. */
export const groupOf = (waiting: Iterable<Unnumbered>): Unnumbered[] => {
  let bytes = 0;
  return [...waiting]
    .sort(byTime)
    .slice(0, maxGroup)
    .filter((each, index) => {
      bytes += each.bytes;
      return index === 0 || bytes <= maxBytes;
    });
};

/**
 * Numbers a group of waiting receipts, including those that arrive while the counter is read. If another process was
 * faster, this transaction numbers none, and those without a number keep waiting.
 */
const numberGroup = async (table: Table, { waiting }: Line, one: Unnumbered, clock: Clock): Promise<void> => {
  const was = await read<Counter>(table, receiptCounterKey(one.agencyId, one.year));
  const last = was?.last ?? 0;
  const group = groupOf(waiting.values());
  const at = instant(clock());
  const refused = await tryTogether(table, [
    counterWrite(one, was, last + group.length),
    ...group.map((each, index) => receiptWrite(each, last + index + 1, at)),
  ]);
  // All have a number now or, where the table refused the transaction, those that made it refuse.
  const numbered = refused.length === 0 ? group : group.filter((_, index) => refused.includes(index + 1));
  for (const { id } of numbered) waiting.delete(id);
};

/** Gives receipts their numbers. One for a process: those who wait in it at the same time are numbered together. */
export const openNumbering = ({ table, clock }: { readonly table: Table; readonly clock: Clock }) => {
  const lines = new Map<string, Line>();
  const lineOf = ({ agencyId, year }: Unnumbered): Line => {
    const name = key(agencyId, String(year));
    const line = lines.get(name) ?? { waiting: new Map() };
    lines.set(name, line);
    return line;
  };
  return {
    /** Resolves when the receipt has its number, whoever assigned it. Calling it again has no effect. */
    number: async (receipt: Unnumbered): Promise<void> => {
      const line = lineOf(receipt);
      line.waiting.set(receipt.id, receipt);
      try {
        while (line.waiting.has(receipt.id)) {
          line.running ??= numberGroup(table, line, receipt, clock).finally(() => {
            line.running = undefined;
          });
          await line.running;
        }
      } finally {
        line.waiting.delete(receipt.id);
      }
    },
  };
};
