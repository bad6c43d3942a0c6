import type { Signer } from '../../kernel/identity/signer';
import { retryOnConflict } from '../../kernel/table/conflict';
import { beginning } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { read } from '../../kernel/table/read';
import type { Item } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import {
  allowsSame,
  type Investigator,
  type InvestigatorBody,
  investigatorKey,
  investigators,
  newInvestigator,
} from './investigator';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
}

interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Which agencies may investigate. */
export const openRights = ({ table, signer }: Context) => ({
  allow: (agencyId: string, body: InvestigatorBody): Promise<Investigator> =>
    retryOnConflict(async () => {
      const key = investigatorKey(agencyId);
      const found = await read<Investigator>(table, key);
      if (found && allowsSame(found, body)) return found;
      const after = { ...newInvestigator(agencyId, body), ...found, ...body };
      const change = found ? update({ key, version: found.version, set: { ...body } }) : beginning(after);
      await write(table, change);
      return after;
    }),

  list: <U>({ limit, cursor }: Paging, show: (of: Investigator) => U) =>
    listed<Investigator & Item, U>(
      { table, signer },
      'investigators',
      { order: 'ascending', ranges: [{ partition: investigators }], limit, cursor },
      show,
    ),
});
