import type * as v from 'valibot';
import { type Changed, showChanged } from '../../blocks/officers/changed';
import { type Action, type Mark, markOf } from '../../kernel/identity/action';
import { unownedId } from '../../kernel/identity/id-codec';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { distance, nearList, type Point } from './near';
import type { ownPlaceView, PlaceCard, PlaceDetails, placeView } from './place-details';

/*
 * A place in the table: under a code of its agency's own, from which its id follows.
 */

export interface Place extends Stored, PlaceDetails {
  readonly id: string;
  readonly agencyId: string;
  readonly code: string;
  readonly card: PlaceCard;
  /** Who changed it last. */
  readonly changed?: Changed;
  readonly made: Mark;
  readonly timeline: Readonly<Record<string, Entry>>;
  readonly queueKey: string;
  readonly queueSort: string;
}

export const placeKey = (placeId: string): Key => ({ pk: key('place', placeId), sk: 'place' });

/** The places of an agency, in the index of queues by id. */
export const placesOf = (agencyId: string): string => key('places', agencyId);

export const placeIdOf = (agencyId: string, own: string): string => unownedId(key('place', agencyId, own));

/** The places that follow a calendar, or once did. */
export const calendarPlaces = (calendarId: string): string => key('calendar-places', calendarId);

/** Has the place found by its calendar. */
export const calendarPlace = (calendarId: string, placeId: string): Stored => ({
  ...{ pk: calendarPlaces(calendarId), sk: placeId, type: 'calendar-place', version: 1 },
});

const optional = ['directions', 'calendarId'] as const satisfies readonly (keyof PlaceDetails)[];
const nearby = ['ownerKey', 'ownerSort'] as const;

/** What follows from the details: the card, and the list of nearby places, which closed ones are not in. */
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

/** Replaces all details; those that are left out are removed. */
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

export const showOwnPlace = (place: Place): v.InferInput<typeof ownPlaceView> => ({
  ...showPlace(place),
  changed: showChanged(place.changed),
});

/** A place, and its distance in metres. */
export type Away = PlaceCard & { readonly metres: number };

/** Places within `within` metres, the nearest first. */
export const nearest = (cards: readonly PlaceCard[], from: Point, within: number): Away[] =>
  cards
    .map((card) => ({ ...card, metres: Math.round(distance(from, card)) }))
    .filter(({ metres }) => metres <= within)
    .sort((left, right) => left.metres - right.metres || (left.id < right.id ? -1 : 1));
