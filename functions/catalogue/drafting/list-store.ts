import { type Definition, written } from '../../blocks/public-services/definition';
import { withText } from '../../blocks/searching/search-text';
import type { Signer } from '../../kernel/identity/signer';
import { readMany } from '../../kernel/table/bulk';
import type { Table } from '../../kernel/table/dynamo';
import { type Listed, listed } from '../../kernel/table/list';
import { equals } from '../../kernel/table/rule';
import type { State } from '../versions/lifecycle';
import { type Card, type PublicService, serviceIdOf, servicesOf } from '../versions/public-service';
import { keysOfService, readService, type WithPublished } from '../versions/read-store';
import { serviceNotFound } from '../versions/rules';

/*
 * An agency's services: one of them, and lists of them.
 */

export interface Context {
  readonly table: Table;
  readonly signer: Signer;
}

/** One of an agency's services, by the agency's own code. */
export interface Named {
  readonly agencyId: string;
  readonly code: string;
}

/** What an agency's list shows. */
export interface Query {
  readonly state: State | undefined;
  readonly text: string | undefined;
  readonly updatedAfter: string | undefined;
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** A service as exports have it. */
interface Whole {
  readonly code: string;
  readonly definition: string;
}

type WithCard = Pick<PublicService, 'card'>;

/** By when they changed: the last first, or from a moment on the first first. */
const listOf = (
  context: Context,
  agencyId: string,
  { state, text, updatedAfter, limit, cursor }: Query,
): Promise<Listed<Card>> =>
  listed<WithCard, Card>(
    context,
    JSON.stringify(['services-of', agencyId, state, text, updatedAfter]),
    {
      ...{ index: 'owner', ranges: [{ partition: servicesOf(agencyId) }], limit, cursor },
      order: updatedAfter === undefined ? 'descending' : 'ascending',
      above: updatedAfter,
      filters: [
        ...(state === undefined ? [] : [equals('card.state', state, serviceNotFound)]),
        ...(text === undefined ? [] : withText(text, serviceNotFound)),
      ],
    },
    ({ card }) => card,
  );

/** All of an agency's, with what each says. */
const wholeOf = async (
  context: Context,
  agencyId: string,
  limit: number,
  cursor: string | undefined,
): Promise<Listed<Whole>> => {
  const ranges = [{ partition: servicesOf(agencyId) }];
  const list = await listed<WithCard, Card>(
    context,
    `services-of:${agencyId}`,
    { index: 'owner', ranges, order: 'ascending', limit, cursor },
    ({ card }) => card,
  );
  const found = await readMany(
    context.table,
    list.items.flatMap(({ id }) => keysOfService(id)),
  );
  const items = list.items.map(({ code }, index) => {
    const [service, published] = found.slice(2 * index, 2 * index + 2);
    return { code, definition: String(service?.draft ?? published?.definition) };
  });
  return { ...list, items };
};

export const openLists = (context: Context) => ({
  get: ({ agencyId, code }: Named): Promise<WithPublished | undefined> =>
    readService(context.table, serviceIdOf(agencyId, code)),

  /** Whether that is its draft, or where it has none what is published. */
  isDrafted: async ({ agencyId, code }: Named, definition: Definition): Promise<boolean> => {
    const found = await readService(context.table, serviceIdOf(agencyId, code));
    return (found?.service.draft ?? found?.published?.definition) === written(definition);
  },

  list: (agencyId: string, query: Query) => listOf(context, agencyId, query),
  whole: (agencyId: string, limit: number, cursor: string | undefined) =>
    wholeOf(context, agencyId, limit, cursor),
});
