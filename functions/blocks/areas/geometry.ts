/*
 * Polygons on the ground as GeoJSON has them (RFC 7946, section 3.1): positions are longitude and latitude in degrees (WGS 84),
 * sides are straight lines in degrees, and a shape that crosses the antimeridian is cut there.
 */

/** Longitude, latitude. */
export type Position = readonly [longitude: number, latitude: number];
/** Closed: the last position is the first. */
export type Ring = readonly Position[];
/** The outer ring, and then its holes. */
export type Polygon = readonly Ring[];
export type MultiPolygon = readonly Polygon[];

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** West, south, east, north. */
export type Box = readonly [west: number, south: number, east: number, north: number];

const earthRadius = 6_371_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres between two points on the ground, by the haversine formula. */
export const distance = (from: Point, to: Point): number => {
  const half = (left: number, right: number): number => Math.sin(radians(right - left) / 2) ** 2;
  const across = Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude));
  const chord = half(from.latitude, to.latitude) + across * half(from.longitude, to.longitude);
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)));
};

export const boxOf = (shape: MultiPolygon): Box => {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [outer = []] of shape) {
    for (const [longitude, latitude] of outer) {
      [west, east] = [Math.min(west, longitude), Math.max(east, longitude)];
      [south, north] = [Math.min(south, latitude), Math.max(north, latitude)];
    }
  }
  return [west, south, east, north];
};

/** On which side of the line from one position to another a third lies: above 0 on the left, 0 on it. */
export const sideOf = (from: Position, to: Position, at: Position): number =>
  (to[0] - from[0]) * (at[1] - from[1]) - (to[1] - from[1]) * (at[0] - from[0]);

const isBetween = (from: Position, to: Position, at: Position): boolean =>
  at[0] >= Math.min(from[0], to[0]) &&
  at[0] <= Math.max(from[0], to[0]) &&
  at[1] >= Math.min(from[1], to[1]) &&
  at[1] <= Math.max(from[1], to[1]);

/**
 * Whether a ring holds a position: `edge` on its line. Each side counts from its lower end on and without its upper, so that a
 * corner is counted once.
 */
const holds = (ring: Ring, at: Position): boolean | 'edge' => {
  let isInside = false;
  for (let index = 1; index < ring.length; index += 1) {
    const [from, to] = [ring[index - 1] as Position, ring[index] as Position];
    const side = sideOf(from, to, at);
    if (side === 0 && isBetween(from, to, at)) return 'edge';
    if (from[1] <= at[1] ? to[1] > at[1] && side > 0 : to[1] <= at[1] && side < 0) isInside = !isInside;
  }
  return isInside;
};

const polygonHolds = ([outer = [], ...holes]: Polygon, at: Position): boolean =>
  holds(outer, at) !== false && holes.every((hole) => holds(hole, at) !== true);

/** Whether a shape holds a point. Its border belongs to it, and to its neighbour's as well. */
export const contains = (shape: MultiPolygon, { latitude, longitude }: Point): boolean =>
  shape.some((polygon) => polygonHolds(polygon, [longitude, latitude]));

/** A side of a ring: which ring, the how manieth, and its ends. */
export interface Side {
  readonly ring: number;
  readonly index: number;
  readonly from: Position;
  readonly to: Position;
}

export const sidesOf = (polygon: Polygon): Side[] =>
  polygon.flatMap((ring, number) =>
    ring.slice(1).map((to, index): Side => ({ ring: number, index, from: ring[index] as Position, to })),
  );

/** Whether two sides cross in a point within both of them. Touching is no crossing. */
export const cross = (one: Pick<Side, 'from' | 'to'>, other: Pick<Side, 'from' | 'to'>): boolean =>
  sideOf(one.from, one.to, other.from) * sideOf(one.from, one.to, other.to) < 0 &&
  sideOf(other.from, other.to, one.from) * sideOf(other.from, other.to, one.to) < 0;
