import {
  contains,
  cross,
  type MultiPolygon,
  type Polygon,
  type Position,
  type Ring,
  type Side,
  sidesOf,
} from './geometry';

/*
 * What is wrong with a shape that somebody drew, in a sentence each. Rings may run either way, as clients of RFC 7946 are told to
 * take them (section 3.1.6).
 */

/** Positions in all, so that an area is one item of the table. */
export const maxPositions = 8_000;

const isSame = (left: Position | undefined, right: Position | undefined): boolean =>
  left?.[0] === right?.[0] && left?.[1] === right?.[1];

const ringFault = (ring: Ring): string | undefined => {
  if (ring.length < 4) return 'A ring must have at least four positions.';
  if (!isSame(ring[0], ring.at(-1))) return 'A ring is not closed: its last position must be its first.';
  const isOutside = ring.some(
    ([longitude, latitude]) => Math.abs(longitude) > 180 || Math.abs(latitude) > 90,
  );
  if (isOutside)
    return 'A position is not on the ground: longitude from -180 to 180, then latitude from -90 to 90.';
  const corners = new Set(ring.map((at) => at.join()));
  return corners.size < 3 ? 'A ring must go around something.' : undefined;
};

const areNeighbours = (ring: Ring, left: Side, right: Side): boolean => {
  if (left.ring !== right.ring) return false;
  const apart = Math.abs(left.index - right.index);
  return apart === 1 || apart === ring.length - 2;
};

/** Whether any two sides cross; by their western ends, so that only those side by side are compared. */
const crosses = (polygon: Polygon): boolean => {
  const west = ({ from, to }: Side): number => Math.min(from[0], to[0]);
  const east = ({ from, to }: Side): number => Math.max(from[0], to[0]);
  const sides = sidesOf(polygon).sort((left, right) => west(left) - west(right));
  let open: Side[] = [];
  for (const side of sides) {
    open = open.filter((other) => east(other) >= west(side));
    const ring = polygon[side.ring] ?? [];
    if (open.some((other) => !areNeighbours(ring, side, other) && cross(side, other))) return true;
    open.push(side);
  }
  return false;
};

const polygonFault = (polygon: Polygon): string | undefined => {
  const [outer, ...holes] = polygon;
  if (!outer) return 'A polygon must have an outer ring.';
  const found = polygon.map(ringFault).find((fault) => fault !== undefined);
  if (found) return found;
  if (crosses(polygon)) return 'The border crosses itself.';
  const isOutside = holes.some(
    (hole) => !hole.some(([longitude, latitude]) => contains([[outer]], { longitude, latitude })),
  );
  return isOutside ? 'A hole lies outside of its polygon.' : undefined;
};

/** Why nothing can be looked up in this shape; undefined where it is sound. */
export const faultOf = (shape: MultiPolygon): string | undefined => {
  if (shape.length === 0) return 'A shape must have a polygon.';
  const positions = shape.flat().reduce((count, ring) => count + ring.length, 0);
  if (positions > maxPositions) return `A shape has at most ${maxPositions} positions.`;
  return shape.map(polygonFault).find((fault) => fault !== undefined);
};
