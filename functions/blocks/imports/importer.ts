import type { Sealer } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import type { Clock } from '../../kernel/text/time';
import type { Columns, Row, RowResult } from './csv';
import type { Job } from './job';

/** What those are given who take rows. */
export interface ImportEffects {
  readonly table: Table;
  readonly seal: Sealer;
  readonly clock: Clock;
  /** Where the agencies are. */
  readonly timeZone: string;
}

/** What a service does with the rows of a file. */
export interface Importer {
  readonly columns: Columns;
  /**
   * Takes rows, and tells of each what became of it, in their order. It may be given the same rows twice, also at once, and
   * does the same then. Throws where the table is too busy: then they are given again.
   */
  readonly take: (
    effects: ImportEffects,
  ) => (job: Job, rows: readonly Row[]) => Promise<readonly RowResult[]>;
}
