import { Refusal } from '../../kernel/contract/refusal';
import { type Action, markOf } from '../../kernel/identity/action';
import type { Sealer } from '../../kernel/identity/id-codec';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import type { Change } from '../../kernel/table/expression';
import { listed } from '../../kernel/table/list';
import { read } from '../../kernel/table/read';
import { cachedReference } from '../../kernel/table/reference';
import { equals } from '../../kernel/table/rule';
import { type Key, key } from '../../kernel/table/table';
import { write } from '../../kernel/table/write';
import type { Clock } from '../../kernel/text/time';
import type { OffenceDetails, OffenceItem, OffenceType } from './offence-type';

const offenceKey = (agencyId: string, code: string): Key => ({
  pk: key('offence-type', agencyId),
  sk: code,
});

/** All types stand in one catalogue, by agency and code. */
const catalogue = key('offence-types');

const cardOf = (
  agencyId: string,
  code: string,
  { names, legalBasis, currency, price, active }: OffenceDetails,
): OffenceItem['card'] => ({ agencyId, code, names, legalBasis, currency, price, active });

const itemOf = (agencyId: string, code: string, details: OffenceDetails, action: Action): OffenceItem => ({
  ...offenceKey(agencyId, code),
  type: 'offence-type',
  version: 1,
  made: markOf(action),
  ...{ agencyId, code, ...details },
  card: cardOf(agencyId, code, details),
  timeline: {},
  ...{ queueKey: catalogue, queueSort: key(agencyId, code) },
});

/** All details anew; a description that is left out is taken away. */
const changeTo = (agencyId: string, code: string, details: OffenceDetails): Change => ({
  set: { ...details, card: cardOf(agencyId, code, details) },
  remove: details.description === undefined ? ['description'] : [],
});

const notFound = (): Refusal => new Refusal('offence-type-not-found');
const exists = (): Refusal => new Refusal('offence-type-exists');
const named = (agencyId: string, code: string): string => key(agencyId, code);

interface Context {
  readonly table: Table;
  readonly seal: Sealer;
  readonly clock: Clock;
}

/** The types in the table. Each function is one round trip, or none where the function remembers the answer. */
export const openOffences = ({ table, seal, clock }: Context) => {
  const known = cachedReference(async (name): Promise<OffenceType | undefined> => {
    const [agencyId = '', code = ''] = name.split('#');
    return read<OffenceItem>(table, offenceKey(agencyId, code));
  }, clock);
  return {
    get: (agencyId: string, code: string): Promise<OffenceType | undefined> =>
      known.get(named(agencyId, code)),

    list: (agencyId: string | undefined, limit: number, cursor: string | undefined) =>
      listed<Pick<OffenceItem, 'card'>, OffenceItem['card']>(
        { table, seal },
        `offence-types:${agencyId ?? ''}`,
        {
          index: 'queue',
          ranges: [{ partition: catalogue, prefix: agencyId ? `${agencyId}#` : '' }],
          order: 'ascending',
          filters: [equals('card.active', true, notFound)],
          ...{ limit, cursor },
        },
        ({ card }) => card,
      ),

    add: async (agencyId: string, code: string, details: OffenceDetails, action: Action): Promise<void> => {
      await write(table, creation(itemOf(agencyId, code, details, action), exists));
    },

    replace: async (
      agencyId: string,
      code: string,
      details: OffenceDetails,
      action: Action,
    ): Promise<void> => {
      await edit(table, {
        key: offenceKey(agencyId, code),
        ...changeTo(agencyId, code, details),
        missing: notFound,
        remember: { action, entry: { hash: action.hash, at: action.at } },
      });
      known.forget(named(agencyId, code));
    },
  };
};
export type Offences = ReturnType<typeof openOffences>;
