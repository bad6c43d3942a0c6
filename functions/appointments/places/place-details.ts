import * as v from 'valibot';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
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

export const placeView = v.strictObject({ id, agencyId: id, version: v.number(), ...placeDetails });
export type PlaceView = v.InferInput<typeof placeView>;
export const placeSummary = v.omit(placeView, ['version', 'directions']);
export type PlaceCard = v.InferOutput<typeof placeSummary>;

/** A place as it lies in the table. */
export interface Place extends Stored, PlaceDetails {
  /** `plainId` of the action that made it. */
  readonly id: string;
  readonly agencyId: string;
  readonly card: PlaceCard;
  readonly made: Mark;
  readonly timeline: Readonly<Record<string, Entry>>;
  readonly queueKey: string;
  readonly queueSort: string;
}

export const placeKey = (placeId: string): Key => ({ pk: key('place', placeId), sk: 'place' });

/** The places of an agency, in the index of queues by id. */
export const placesOf = (agencyId: string): string => key('places', agencyId);

/** Refuses to move a place to another time zone. */
export const placeFixed = ['timeZone'] as const satisfies readonly (keyof PlaceDetails)[];
