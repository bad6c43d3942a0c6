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
import { key } from '../../kernel/table/table';
import { write } from '../../kernel/table/write';
import type { Clock } from '../../kernel/text/time';
import type { Category, CategoryDetails, CategoryItem } from './category';

const categoryKey = (agencyId: string, code: string) => ({
  pk: key('complaint-category', agencyId),
  sk: code,
});

/** All categories stand in one catalogue, by agency and code. */
const catalogue = key('complaint-categories');

const cardOf = (agencyId: string, code: string, details: CategoryDetails): CategoryItem['card'] => {
  const { questions: _, ...shown } = details;
  return { agencyId, code, ...shown };
};

const itemOf = (agencyId: string, code: string, details: CategoryDetails, action: Action): CategoryItem => ({
  ...categoryKey(agencyId, code),
  type: 'complaint-category',
  version: 1,
  made: markOf(action),
  agencyId,
  code,
  ...details,
  card: cardOf(agencyId, code, details),
  timeline: {},
  ...{ queueKey: catalogue, queueSort: key(agencyId, code) },
});

/** All details anew; those left out are taken away. */
const changeTo = (
  agencyId: string,
  code: string,
  { description, area, escalation, answerDays, ...always }: CategoryDetails,
): Change => {
  const optional = { description, area, escalation, answerDays };
  const details = { ...always, ...optional };
  return {
    set: { ...details, card: cardOf(agencyId, code, details) },
    remove: Object.entries(optional)
      .filter(([, value]) => value === undefined)
      .map(([name]) => name),
  };
};

const notFound = (): Refusal => new Refusal('category-not-found');
const exists = (): Refusal => new Refusal('category-exists');

const named = (agencyId: string, code: string): string => key(agencyId, code);

interface Context {
  readonly table: Table;
  readonly seal: Sealer;
  readonly clock: Clock;
}

/** The categories in the table. Each function is one round trip, or none where the function remembers the answer. */
export const openCategories = ({ table, seal, clock }: Context) => {
  const known = cachedReference(async (name): Promise<Category | undefined> => {
    const [agencyId = '', code = ''] = name.split('#');
    return read<CategoryItem>(table, categoryKey(agencyId, code));
  }, clock);
  return {
    get: (agencyId: string, code: string): Promise<Category | undefined> => known.get(named(agencyId, code)),

    list: (agencyId: string | undefined, limit: number, cursor: string | undefined) =>
      listed<Pick<CategoryItem, 'card'>, CategoryItem['card']>(
        { table, seal },
        `complaint-categories:${agencyId ?? ''}`,
        {
          index: 'queue',
          ranges: [{ partition: catalogue, prefix: agencyId ? `${agencyId}#` : '' }],
          order: 'ascending',
          filters: [equals('card.active', true, notFound)],
          ...{ limit, cursor },
        },
        ({ card }) => card,
      ),

    create: async (
      agencyId: string,
      code: string,
      details: CategoryDetails,
      action: Action,
    ): Promise<void> => {
      await write(table, creation(itemOf(agencyId, code, details, action), exists));
    },

    replace: async (
      agencyId: string,
      code: string,
      details: CategoryDetails,
      action: Action,
    ): Promise<void> => {
      await edit(table, {
        key: categoryKey(agencyId, code),
        rules: [equals('agencyId', agencyId, notFound)],
        ...changeTo(agencyId, code, details),
        missing: notFound,
        remember: { action, entry: { hash: action.hash, at: action.at } },
      });
      known.forget(named(agencyId, code));
    },
  };
};
export type Categories = ReturnType<typeof openCategories>;
