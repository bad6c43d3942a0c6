import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import type { Clock } from '../../kernel/text/time';
import { type Columns, type Row, readRows, type Unreadable } from './csv';
import type { Job } from './job';
import type { RowResult } from './results';

/** What those are given who take rows. */
export interface ImportEffects {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
  readonly clock: Clock;
  /** The time zone of the agencies. */
  readonly timeZone: string;
}

/** A row for which the table was too busy: it is taken again. */
interface BusyRow {
  readonly line: number;
  readonly result: 'busy';
}

export type RowOutcome = RowResult | BusyRow;

/** Imports rows and returns what became of each, in order. */
export type ImportRows = (job: Job, rows: readonly Row[]) => Promise<readonly RowOutcome[]>;

/** What a service does with the rows of a file. */
export interface Importer {
  readonly columns: Columns;
  /** Reads files that are not of comma-separated values; the same rows for the same file. Undefined where it is one of those. */
  readonly read?: (content: Uint8Array) => readonly Row[] | Unreadable | undefined;
  /** It may get the same rows twice, even at the same time, and must have the same effect then. */
  readonly take: (effects: ImportEffects) => ImportRows;
}

/** The rows of a file, or why it cannot be read. The same for the same file. */
export const rowsIn = ({ columns, read }: Importer, content: Uint8Array): readonly Row[] | Unreadable =>
  read?.(content) ?? readRows(content, columns);
