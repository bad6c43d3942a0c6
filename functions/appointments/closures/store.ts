import { type Officers, officersShown } from '../../blocks/officers/officers';
import { timer } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import type { Signer } from '../../kernel/identity/signer';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { read } from '../../kernel/table/read';
import { equals, oneOf } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { replayOrRefuse, write } from '../../kernel/table/write';
import { closeCells, reopenCells } from '../seats/closure-writes';
import { closedCellsOf } from './closed-cells';
import { type Closure, type ClosureCard, closureKey, closuresOf, showClosure } from './closure';
import { closureLifted, closureNotFound } from './refusals';
import { listResults } from './results-store';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
}

/** Closes or reopens all cells: each write may be repeated. */
export const writeCells = async (table: Table, closure: Closure, what: 'close' | 'reopen'): Promise<void> => {
  const one = what === 'close' ? closeCells : reopenCells;
  await Promise.all(closedCellsOf(closure).map((cells) => write(table, one(cells))));
};

/** Milliseconds after which a run that was in progress when a closure was lifted has finished. */
const settlesAfter = 60_000;

type WithCard = { readonly card: ClosureCard };

/** Lifts a closure. Three round trips; appointments that were moved or called off stay so. */
const lifting =
  ({ table }: Context) =>
  async (
    { closureId, agencyId }: { readonly closureId: string; readonly agencyId: string },
    by: Officers,
    action: Action,
  ): Promise<void> => {
    const set = {
      'card.state': 'lifted',
      'card.liftedBy': officersShown(by),
      ...timer(closureId, action.at + settlesAfter),
    };
    await write(
      table,
      update({
        key: closureKey(closureId),
        rules: [
          equals('agencyId', agencyId, closureNotFound),
          oneOf('card.state', ['working', 'done'], closureLifted),
        ],
        set,
        remember: { action, entry: { hash: action.hash, at: action.at, by } },
        missing: closureNotFound,
      }),
    );
    const closure = await read<Closure>(table, closureKey(closureId));
    if (closure) await writeCells(table, closure, 'reopen');
  };

/** Closures in the table. */
export const openClosures = (context: Context) => {
  const { table } = context;
  return {
    /** Two round trips: the closure, and the agendas. After an interruption, the sweep continues. */
    create: async (closure: Closure): Promise<Closure> => {
      const found = await write(table, creation(closure));
      if (found.card.state === 'working') await writeCells(table, found, 'close');
      return found;
    },

    /** The closure that the same action has made before, if any: one round trip. */
    made: async ({ id, made: { hash } }: Closure): Promise<Closure | undefined> => {
      const known = await read<Closure>(table, closureKey(id));
      return known && replayOrRefuse(known, known.made.hash, hash);
    },

    /** The closure if it belongs to the agency, or undefined: one round trip. */
    get: async (closureId: string, agencyId: string): Promise<Closure | undefined> => {
      const found = await read<Closure>(table, closureKey(closureId));
      return found?.agencyId === agencyId ? found : undefined;
    },

    /** The closures of a resource, the latest first: one round trip. */
    list: (resourceId: string, limit: number, cursor: string | undefined) =>
      listed<WithCard, ClosureCard>(
        context,
        `closures:${resourceId}`,
        {
          ...{ index: 'queue', ranges: [{ partition: closuresOf(resourceId) }], order: 'descending' },
          ...{ limit, cursor },
        },
        ({ card }) => showClosure(card),
      ),

    /** The ids of the appointments that it has affected: one round trip. */
    results: (closureId: string, paging: Parameters<typeof listResults>[2]) =>
      listResults(context, closureId, paging),

    lift: lifting(context),
  };
};
export type Closures = ReturnType<typeof openClosures>;
