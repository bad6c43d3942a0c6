import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import type { Signer } from '../../kernel/identity/signer';
import { type Table, withRetry } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import { listed } from '../../kernel/table/list';
import { put } from '../../kernel/table/put';
import { page, read, readAll } from '../../kernel/table/read';
import { fewerThan, type Item, type Rule } from '../../kernel/table/rule';
import { key } from '../../kernel/table/table';
import { removal, write } from '../../kernel/table/write';
import { inArea, ofCategory } from '../cases/filters';
import { distance } from '../cases/geography';
import { notFound } from '../cases/rules';
import { followersKey, followItem, followKey, followsOf, maxFollowers } from './followers';
import {
  type Count,
  cellsAround,
  type PublicCard,
  type PublicComplaint,
  publicKey,
  publicListOf,
} from './public-complaint';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
}

interface OpenQuery {
  readonly agencyId: string;
  readonly category?: string | undefined;
  readonly bbox?: readonly [number, number, number, number] | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface NearQuery {
  readonly latitude: number;
  readonly longitude: number;
  /** Metres, up to 500: the cells around a point reach 600. */
  readonly radius: number;
  readonly agencyId?: string | undefined;
  readonly category?: string | undefined;
}

type WithCard = { readonly card: PublicCard };

/** Most complaints near a point: more do not help a person who is about to file one. */
const maxNear = 100;

const filtersOf = ({ category, bbox }: Pick<OpenQuery, 'category' | 'bbox'>): Rule[] => [
  ...(category ? [ofCategory(category)] : []),
  ...(bbox ? inArea(bbox) : []),
];

const near = async ({ table }: Context, query: NearQuery) => {
  const ranges = cellsAround(query.latitude, query.longitude).map((partition) => ({ partition }));
  const filters = filtersOf(query);
  const list = { index: 'queue', ranges, order: 'descending', limit: maxNear, filters } as const;
  const { items } = await page<WithCard>(table, list);
  return items
    .flatMap(({ card }) => (card.place ? [{ ...card, metres: Math.round(distance(query, card.place)) }] : []))
    .filter(
      ({ metres, agencyId }) => metres <= query.radius && (!query.agencyId || agencyId === query.agencyId),
    )
    .sort((left, right) => left.metres - right.metres);
};

/** Categories times areas of one agency: a page of DynamoDB's megabyte holds some thousands. */
const counts = async ({ table }: Context, agencyId: string): Promise<Count[]> => {
  const query = new QueryCommand({
    TableName: table.name,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': key('complaint-counts', agencyId) },
    Limit: 1_000,
  });
  const { Items = [] } = await withRetry(() => table.client.send(query));
  return Items as Count[];
};

const follow = async ({ table }: Context, complaintId: string, ref: string, action: Action, on: boolean) => {
  const place = `people.${ref}`;
  await edit(table, {
    key: followersKey(complaintId),
    rules: on ? [fewerThan('people', maxFollowers, () => new Refusal('too-many-followers'))] : [],
    ...(on ? { set: { [place]: true } } : { remove: [place] }),
    missing: notFound,
    remember: { action, entry: { hash: action.hash, at: action.at } },
  });
  if (on) await put(table, followItem(ref, complaintId));
  else await write(table, removal(followKey(ref, complaintId)));
};

/** What a person follows, as the public may see it; what was never published is left out. */
const followed = async (context: Context, ref: string, limit: number, cursor: string | undefined) => {
  const list = { ranges: [{ partition: followsOf(ref) }], order: 'ascending', limit, cursor } as const;
  const { items, ...rest } = await listed<Item, string>(context, `follows:${ref}`, list, ({ sk }) =>
    String(sk),
  );
  const found = items.length ? await readAll(context.table, items.map(publicKey)) : [];
  return {
    ...rest,
    items: found.flatMap((item) => (item ? [(item as unknown as PublicComplaint).card] : [])),
  };
};

/** The public's view in the table. Each function is one round trip, or two where people follow; the answer may be some seconds old. */
export const openPublic = (context: Context) => ({
  listOpen: ({ agencyId, limit, cursor, ...filter }: OpenQuery) =>
    listed<WithCard, PublicCard>(
      context,
      `public:${agencyId}:${JSON.stringify(filter)}`,
      {
        index: 'owner',
        ranges: [{ partition: publicListOf(agencyId) }],
        order: 'descending',
        filters: filtersOf(filter),
        ...{ limit, cursor },
      },
      ({ card }) => card,
    ),
  get: async (complaintId: string): Promise<PublicCard | undefined> =>
    (await read<PublicComplaint>(context.table, publicKey(complaintId)))?.card,
  near: (query: NearQuery) => near(context, query),
  counts: (agencyId: string) => counts(context, agencyId),
  followed: (
    ref: string,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  ) => followed(context, ref, limit, cursor),
  follow: (complaintId: string, ref: string, action: Action) =>
    follow(context, complaintId, ref, action, true),
  unfollow: (complaintId: string, ref: string, action: Action) =>
    follow(context, complaintId, ref, action, false),
});
export type PublicView = ReturnType<typeof openPublic>;
