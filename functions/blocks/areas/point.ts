import * as v from 'valibot';
import { digits } from '../../kernel/text/digits';
import type { Point } from './geometry';

const asPoint = 'Must be latitude and longitude, such as 31.95,35.91. The latitude must be from -85 to 85.';
/** Beyond it cells are too narrow to search by, and nobody lives there. */
const northmost = 85;

/** A point in a query: `latitude,longitude` in degrees, WGS 84. */
export const pointInput = v.pipe(
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
