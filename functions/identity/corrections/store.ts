import type { Table } from '../../kernel/table/dynamo';
import { takeChange } from './changes-store';
import type { RegisterChange } from './correction';
import { type Unlinking, unlink } from './unlink-store';

/** How what was attested is put right. */
export const openCorrections = ({ table }: { readonly table: Table }) => ({
  unlink: (unlinking: Unlinking): Promise<void> => unlink(table, unlinking),
  /** `code` is that of the number, `at` when the portal hears of it. */
  take: (code: string, change: RegisterChange, at: number): Promise<void> =>
    takeChange(table, code, change, at),
});
export type Corrections = ReturnType<typeof openCorrections>;
