import { Refusal } from '../../kernel/contract/refusal';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { below, equals, oneOf, orAbsent } from '../../kernel/table/rule';
import { type Card, listOf, type State, stretchOf } from './listing';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
}

export interface MatterQuery {
  readonly state: State | undefined;
  readonly kind: string | undefined;
  readonly dueBefore: string | undefined;
  /** The only kinds that may be seen; all where it is left out. */
  readonly kinds: readonly string[] | undefined;
  readonly limit: number;
  readonly cursor: string | undefined;
}

const never = (): Refusal => new Refusal('internal');

/** When something on a working clock is due, the table cannot tell. */
const filtersOf = ({ kind, kinds, dueBefore }: MatterQuery) => [
  ...(kind === undefined ? [] : [equals('card.kind', kind, never)]),
  ...(kinds === undefined ? [] : [oneOf('card.kind', kinds, never)]),
  ...(dueBefore === undefined ? [] : [orAbsent(below('card.due', dueBefore, never))]),
];

export const openMatters = (context: Context) => ({
  /** A page of somebody's list: one query. */
  list: (person: string, query: MatterQuery) => {
    const { state, kind, kinds, dueBefore, limit, cursor } = query;
    return listed<{ readonly card: Card }, Card>(
      context,
      `overview:${JSON.stringify([person, state, kind, dueBefore, kinds !== undefined])}`,
      {
        ...{ index: 'owner', order: 'ascending', ranges: [{ partition: listOf(person) }] },
        ...(state ? stretchOf[state] : {}),
        ...{ filters: filtersOf(query), limit, cursor },
      },
      ({ card }) => card,
    );
  },
});
export type MatterStore = ReturnType<typeof openMatters>;
