import { Refusal } from '../../kernel/contract/refusal';
import { type Action, markOf } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { page } from '../../kernel/table/read';
import { equals } from '../../kernel/table/rule';
import { key } from '../../kernel/table/table';
import { removal, write } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import { type AreaCard, type AreaDetails, areaKey, areasOf, cellOf, type WatchedArea } from './area';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
  readonly ids: IdCodec;
}

type WithCard = { readonly card: AreaCard };

/** Most areas of one person. */
const maxAreas = 20;

const newArea = (ids: IdCodec, owner: string, details: AreaDetails, action: Action): WatchedArea => {
  const id = ids.ownedId(owner, action.id);
  const createdAt = instant(action.at);
  return {
    ...areaKey(id),
    ...{ type: 'complaint-area', version: 1, made: markOf(action), owner },
    card: { id, createdAt, owner, ...details },
    ...{ ownerKey: areasOf(owner), ownerSort: key(createdAt, id) },
    ...{ queueKey: cellOf(details), queueSort: id },
  };
};

const tooMany = (): Refusal => new Refusal('too-many-areas', { facts: { atMost: maxAreas } });

/** The areas that people watch. `owner` is `personRef`. */
export const openAreas = (context: Context) => ({
  /** The limit is looked at first: whoever asks twice at once may end with one more. */
  create: async (owner: string, details: AreaDetails, action: Action): Promise<AreaCard> => {
    const area = newArea(context.ids, owner, details, action);
    const ranges = [{ partition: areasOf(owner) }];
    const list = { index: 'owner', ranges, order: 'ascending', limit: maxAreas } as const;
    const { items } = await page<WithCard>(context.table, list);
    const known = items.some(({ card }) => card.id === area.card.id);
    if (items.length >= maxAreas && !known) throw tooMany();
    return (await write(context.table, creation(area))).card;
  },

  list: (owner: string, limit: number, cursor: string | undefined) =>
    listed<WithCard, AreaCard>(
      context,
      `complaint-areas:${owner}`,
      { index: 'owner', ranges: [{ partition: areasOf(owner) }], order: 'descending', limit, cursor },
      ({ card }) => card,
    ),

  /** Whether there is none of this person's by then. */
  remove: async (owner: string, id: string): Promise<boolean> => {
    if (context.ids.ownerOf(id) !== owner) return false;
    const owned = equals('owner', owner, tooMany);
    await write(context.table, removal(areaKey(id), [owned]));
    return true;
  },
});
export type Areas = ReturnType<typeof openAreas>;
