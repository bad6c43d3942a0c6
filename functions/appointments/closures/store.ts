import { timer } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import type { Sealer } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { read } from '../../kernel/table/read';
import { equals, oneOf } from '../../kernel/table/rule';
import { creation, deed, sameOrReused, write } from '../../kernel/table/write';
import { block as blocking, unblock } from '../seats/closure-writes';
import { type Block, type BlockCard, blockingsOf, blockKey, blocksOf } from './closure';
import { blockLifted, blockNotFound } from './refusals';

interface Context {
  readonly table: Table;
  readonly seal: Sealer;
}

/** Blocks, or unblocks, all cells: each write may be repeated. */
export const writeCells = async (table: Table, block: Block, what: 'block' | 'unblock'): Promise<void> => {
  const one = what === 'block' ? blocking : unblock;
  await Promise.all(blockingsOf(block).map((cells) => write(table, one(cells))));
};

/** Milliseconds after which whoever was at work when a block was lifted is done. */
const settlesAfter = 60_000;

type WithCard = { readonly card: BlockCard };

/** The blocks in the table. */
export const openBlocks = (context: Context) => {
  const { table } = context;
  return {
    /** Two round trips: the block, and the agendas. Cut short, the sweep goes on with it. */
    create: async (block: Block): Promise<Block> => {
      const found = await write(table, creation(block));
      if (found.card.state === 'working') await writeCells(table, found, 'block');
      return found;
    },

    /** What the same action has made, if it has: one round trip. */
    made: async ({ id, made: { hash } }: Block): Promise<Block | undefined> => {
      const known = await read<Block>(table, blockKey(id));
      return known && sameOrReused(known, known.made.hash, hash);
    },

    /** The agency's own, or undefined: one round trip. */
    get: async (blockId: string, agencyId: string): Promise<Block | undefined> => {
      const found = await read<Block>(table, blockKey(blockId));
      return found?.agencyId === agencyId ? found : undefined;
    },

    /** Of a resource of the agency's, the latest first: one round trip. */
    list: (resourceId: string, limit: number, cursor: string | undefined) =>
      listed<WithCard, BlockCard>(
        context,
        `resource-blocks:${resourceId}`,
        {
          ...{ index: 'queue', ranges: [{ partition: blocksOf(resourceId) }], order: 'descending' },
          ...{ limit, cursor },
        },
        ({ card }) => card,
      ),

    /** The resource is there again. Three round trips; who was moved or called off stays so. */
    lift: async (blockId: string, agencyId: string, action: Action): Promise<void> => {
      const set = { 'card.state': 'lifted', ...timer(blockId, action.at + settlesAfter) };
      await write(
        table,
        deed({
          ...{ key: blockKey(blockId), action, entry: { hash: action.hash, at: action.at } },
          rules: [
            equals('agencyId', agencyId, blockNotFound),
            oneOf('card.state', ['working', 'done'], blockLifted),
          ],
          change: { set },
          missing: blockNotFound,
        }),
      );
      const block = await read<Block>(table, blockKey(blockId));
      if (block) await writeCells(table, block, 'unblock');
    },
  };
};
export type Blocks = ReturnType<typeof openBlocks>;
