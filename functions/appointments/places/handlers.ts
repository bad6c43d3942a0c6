import type { Directory } from '../../blocks/agencies/directory';
import type { Calendars } from '../../blocks/calendars/calendar';
import type { OfficerCheck } from '../../blocks/officers/store';
import type { HandlersOf } from '../../kernel/contract/contract';
import { refuseQuery } from '../../kernel/contract/refusal';
import type { Point } from './near';
import { nearest, showOwnPlace, showPlace } from './place';
import type { PlaceReference } from './reference-store';
import { calendarUnknown, placeNotFound } from './refusals';
import type { placeRoutes } from './routes';
import type { Places } from './store';

/** Which places serve a type of appointment. */
export interface ServingPlaces {
  /** The ids of an agency's places that serve the type. */
  placesServing(agencyId: string, type: string): Promise<ReadonlySet<string>>;
}

export interface Effects {
  readonly places: Places;
  readonly directory: ServingPlaces;
  readonly reference: PlaceReference;
  readonly calendars: Calendars;
  readonly agencies: Directory;
  readonly officers: OfficerCheck;
}

interface PlaceQuery {
  readonly near?: Point | undefined;
  readonly within: number;
  readonly type?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The places of one agency: all of them by id, or the nearest first. */
const ofAgency =
  ({ places, directory, reference }: Effects) =>
  async (agencyId: string, { near, within, type, limit, cursor }: PlaceQuery) => {
    if (near === undefined && type === undefined) return places.list(agencyId, 'active', limit, cursor);
    const all = await reference.placesBy(agencyId);
    const serving = type === undefined ? undefined : await directory.placesServing(agencyId, type);
    const open = all.filter(({ id, active }) => active && (serving?.has(id) ?? true));
    if (near) return { items: nearest(open, near, within).slice(0, limit) };
    return places.among(`${agencyId}:${type}`, open, limit, cursor);
  };

/** The nearest places of all agencies. */
const ofAll = async ({ places }: Effects, { near, within, type, limit }: PlaceQuery) => {
  if (near && type === undefined) return { items: (await places.near(near, within)).slice(0, limit) };
  throw refuseQuery('/agencyId', 'required', 'Give agencyId, unless you search near a point for any type.');
};

export const placeHandlers = (effects: Effects): HandlersOf<typeof placeRoutes> => {
  const { places, calendars, agencies, officers } = effects;
  const listOf = ofAgency(effects);
  return {
    listPlaces: async ({ query }) => {
      const { agencyId, ...filter } = query;
      const list = await (agencyId === undefined ? ofAll(effects, filter) : listOf(agencyId, filter));
      return { ...list, items: await agencies.named(list.items) };
    },
    getPlace: async ({ params }) => {
      const place = await places.get(params.placeId);
      if (!place) throw placeNotFound();
      return agencies.namedOne(showPlace(place));
    },
    putPlace: async ({ caller, params, headers, body, action }) => {
      const { calendarId } = body;
      if (calendarId !== undefined && !(await calendars.get(calendarId))) {
        throw calendarUnknown();
      }
      await officers.checkAct(caller.id, headers, 'schedules');
      const one = { agencyId: caller.id, code: params.placeCode };
      return { id: await places.put(one, body, headers, action), code: one.code };
    },
    listOwnPlaces: ({ caller, query }) => places.list(caller.id, 'all', query.limit, query.cursor),
    getOwnPlace: async ({ caller, params }) => {
      const place = await places.own(caller.id, params.placeCode);
      if (!place) throw placeNotFound();
      return showOwnPlace(place);
    },
  };
};
