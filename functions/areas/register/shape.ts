import { hash } from 'node:crypto';
import * as v from 'valibot';
import { faultOf, maxPositions } from '../../blocks/areas/faults';
import type { MultiPolygon, Position } from '../../blocks/areas/geometry';

/*
 * Shapes as clients send and are shown them: GeoJSON (RFC 7946), polygons alone.
 */

/** Decimals of a degree: a centimetre on the ground. */
const decimals = 7;

const rounded = (degrees: number): number => Number(degrees.toFixed(decimals));

/** As far as heights and depths go, and degrees do not. */
const metres = 12_000;

/** Longitude, latitude, and a height, which is left out. `faultOf` says what is no place on the ground. */
const position = v.pipe(
  v.array(v.pipe(v.number(), v.minValue(-metres), v.maxValue(metres))),
  v.minLength(2),
  v.maxLength(3),
  v.transform(([longitude = 0, latitude = 0]): Position => [rounded(longitude), rounded(latitude)]),
);
const ring = v.pipe(v.array(position), v.maxLength(maxPositions));
const polygon = v.pipe(v.array(ring), v.maxLength(1_000));

const given = v.variant('type', [
  v.strictObject({ type: v.literal('Polygon'), coordinates: polygon }),
  v.strictObject({
    type: v.literal('MultiPolygon'),
    coordinates: v.pipe(v.array(polygon), v.maxLength(1_000)),
  }),
]);

/** A shape as it is sent: decoded into the coordinates of a MultiPolygon that are sound. */
export const shapeInput = v.pipe(
  given,
  v.transform((shape): MultiPolygon => (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates)),
  v.rawCheck(({ dataset, addIssue }) => {
    const fault = dataset.typed ? faultOf(dataset.value) : undefined;
    if (fault !== undefined) addIssue({ message: fault });
  }),
);

export const shapeView = v.strictObject({
  type: v.literal('MultiPolygon'),
  coordinates: v.array(v.array(v.array(v.pipe(v.array(v.number()), v.length(2))))),
});

/** The name of a shape: the same for the same coordinates. */
export const shapeName = (coordinates: string): string =>
  hash('sha256', coordinates, 'base64url').slice(0, 22);
