import { isDeepStrictEqual } from 'node:util';
import { areaKey, cellPartition, type Edition, type Shape, shapeKey } from '../../blocks/areas/area';
import { type Cell, cellsOf } from '../../blocks/areas/cells';
import type { Areas } from '../../blocks/areas/lookup';
import { type Action, subActionOf } from '../../kernel/identity/action';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import { listed } from '../../kernel/table/list';
import { put } from '../../kernel/table/put';
import { read, readAll } from '../../kernel/table/read';
import { key } from '../../kernel/table/table';
import { inOrder } from '../../kernel/text/fields';
import {
  type AreaDetails,
  type AreaSummary,
  areaIdOf,
  editionOf,
  isAbove,
  latestOf,
  type NewEdition,
  newArea,
  partsOfArea,
  type StoredArea,
} from './area';
import { areaNotFound, followsOn, parentUnknown } from './rules';
import { shapeName } from './shape';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
  readonly areas: Areas;
}

/** Cells that are written side by side. */
const atOnce = 32;

/**
 * Shape and cells are written first, under the shape's own name. They count only from when the area names that shape: a write that
 * is cut short there leaves nothing that anybody sees, and the same again completes it.
 */
const putShape = async (
  table: Table,
  areaId: string,
  shape: string,
  coordinates: string,
  cells: readonly Cell[],
) => {
  const item: Shape = { ...shapeKey(areaId, shape), type: 'area-shape', version: 1, coordinates };
  await put(table, item);
  for (let start = 0; start < cells.length; start += atOnce) {
    const entries = cells.slice(start, start + atOnce).map(({ cell, isWhole }) => ({
      ...{ pk: cellPartition(cell), sk: key(areaId, shape), type: 'area-cell', version: 1 },
      ...{ areaId, shape, isWhole },
    }));
    await put(table, ...entries);
  }
};

const isKnown = (
  area: StoredArea | undefined,
  { validFrom, level, use }: AreaDetails,
  edition: Edition,
): boolean =>
  area !== undefined &&
  area.level === level &&
  area.use === use &&
  isDeepStrictEqual(area.editions[validFrom], edition);

/** The area as it is, and the id of its parent. Refuses a parent that is none (`parent-unknown`). */
const lookUp = async (
  { table }: Context,
  agencyId: string,
  reference: string,
  { parent, level }: AreaDetails,
) => {
  const own = areaIdOf(agencyId, reference);
  const named = parent === undefined ? [] : [areaIdOf(agencyId, parent), parent];
  const keys = [...new Set([own, ...named])].map(areaKey);
  const found = (await readAll(table, keys)) as unknown as (StoredArea | undefined)[];
  const [area] = found;
  const above = named.map((id) => found.find((each) => each?.id === id)).find((each) => each !== undefined);
  if (parent !== undefined && !(above && isAbove(above.level, level))) throw parentUnknown();
  return { area, parent: above?.id };
};

const save = async (
  { table, areas }: Context,
  edition: NewEdition,
  coordinates: string,
  action: Action,
): Promise<void> => {
  const { agencyId, reference, details, shape } = edition;
  const areaId = areaIdOf(agencyId, reference);
  const cells = cellsOf(details.shape);
  await putShape(table, areaId, shape, coordinates, cells);
  const command = {
    key: areaKey(areaId),
    rules: followsOn(details),
    set: {
      ...latestOf(edition, action.at),
      use: details.use,
      [`editions.${details.validFrom}`]: editionOf(edition),
    },
    missing: areaNotFound,
    remember: { action, entry: { hash: action.hash, at: action.at } },
  };
  await edit(table, command, newArea(edition, action));
  areas.forget(
    areaId,
    cells.map(({ cell }) => cell),
  );
};

/** Areas as agencies register them. */
export const openRegister = (context: Context) => ({
  /** Registers an area, or a new edition of it; what is so already is left as it is. Answers with its id. */
  put: async (agencyId: string, reference: string, details: AreaDetails, action: Action): Promise<string> => {
    const { area, parent } = await lookUp(context, agencyId, reference, details);
    const coordinates = JSON.stringify(details.shape);
    const edition: NewEdition = { agencyId, reference, details, parent, shape: shapeName(coordinates) };
    const own = subActionOf(action, `area ${reference}`);
    if (!isKnown(area, details, editionOf(edition))) await save(context, edition, coordinates, own);
    return areaIdOf(agencyId, reference);
  },

  get: (agencyId: string, reference: string): Promise<StoredArea | undefined> =>
    read<StoredArea>(context.table, areaKey(areaIdOf(agencyId, reference))),

  /** What is a part of an area as it is now; of none, the wholes. By name. */
  parts: (parent: string | undefined, limit: number, cursor: string | undefined) =>
    listed<Pick<StoredArea, 'card'>, AreaSummary>(
      context,
      `areas-under:${parent ?? ''}`,
      { index: 'queue', ranges: [{ partition: partsOfArea(parent) }], order: 'ascending', limit, cursor },
      ({ card }) => ({ ...card, names: inOrder(card.names) }),
    ),
});
export type Register = ReturnType<typeof openRegister>;
