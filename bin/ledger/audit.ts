import { ledgerShardNames, readColumn } from '../../functions/blocks/ledger/account';
import { keptOf, recompute } from '../../functions/blocks/ledger/balances';
import { isInPlace, type JournalEntry } from '../../functions/blocks/ledger/entry';
import {
  differences,
  monthOf,
  sumTotals,
  type Totals,
  zeroTotals,
} from '../../functions/blocks/ledger/totals';
import type { Table } from '../../functions/kernel/table/dynamo';
import { openEvidence } from './evidence';

/*
 * The proof of a ledger that anybody can repeat: all totals made again from the entries, each entry held against the payment
 * or the refund that it tells of. Memory is bounded by a page of entries, however many there are.
 */

/** What one agency's ledger holds, and what is wrong with it. */
export interface Audit {
  readonly agencyId: string;
  readonly entries: number;
  /** Minor units by currency: what was booked in debit since the beginning. */
  readonly booked: ReadonlyMap<string, bigint>;
  /** In words, each with where it is. Empty where all agrees. */
  readonly findings: readonly string[];
}

interface OfShard {
  readonly totals: Totals;
  readonly findings: readonly string[];
}

const sideOf = (totals: Totals, side: 'debit' | 'credit'): Map<string, bigint> => {
  const sums = new Map<string, bigint>();
  for (const [name, sum] of totals.sums) {
    const column = readColumn(name);
    if (column?.side !== side || column.by) continue;
    sums.set(column.currency, (sums.get(column.currency) ?? 0n) + sum);
  }
  return sums;
};

const unbalanced = (totals: Totals): string[] => {
  const [debits, credits] = [sideOf(totals, 'debit'), sideOf(totals, 'credit')];
  return [...new Set([...debits.keys(), ...credits.keys()])]
    .filter((currency) => debits.get(currency) !== credits.get(currency))
    .map(
      (currency) =>
        `debits of ${debits.get(currency) ?? 0n} ${currency}, credits of ${credits.get(currency) ?? 0n} ${currency}`,
    );
};

const entryFindings = (entry: JournalEntry): string[] => {
  const sum = (side: string): number =>
    entry.postings.reduce((total, posting) => (posting.side === side ? total + posting.amount : total), 0);
  return [
    ...(sum('debit') === sum('credit') ? [] : [`entry ${entry.id}: debits are not credits`]),
    ...(isInPlace(entry) ? [] : [`entry ${entry.id}: stands where it does not belong`]),
  ];
};

const differing = (where: string, kept: Totals, recomputed: Totals): string[] =>
  differences(kept, recomputed).map(
    (each) => `${where}: ${each.column} is kept as ${each.kept}, and its entries come to ${each.recomputed}`,
  );

const auditShard = async (table: Table, agencyId: string, shard: string): Promise<OfShard> => {
  const kept = await keptOf(table, agencyId, shard);
  const evidence = openEvidence(table, agencyId);
  const months = new Map<string, Totals>();
  const findings: string[] = [];
  for (const [day, totals] of kept.days) {
    const recomputed = await recompute(table, agencyId, day, shard, async (entries) => {
      findings.push(...entries.flatMap(entryFindings));
      await evidence.see(entries);
    });
    findings.push(...differing(day, totals, recomputed));
    const month = monthOf(day);
    months.set(month, sumTotals([months.get(month) ?? zeroTotals, recomputed]));
  }
  for (const month of new Set([...months.keys(), ...kept.months.keys()])) {
    findings.push(...differing(month, kept.months.get(month) ?? zeroTotals, months.get(month) ?? zeroTotals));
  }
  const totals = sumTotals([...months.values()]);
  findings.push(...unbalanced(totals), ...evidence.open());
  return { totals, findings: findings.map((finding) => `shard ${shard}, ${finding}`) };
};

/**
 * What differs while somebody is writing may be half read: it counts only where it differs a second time. (Totals, entries
 * and payments change together, but are not read together.)
 */
const auditTwice = async (table: Table, agencyId: string, shard: string): Promise<OfShard> => {
  const first = await auditShard(table, agencyId, shard);
  if (first.findings.length === 0) return first;
  const { totals, findings } = await auditShard(table, agencyId, shard);
  return { totals, findings: findings.filter((finding) => first.findings.includes(finding)) };
};

const atOnce = 8;

/** Checks all that an agency's ledger holds. */
export const auditAgency = async (table: Table, agencyId: string): Promise<Audit> => {
  const shards: OfShard[] = [];
  for (let from = 0; from < ledgerShardNames.length; from += atOnce) {
    const names = ledgerShardNames.slice(from, from + atOnce);
    shards.push(...(await Promise.all(names.map((shard) => auditTwice(table, agencyId, shard)))));
  }
  const totals = sumTotals(shards.map((each) => each.totals));
  return {
    agencyId,
    entries: totals.entries,
    booked: sideOf(totals, 'debit'),
    findings: shards.flatMap(({ findings }) => findings),
  };
};
