import geohash from 'ngeohash';
import * as v from 'valibot';
import { key } from '../../kernel/table/table';
import { digits } from '../../kernel/text/digits';

/*
 * Finds what is near a point, by geohash: places are in partitions of 39 km by 20 km, sorted by finer cells, so that
 * only the part of a partition is read that can be within the distance.
 */

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** The maximum search radius in metres. */
export const farthest = 30_000;
/** The maximum latitude of a search in degrees; beyond it geohash cells are too narrow, and nobody lives there. */
const northmost = 85;

const asPoint = 'Must be latitude and longitude, such as 31.95,35.91. The latitude must be from -85 to 85.';

/** A point in a query: `latitude,longitude` in degrees, WGS 84. */
export const point = v.pipe(
  v.string(),
  digits,
  v.regex(/^-?\d{1,2}(\.\d{1,12})?,-?\d{1,3}(\.\d{1,12})?$/, asPoint),
  v.transform((value): Point => {
    const [latitude = 0, longitude = 0] = value.split(',').map(Number);
    return { latitude, longitude };
  }),
  v.check(
    ({ latitude, longitude }) => Math.abs(latitude) <= northmost && Math.abs(longitude) <= 180,
    asPoint,
  ),
);

const partitionLetters = 4;
const sortLetters = 9;
const metresOfDegree = 111_195;

/** Letters of the geohash whose cells are about as high as the distance: heights of 20 km, 4.9 km and 0.6 km. */
const lettersFor = (metres: number): number => {
  if (metres > 4_900) return 4;
  return metres > 610 ? 5 : 6;
};

const partitionOf = (cell: string): string => key('places-near', cell);

/** The position of a place in the index of nearby places. */
export const nearList = ({ latitude, longitude }: Point, id: string) => {
  const cell = geohash.encode(latitude, longitude, sortLetters);
  return { ownerKey: partitionOf(cell.slice(0, partitionLetters)), ownerSort: key(cell, id) };
};

/** One range of longitude, or two if the range crosses the antimeridian. */
const between = (west: number, east: number): readonly (readonly [west: number, east: number])[] => {
  if (west < -180)
    return [
      [-180, east],
      [west + 360, 180],
    ] as const;
  return east > 180
    ? ([
        [west, 180],
        [-180, east - 360],
      ] as const)
    : ([[west, east]] as const);
};

/** The ranges of the index that contain everything within `metres` of a point. */
export const rangesAround = ({ latitude, longitude }: Point, metres: number) => {
  const high = metres / metresOfDegree;
  const wide = high / Math.cos(((Math.abs(latitude) + high) * Math.PI) / 180);
  const cells = between(longitude - wide, longitude + wide).flatMap(([west, east]) =>
    geohash.bboxes(latitude - high, west, latitude + high, east, lettersFor(metres)),
  );
  return [...new Set(cells)].map((cell) => ({
    partition: partitionOf(cell.slice(0, partitionLetters)),
    prefix: cell,
  }));
};

const earthRadius = 6_371_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres between two points on the ground (haversine formula). */
export const distance = (from: Point, to: Point): number => {
  const half = (left: number, right: number): number => Math.sin(radians(right - left) / 2) ** 2;
  const across = Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude));
  const chord = half(from.latitude, to.latitude) + across * half(from.longitude, to.longitude);
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)));
};
