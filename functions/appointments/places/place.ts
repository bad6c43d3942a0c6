import * as v from 'valibot';
import { type Action, markOf } from '../../kernel/identity/action';
import { unownedId } from '../../kernel/identity/id-codec';
import { key } from '../../kernel/table/table';
import { code } from '../../kernel/text/fields';
import { distance, nearList, type Point } from './near';
import {
  type Place as BookingPlace,
  type PlaceCard as BookingPlaceCard,
  type PlaceDetails,
  placeKey,
  placeSummary as placeListed,
  placeView as placeShown,
  placesOf,
} from './place-details';

/*
 * A place as its agency keeps it: under a code of the agency's own, from which its id follows.
 */

export const placeView = v.strictObject({ ...placeShown.entries, code });
export const placeSummary = v.strictObject({
  ...placeListed.entries,
  code,
  /** From where it was asked. */
  metres: v.optional(v.number()),
});
export type PlaceCard = BookingPlaceCard & { readonly code: string };

/** A place as it lies in the table. */
export interface Place extends BookingPlace {
  readonly code: string;
  readonly card: PlaceCard;
}

export const placeIdOf = (agencyId: string, own: string): string => unownedId(key('place', agencyId, own));

const optional = ['directions', 'calendarId'] as const satisfies readonly (keyof PlaceDetails)[];
const nearby = ['ownerKey', 'ownerSort'] as const;

/** What follows from the details: the card, and among which it is listed. One that is closed is near nobody. */
const derived = (agencyId: string, own: string, details: PlaceDetails) => {
  const { directions: _, ...shown } = details;
  const id = placeIdOf(agencyId, own);
  const card: PlaceCard = { id, agencyId, code: own, ...shown };
  return { card, ...(details.active ? nearList(details, id) : {}) };
};

export const newPlace = (agencyId: string, own: string, details: PlaceDetails, action: Action): Place => {
  const id = placeIdOf(agencyId, own);
  return {
    ...placeKey(id),
    ...{ type: 'place', version: 1, made: markOf(action), id, agencyId, code: own },
    ...details,
    ...derived(agencyId, own, details),
    ...{ timeline: {}, queueKey: placesOf(agencyId), queueSort: id },
  };
};

/** All details anew; what is left out is taken away. */
export const placeChange = (agencyId: string, own: string, details: PlaceDetails) => ({
  set: { ...details, ...derived(agencyId, own, details) },
  remove: [...optional.filter((name) => details[name] === undefined), ...(details.active ? [] : nearby)],
});

export const showPlace = (place: Place): v.InferInput<typeof placeView> => {
  const { id, agencyId, code: own, version, names, addresses, directions, latitude, longitude } = place;
  const { timeZone, calendarId, active } = place;
  return {
    ...{ id, agencyId, code: own, version, names, addresses, latitude, longitude, timeZone },
    ...(active === undefined ? {} : { active }),
    ...(directions ? { directions } : {}),
    ...(calendarId ? { calendarId } : {}),
  };
};

/** A place, and how many metres away. */
export type Away = PlaceCard & { readonly metres: number };

/** Those within so many metres, the nearest first. */
export const nearest = (cards: readonly PlaceCard[], from: Point, within: number): Away[] =>
  cards
    .map((card) => ({ ...card, metres: Math.round(distance(from, card)) }))
    .filter(({ metres }) => metres <= within)
    .sort((left, right) => left.metres - right.metres || (left.id < right.id ? -1 : 1));
