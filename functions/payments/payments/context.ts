import type { Sealer } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import type { Provider } from '../providers/provider';

/*
 * Payments follow their provider: it is asked, and what it says is written down. Each change is computed from the payment and
 * its bills as they were read, and written in one transaction if they still are.
 */

export interface Context {
  readonly table: Table;
  readonly seal: Sealer;
  readonly provider: Provider;
  /** Where days are counted: a name of the IANA time zone database. */
  readonly timeZone: string;
}

export interface Paging {
  readonly limit: number;
  readonly cursor: string | undefined;
}
