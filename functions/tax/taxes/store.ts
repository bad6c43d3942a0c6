import { type Action, markOf } from '../../kernel/identity/action';
import type { Sealer } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import { listed } from '../../kernel/table/list';
import { read } from '../../kernel/table/read';
import { cachedReference } from '../../kernel/table/reference';
import { key } from '../../kernel/table/table';
import type { Clock } from '../../kernel/text/time';
import { taxNotFound } from './refusals';
import { cardOf, catalogue, optionalDetails, type Tax, type TaxDetails, taxKey } from './tax';

interface Context {
  readonly table: Table;
  readonly seal: Sealer;
  readonly clock: Clock;
}

const derived = (agencyId: string, code: string, given: TaxDetails) => ({
  card: cardOf(agencyId, code, given),
  queueKey: catalogue,
  queueSort: key(agencyId, code),
});

const newTax = (agencyId: string, code: string, given: TaxDetails, action: Action): Tax => ({
  ...taxKey(agencyId, code),
  type: 'tax',
  version: 1,
  made: markOf(action),
  ...{ agencyId, code },
  ...given,
  ...derived(agencyId, code, given),
  timeline: {},
});

/** The taxes in the table. Each function is one round trip, or none where the function remembers the answer. */
export const openTaxes = ({ table, seal, clock }: Context) => {
  const known = cachedReference(async (name) => {
    const [agencyId = '', code = ''] = name.split('#');
    return read<Tax>(table, taxKey(agencyId, code));
  }, clock);
  return {
    get: (agencyId: string, code: string): Promise<Tax | undefined> => known.get(key(agencyId, code)),

    list: (agencyId: string | undefined, limit: number, cursor: string | undefined) =>
      listed<Pick<Tax, 'card'>, Tax['card']>(
        { table, seal },
        `taxes:${agencyId ?? ''}`,
        {
          index: 'queue',
          ranges: [{ partition: catalogue, prefix: agencyId ? `${agencyId}#` : '' }],
          order: 'ascending',
          ...{ limit, cursor },
        },
        ({ card }) => card,
      ),

    /** Makes it, or replaces all of it. */
    put: async (agencyId: string, code: string, given: TaxDetails, action: Action): Promise<void> => {
      const wanted = {
        key: taxKey(agencyId, code),
        set: { ...given, ...derived(agencyId, code, given) },
        remove: optionalDetails.filter((name) => given[name] === undefined),
        missing: taxNotFound,
        remember: { action, entry: { hash: action.hash, at: action.at } },
      };
      await edit(table, wanted, newTax(agencyId, code, given, action));
      known.forget(key(agencyId, code));
    },
  };
};
export type Taxes = ReturnType<typeof openTaxes>;
