import { timer } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import type { Sealer } from '../../kernel/identity/id-codec';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { read } from '../../kernel/table/read';
import { equals, oneOf } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { replayOrRefuse, write } from '../../kernel/table/write';
import { closeCells, reopenCells } from '../seats/closure-writes';
import { type Closure, type ClosureCard, closedCellsOf, closureKey, closuresOf } from './closure';
import { closureLifted, closureNotFound } from './refusals';

interface Context {
  readonly table: Table;
  readonly seal: Sealer;
}

/** Blocks, or unblocks, all cells: each write may be repeated. */
export const writeCells = async (
  table: Table,
  closure: Closure,
  what: 'block' | 'unblock',
): Promise<void> => {
  const one = what === 'block' ? closeCells : reopenCells;
  await Promise.all(closedCellsOf(closure).map((cells) => write(table, one(cells))));
};

/** Milliseconds after which whoever was at work when a block was lifted is done. */
const settlesAfter = 60_000;

type WithCard = { readonly card: ClosureCard };

/** The blocks in the table. */
export const openClosures = (context: Context) => {
  const { table } = context;
  return {
    /** Two round trips: the block, and the agendas. Cut short, the sweep goes on with it. */
    create: async (closure: Closure): Promise<Closure> => {
      const found = await write(table, creation(closure));
      if (found.card.state === 'working') await writeCells(table, found, 'block');
      return found;
    },

    /** What the same action has made, if it has: one round trip. */
    made: async ({ id, made: { hash } }: Closure): Promise<Closure | undefined> => {
      const known = await read<Closure>(table, closureKey(id));
      return known && replayOrRefuse(known, known.made.hash, hash);
    },

    /** The agency's own, or undefined: one round trip. */
    get: async (closureId: string, agencyId: string): Promise<Closure | undefined> => {
      const found = await read<Closure>(table, closureKey(closureId));
      return found?.agencyId === agencyId ? found : undefined;
    },

    /** Of a resource of the agency's, the latest first: one round trip. */
    list: (resourceId: string, limit: number, cursor: string | undefined) =>
      listed<WithCard, ClosureCard>(
        context,
        `resource-blocks:${resourceId}`,
        {
          ...{ index: 'queue', ranges: [{ partition: closuresOf(resourceId) }], order: 'descending' },
          ...{ limit, cursor },
        },
        ({ card }) => card,
      ),

    /** The resource is there again. Three round trips; who was moved or called off stays so. */
    lift: async (closureId: string, agencyId: string, action: Action): Promise<void> => {
      const set = { 'card.state': 'lifted', ...timer(closureId, action.at + settlesAfter) };
      await write(
        table,
        update({
          key: closureKey(closureId),
          rules: [
            equals('agencyId', agencyId, closureNotFound),
            oneOf('card.state', ['working', 'done'], closureLifted),
          ],
          set,
          remember: { action, entry: { hash: action.hash, at: action.at } },
          missing: closureNotFound,
        }),
      );
      const closure = await read<Closure>(table, closureKey(closureId));
      if (closure) await writeCells(table, closure, 'unblock');
    },
  };
};
export type Closures = ReturnType<typeof openClosures>;
