import * as v from 'valibot';
import { latitude, longitude, oneLine } from '../../kernel/text/fields';

/** Where something is that somebody tells of: coordinates (WGS 84, degrees), an address, or both. */
export const place = v.pipe(
  v.strictObject({
    latitude: v.optional(latitude),
    longitude: v.optional(longitude),
    address: v.optional(oneLine(300)),
  }),
  v.check(
    ({ latitude: north, longitude: east }) => (north === undefined) === (east === undefined),
    'Give both latitude and longitude, or neither.',
  ),
  v.check(
    ({ latitude: north, address }) => north !== undefined || address !== undefined,
    'Give coordinates, an address, or both.',
  ),
);
export type Place = v.InferOutput<typeof place>;
