import type { Directory } from '../../blocks/agencies/directory';
import { type Area, type AreaOn, editionOn } from '../../blocks/areas/area';
import type { Areas } from '../../blocks/areas/lookup';
import type { HandlersOf } from '../../kernel/contract/contract';
import { dateIn } from '../../kernel/text/date';
import { showAreaOn, showEditions } from './area';
import type { registerRoutes } from './routes';
import { areaNotFound } from './rules';
import type { Register } from './store';

export interface Effects {
  readonly areas: Areas;
  readonly register: Register;
  readonly directory: Directory;
  /** Where the portal's days are counted: a name of the IANA time zone database. */
  readonly timeZone: string;
}

/** The edition of a day; of a day on which there was none the latest, so that its end is seen. */
const shownOn = (area: Area, on: string): AreaOn => {
  const last = Object.keys(area.editions).sort().at(-1) ?? on;
  const found = editionOn(area, on) ?? editionOn(area, area.editions[last]?.through ?? last);
  if (!found) throw areaNotFound();
  return found;
};

export const registerHandlers = ({
  areas,
  register,
  directory,
  timeZone,
}: Effects): HandlersOf<typeof registerRoutes> => {
  const show = async (area: Area | undefined, on: string) => {
    if (!area) throw areaNotFound();
    const edition = shownOn(area, on);
    const shape = await areas.shapeOf(area.id, edition.shape);
    const coordinates = shape.map((polygon) => polygon.map((ring) => ring.map((at) => [...at])));
    return {
      ...showAreaOn(edition),
      ...{ agencyId: area.agencyId, reference: area.reference },
      shape: { type: 'MultiPolygon' as const, coordinates },
      editions: showEditions(area),
    };
  };
  return {
    listWholes: ({ query }) => register.parts(undefined, query.limit, query.cursor),
    areasAt: async ({ query, now }) => {
      const found = await areas.at(query.point, query.on ?? dateIn(timeZone, now));
      return { items: found.map(showAreaOn) };
    },
    getArea: async ({ params, query, now }) =>
      directory.namedOne(await show(await areas.get(params.area), query.on ?? dateIn(timeZone, now))),
    listParts: ({ params, query }) => register.parts(params.area, query.limit, query.cursor),
    putArea: async ({ caller, params, body, action }) => {
      await register.put(caller.id, params.areaReference, body, action);
      return undefined;
    },
    showOwnArea: async ({ caller, params, now }) =>
      show(await register.get(caller.id, params.areaReference), dateIn(timeZone, now)),
  };
};
