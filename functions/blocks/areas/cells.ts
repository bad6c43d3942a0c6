import geohash from 'ngeohash';
import {
  type Box,
  boxOf,
  contains,
  cross,
  type MultiPolygon,
  type Point,
  type Position,
  sidesOf,
} from './geometry';

/*
 * The cells (geohash) that a shape lies in, so that what holds a point is found by the point's own cells: a shape of a city has some
 * dozens of fine ones, a country as many coarse ones.
 */

/** Letters of cells: from 1,250 km by 620 km to 1.2 km by 0.6 km at the equator. */
export const cellLetters = [2, 3, 4, 5, 6] as const;

/** Cells of one shape: a finer grid is taken where it needs no more. */
const maxCells = 64;
/** Cells of its box that are looked at for that; the coarsest grid has 1,024 in all. */
const maxTried = 1_024;

/** A cell that a shape lies in: all of it, or a part. */
export interface Cell {
  readonly cell: string;
  readonly isWhole: boolean;
}

const cornersOf = ([west, south, east, north]: Box): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

const overlaps = (left: Box, right: Box): boolean =>
  left[0] <= right[2] && right[0] <= left[2] && left[1] <= right[3] && right[1] <= left[3];

const boxOfCell = (cell: string): Box => {
  const [south, west, north, east] = geohash.decode_bbox(cell);
  return [west, south, east, north];
};

/** Asks of boxes whether the shape lies in them: undefined, or whether it fills them. */
const filling = (shape: MultiPolygon) => {
  const sides = shape.flatMap(sidesOf).map((side) => ({ side, box: boxOf([[[side.from, side.to]]]) }));
  return (box: Box): boolean | undefined => {
    const corners = cornersOf(box);
    const edges = corners.slice(1).map((to, index) => ({ from: corners[index] as Position, to }));
    const isWithin = ([x, y]: Position): boolean => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
    const meets = sides.some(
      ({ side, box: around }) =>
        overlaps(around, box) &&
        (isWithin(side.from) || isWithin(side.to) || edges.some((edge) => cross(edge, side))),
    );
    if (meets) return false;
    const middle = { longitude: (box[0] + box[2]) / 2, latitude: (box[1] + box[3]) / 2 };
    return contains(shape, middle) ? true : undefined;
  };
};

/** How many cells of so many letters a box takes, about. */
const countOf = ([west, south, east, north]: Box, letters: number): number => {
  const bits = letters * 5;
  const [wide, high] = [360 / 2 ** Math.ceil(bits / 2), 180 / 2 ** Math.floor(bits / 2)];
  return ((east - west) / wide + 2) * ((north - south) / high + 2);
};

/** The cells of a shape, of the finest grid that takes few enough. */
export const cellsOf = (shape: MultiPolygon): Cell[] => {
  const box = boxOf(shape);
  const fill = filling(shape);
  const inGrid = (letters: number): Cell[] =>
    geohash.bboxes(box[1], box[0], box[3], box[2], letters).flatMap((cell) => {
      const isWhole = fill(boxOfCell(cell));
      return isWhole === undefined ? [] : [{ cell, isWhole }];
    });
  for (const letters of [...cellLetters].reverse()) {
    if (letters > cellLetters[0] && countOf(box, letters) > maxTried) continue;
    const cells = inGrid(letters);
    if (letters === cellLetters[0] || cells.length <= maxCells) return cells;
  }
  return [];
};

/** The cells of a point, one of each grid: in them stands whatever holds it. */
export const cellsAt = ({ latitude, longitude }: Point): string[] => {
  const finest = geohash.encode(latitude, longitude, cellLetters.at(-1));
  return cellLetters.map((letters) => finest.slice(0, letters));
};
