import {
  type PublishedCard,
  type PublishedService,
  publishedKey,
  publishedList,
  type ServiceVersion,
  versionKey,
} from '../../blocks/public-services/published';
import { throughPages } from '../../blocks/searching/pages';
import type { Signer } from '../../kernel/identity/signer';
import { readMany } from '../../kernel/table/bulk';
import type { Table } from '../../kernel/table/dynamo';
import { type Listed, listed } from '../../kernel/table/list';
import { read } from '../../kernel/table/read';
import { cachedReference } from '../../kernel/table/reference';
import { contains, equals } from '../../kernel/table/rule';
import type { Clock } from '../../kernel/text/time';
import { serviceNotFound } from '../versions/rules';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
  readonly clock: Clock;
}

/** By what people browse. */
export interface Browsing {
  readonly lifeEvent: string | undefined;
  readonly audience: string | undefined;
  readonly agencyId: string | undefined;
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** What is published, through the function's memory: a new version shows within a minute where the function is used. */
export const openPublished = (context: Context) => {
  const { table, clock } = context;
  const known = cachedReference((id) => read<PublishedService>(table, publishedKey(id)), clock);
  return {
    get: (id: string): Promise<PublishedService | undefined> => known.get(id),

    /** Forgets what this function has just changed. */
    forget: (id: string): void => known.forget(id),

    version: (id: string, number: number): Promise<ServiceVersion | undefined> =>
      read<ServiceVersion>(table, versionKey(id, number)),

    /** What is published with all that it says, by English name. */
    whole: async (limit: number, cursor: string | undefined): Promise<Listed<PublishedService>> => {
      const range = { index: 'queue', ranges: [{ partition: publishedList }], order: 'ascending' } as const;
      const { items, ...rest } = await listed<Pick<PublishedService, 'card'>, string>(
        context,
        'whole-services',
        { ...range, limit, cursor },
        ({ card }) => card.id,
      );
      const found = (await readMany(table, items.map(publishedKey))) as unknown as (
        | PublishedService
        | undefined
      )[];
      return { ...rest, items: found.filter((each) => each !== undefined) };
    },

    list: ({
      lifeEvent,
      audience,
      agencyId,
      limit,
      cursor: from,
    }: Browsing): Promise<Listed<PublishedCard>> =>
      throughPages({ limit, cursor: from }, (paging) =>
        listed<Pick<PublishedService, 'card'>, PublishedCard>(
          context,
          JSON.stringify(['services', lifeEvent, audience, agencyId]),
          {
            ...{ index: 'queue', ranges: [{ partition: publishedList }], order: 'ascending', ...paging },
            filters: [
              ...(lifeEvent === undefined ? [] : [contains('card.lifeEvents', lifeEvent, serviceNotFound)]),
              ...(audience === undefined ? [] : [contains('card.audience', audience, serviceNotFound)]),
              ...(agencyId === undefined ? [] : [equals('card.agencyId', agencyId, serviceNotFound)]),
            ],
          },
          ({ card }) => card,
        ),
      ),
  };
};
export type Published = ReturnType<typeof openPublished>;
