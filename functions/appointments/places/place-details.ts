import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import { changedView } from '../../blocks/officers/changed';
import { code, id, latitude, longitude, names, timeZone } from '../../kernel/text/fields';

/*
 * A place where people have appointments: an office, a clinic, a vehicle depot.
 */

/** What an agency registers of a place. The time zone cannot change, as appointments are on days of that zone. */
export const placeDetails = {
  names: names(200),
  /** The postal address, by language. */
  addresses: names(300),
  /** How to find it and get in: entrance, lift, parking. By language. */
  directions: v.optional(names(1_000)),
  /** Degrees, WGS 84. */
  latitude,
  longitude,
  timeZone,
  /** The calendar of its holidays and opening hours. Without one, only the schedules of its resources count. */
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

/** The same as everybody sees them: with what the agency is called. */
export const publicPlaceView = withAgencyNames(placeView);
export const publicPlaceSummary = withAgencyNames(placeSummary);
/** As its agency sees it: with who changed it last. */
export const ownPlaceView = v.strictObject({ ...placeView.entries, changed: changedView });
