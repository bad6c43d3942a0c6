import type { Stored, Table } from '../../kernel/table/dynamo';
import { page, read } from '../../kernel/table/read';
import { cachedReference } from '../../kernel/table/reference';
import type { Item } from '../../kernel/table/rule';
import type { LocalDate } from '../../kernel/text/date';
import type { Clock } from '../../kernel/text/time';
import {
  type Area,
  type AreaOn,
  areaKey,
  type CellEntry,
  cellPartition,
  editionOn,
  levels,
  type Shape,
  shapeKey,
} from './area';
import { cellsAt } from './cells';
import { contains, type MultiPolygon, type Point } from './geometry';

/*
 * Which areas a point is in. Cells and areas are remembered as reference data is: what changed shows within a minute where the
 * function is used, and within ten in any case. Shapes never change, and are remembered as long as there is room.
 */

/** Shapes in one cell of a grid: more than there are uses of areas. */
const maxEntries = 500;
/** Positions of shapes that a function remembers: some tens of megabytes. */
const maxRemembered = 1_000_000;

type Found = readonly Pick<CellEntry, 'areaId' | 'shape' | 'isWhole'>[];

const positionsOf = (shape: MultiPolygon): number => shape.flat().reduce((sum, ring) => sum + ring.length, 0);

/** Shapes through the function's memory. */
const openShapes = (table: Table) => {
  const known = new Map<string, MultiPolygon>();
  let positions = 0;
  return async (areaId: string, shape: string): Promise<MultiPolygon> => {
    const name = `${areaId}#${shape}`;
    const found = known.get(name);
    if (found) return found;
    const item = await read<Shape>(table, shapeKey(areaId, shape));
    if (!item) throw new Error(`The shape ${shape} of the area ${areaId} is gone`);
    const shown = JSON.parse(item.coordinates) as MultiPolygon;
    positions += positionsOf(shown);
    if (positions > maxRemembered) {
      known.clear();
      positions = positionsOf(shown);
    }
    known.set(name, shown);
    return shown;
  };
};

const inOrder = (left: AreaOn, right: AreaOn): number =>
  levels.indexOf(left.area.level) - levels.indexOf(right.area.level) ||
  (left.area.id < right.area.id ? -1 : 1);

/** Areas of the table, through the function's memory. */
export const openAreas = ({ table, clock }: { readonly table: Table; readonly clock: Clock }) => {
  const shapeOf = openShapes(table);
  const areas = cachedReference((id) => read<Area & Stored>(table, areaKey(id)), clock);
  const cells = cachedReference(async (cell): Promise<Found> => {
    const ranges = [{ partition: cellPartition(cell) }];
    const { items } = await page<CellEntry & Item>(table, { ranges, order: 'ascending', limit: maxEntries });
    return items;
  }, clock);

  const ifHolds = async (
    { areaId, shape, isWhole }: Found[number],
    point: Point,
    on: LocalDate,
  ): Promise<AreaOn | undefined> => {
    const area = await areas.get(areaId);
    const edition = area && editionOn(area, on);
    if (edition?.shape !== shape) return undefined;
    return isWhole || contains(await shapeOf(areaId, shape), point) ? edition : undefined;
  };

  return {
    get: (id: string): Promise<Area | undefined> => areas.get(id),
    shapeOf,
    /** Forgets what this function has just changed. */
    forget: (id: string, changed: readonly string[]): void => {
      areas.forget(id);
      for (const cell of changed) cells.forget(cell);
    },
    /** The areas that held a point on a day, from the whole to the part: at most three round trips, and none for what is known. */
    at: async (point: Point, on: LocalDate): Promise<AreaOn[]> => {
      const found = await Promise.all(cellsAt(point).map((cell) => cells.get(cell)));
      const entries = found.flatMap((each) => each ?? []);
      const held = await Promise.all(entries.map((entry) => ifHolds(entry, point, on)));
      return held.filter((each) => each !== undefined).sort(inOrder);
    },
  };
};
export type Areas = ReturnType<typeof openAreas>;
