import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import type { Provider } from '../providers/provider';

/*
 * What the stores of payments and refunds share.
 */

export interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
  readonly provider: Provider;
  /** Where days are counted: a name of the IANA time zone database. */
  readonly timeZone: string;
}

export interface Paging {
  readonly limit: number;
  readonly cursor: string | undefined;
}
