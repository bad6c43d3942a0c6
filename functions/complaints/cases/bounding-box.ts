import * as v from 'valibot';

/** Corners of a map: `west,south,east,north` in degrees, as in GeoJSON (RFC 7946 section 5). */
export const boundingBox = v.pipe(
  v.string(),
  v.regex(
    /^-?\d{1,3}(\.\d{1,12})?(,-?\d{1,3}(\.\d{1,12})?){3}$/,
    'Must be four numbers in degrees: west,south,east,north.',
  ),
  v.transform((value) => value.split(',').map(Number) as [number, number, number, number]),
  v.check(
    ([west, south, east, north]) => west <= east && south <= north,
    'West must be less than east, and south less than north.',
  ),
);
