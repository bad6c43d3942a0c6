import * as v from 'valibot';
import { digits } from '../../kernel/text/digits';

/**
 * Corners of a map: `west,south,east,north` in degrees, as in GeoJSON (RFC 7946 section 5). A box over the antimeridian has
 * its west east of its east.
 */
export const boundingBox = v.pipe(
  v.string(),
  digits,
  v.regex(
    /^-?\d{1,3}(\.\d{1,12})?(,-?\d{1,3}(\.\d{1,12})?){3}$/,
    'Must be four numbers in degrees: west,south,east,north.',
  ),
  v.transform((value) => value.split(',').map(Number) as [number, number, number, number]),
  v.check(
    ([west, south, east, north]) =>
      Math.max(Math.abs(west), Math.abs(east)) <= 180 && Math.abs(south) <= 90 && Math.abs(north) <= 90,
    'Longitudes must be from -180 to 180, and latitudes from -90 to 90.',
  ),
  v.check(([, south, , north]) => south <= north, 'South must not be more than north.'),
);
