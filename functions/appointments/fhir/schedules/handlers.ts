import type { HandlersOf, Request } from '../../../kernel/contract/contract';
import { Refusal } from '../../../kernel/contract/refusal';
import type { Resource } from '../../resources/resource';
import { counted, isCount, searchset } from '../protocol/bundle';
import type { Effects } from '../protocol/effects';
import { agencyOfSystem } from '../protocol/elements';
import { common, idsIn, oneOfEach, periodIn, searchUnbounded } from '../protocol/fields';
import type { scheduleRoutes } from './routes';
import { horizonOf, showSchedule } from './schedule';
import { servesOneOf } from './service-type';
import { type Station, stationOf, stationsOf } from './station';

type Routes = typeof scheduleRoutes;
type Query = Request<Routes['searchFhirSchedules']>['query'];

const cursors = 'fhir-schedules';

/** The resources of an actor, which is a resource or a place. */
const ofActor = async ({ reference }: Effects, id: string): Promise<readonly Resource[]> => {
  const resource = await reference.resource(id);
  return resource ? [resource] : reference.resourcesAt(id);
};

/** The resources that serve a type of one agency, all types of one, or those of each agency with a type of this code. */
const ofType = async ({ reference, directory }: Effects, token: string): Promise<readonly Resource[]> => {
  const [code = '', system] = token.split('|').reverse();
  const named = system === undefined ? undefined : agencyOfSystem(system);
  const all = system === undefined ? await reference.types() : [];
  const agencies = named ? [named] : all.filter((type) => type.code === code).map((type) => type.agencyId);
  const pairs =
    named && code === ''
      ? (await reference.types()).filter((type) => type.agencyId === named)
      : agencies.map((agencyId) => ({ agencyId, code }));
  return (await Promise.all(pairs.map((each) => directory.serving(each.agencyId, each.code)))).flat();
};

/** The smallest set that contains all matches; the other criteria are checked afterwards. */
const candidates = async (effects: Effects, query: Query): Promise<Resource[]> => {
  const { reference } = effects;
  const lists = (each: readonly (readonly Resource[])[]): Resource[] =>
    [...new Map(each.flat().map((one) => [one.id, one])).values()].sort((left, right) =>
      left.id < right.id ? -1 : 1,
    );
  if (query._id) {
    const found = await Promise.all(common(oneOfEach(query._id)).map((id) => reference.resource(id)));
    return lists([found.flatMap((one) => one ?? [])]);
  }
  const [actors] = idsIn(query.actor);
  if (actors) return lists(await Promise.all(actors.map((id) => ofActor(effects, id))));
  const [types] = oneOfEach(query['service-type']);
  if (types) return lists(await Promise.all(types.map((token) => ofType(effects, token))));
  throw searchUnbounded('Name an actor, a service-type, or _id.');
};

const matches = (query: Query, now: number) => {
  const period = periodIn(query.date);
  const serves = servesOneOf(query['service-type']);
  const actors = idsIn(query.actor);
  return (station: Station): boolean => {
    const { resource, types } = station;
    const horizon = horizonOf(station, now);
    return (
      types.some(serves) &&
      actors.every((ids) => ids.includes(resource.id) || ids.includes(resource.placeId)) &&
      horizon.from < period.until &&
      period.from < horizon.until
    );
  };
};

/** A page of schedules, or how many there are. */
const searching = (effects: Effects) => async (request: Request<Routes['searchFhirSchedules']>) => {
  const { query, language, now } = request;
  const { cursor, ...criteria } = query;
  const after = effects.fhir.readCursor(cursors, cursor) ?? '';
  const all = (await candidates(effects, query)).filter(({ id }) => id > after);
  if (isCount(query)) {
    const every = await stationsOf(effects, all);
    return counted('Schedule', { ...request, query: criteria }, every.filter(matches(query, now)).length);
  }
  const here = all.slice(0, query._count);
  const found = (await stationsOf(effects, here)).filter(matches(query, now));
  const last = all.length > here.length ? here.at(-1)?.id : undefined;
  return searchset(
    'Schedule',
    { ...request, query: criteria },
    {
      items: found.map((station) => showSchedule(station, { language, now })),
      next: last === undefined ? undefined : effects.fhir.writeCursor(cursors, last),
      isFirst: cursor === undefined,
    },
  );
};

export const scheduleHandlers = (effects: Effects): HandlersOf<Routes> => ({
  readFhirSchedule: async ({ params, language, now }) => {
    const station = await stationOf(effects, await effects.reference.resource(params.scheduleId));
    if (!station) throw new Refusal('schedule-not-found');
    return showSchedule(station, { language, now });
  },

  searchFhirSchedules: searching(effects),
  searchFhirSchedulesByForm: searching(effects),
});
