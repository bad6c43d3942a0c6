import { VersionConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { absent } from '../../kernel/table/rule';
import type { Key } from '../../kernel/table/table';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import type { Tax } from '../taxes/tax';
import { type CreditBalance, creditKey } from './balance';
import type { TaxSettlement } from './settlement';

/** A taxpayer's balance as it was read, and where it stands. */
export interface Pool {
  readonly place: Key;
  readonly balance: CreditBalance | undefined;
}

const moved = ({ place, balance }: Pool, available: number): Write<unknown>[] => {
  if (available === (balance?.available ?? 0)) return [];
  if (balance) return [update({ key: place, version: balance.version, set: { available } })];
  const made = () => {
    throw new VersionConflict('Somebody else has carried a credit forward');
  };
  return [update({ key: place, type: 'tax-credit', rules: [absent('available', made)], set: { available } })];
};

/** Credits in the table. */
export const openCredits = ({ table }: { readonly table: Table }) => ({
  /** The taxpayer's balance; nothing is read where the tax carries nothing forward. */
  poolOf: async ({ agencyId, code, credits }: Tax, taxpayer: string): Promise<Pool | undefined> => {
    if (credits !== 'carried-forward') return undefined;
    const place = creditKey(agencyId, taxpayer, code);
    return { place, balance: await read<CreditBalance>(table, place) };
  },

  /** Takes what is used from the balance, and adds what turned out to be the taxpayer's. `released` was used by a bill that goes. */
  moving: (pool: Pool | undefined, { creditUsed, credit }: TaxSettlement, released = 0): Write<unknown>[] =>
    pool ? moved(pool, (pool.balance?.available ?? 0) + released - creditUsed + credit) : [],
});
export type Credits = ReturnType<typeof openCredits>;
