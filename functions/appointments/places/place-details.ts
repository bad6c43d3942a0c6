import * as v from 'valibot';
import { code, id, latitude, longitude, names, timeZone } from '../../kernel/text/fields';

/*
 * A place where people have appointments: an office, a clinic, a depot of vehicles.
 */

/** What an agency says of a place. Its time zone stays as it is: appointments stand on its days. */
export const placeDetails = {
  names: names(200),
  /** As on a letter, by language. */
  addresses: names(300),
  /** How to get there and in: entrance, lift, parking. By language. */
  directions: v.optional(names(1_000)),
  /** Degrees, WGS 84. */
  latitude,
  longitude,
  timeZone,
  /** The calendar of its holidays and opening hours. Without one, the schedules of its resources say all. */
  calendarId: v.optional(code),
  /** Whether appointments may be made there. */
  active: v.optional(v.boolean(), true),
};
export const placeRequest = v.strictObject(placeDetails);
export type PlaceDetails = v.InferOutput<typeof placeRequest>;

export const placeView = v.strictObject({ id, agencyId: id, version: v.number(), ...placeDetails, code });
export const placeSummary = v.strictObject({
  ...v.omit(placeView, ['version', 'directions']).entries,
  /** Metres from the point that the search is near to. */
  metres: v.optional(v.number()),
});
export type PlaceCard = Omit<v.InferOutput<typeof placeSummary>, 'metres'>;
