import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import type { Clock } from '../../kernel/text/time';
import type { Columns, Row, RowResult } from './csv';
import type { Job } from './job';

/** What those are given who take rows. */
export interface ImportEffects {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
  readonly clock: Clock;
  /** The time zone of the agencies. */
  readonly timeZone: string;
}

/** What a service does with the rows of a file. */
export interface Importer {
  readonly columns: Columns;
  /**
   * Imports rows and returns the result of each, in order. It may get the same rows twice, even at the same time, and
   * must have the same effect then. Throws if the table is too busy: then it gets them again.
   */
  readonly take: (
    effects: ImportEffects,
  ) => (job: Job, rows: readonly Row[]) => Promise<readonly RowResult[]>;
}
