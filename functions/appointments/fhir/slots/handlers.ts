import type { HandlersOf, Request } from '../../../kernel/contract/contract';
import { slotAt } from '../../resources/slots';
import { counted, includedEntry, isCount, searchset } from '../protocol/bundle';
import type { Effects } from '../protocol/effects';
import { codesIn, common, idsIn, periodIn, searchUnbounded } from '../protocol/fields';
import { showSchedule } from '../schedules/schedule';
import { servesOneOf } from '../schedules/service-type';
import { stationOf, stationsOf } from '../schedules/station';
import type { slotRoutes } from './routes';
import { countSlots, searchSlots } from './search';
import { type SlotStatus, showSlot, slotStatuses, slotStatusSystem, statusOf } from './slot';
import { readSlotId, slotNotFound, typeTag } from './slot-id';

type Routes = typeof slotRoutes;

/** The maximum number of schedules in one search. */
const maxSchedules = 10;

/** The only resources that can be shown besides. */
const included = 'Slot:schedule';

const statusesIn = (given: readonly string[] | undefined): ReadonlySet<SlotStatus> => {
  const asked = given ? common(codesIn(given, slotStatusSystem, slotStatuses)) : slotStatuses;
  return new Set(slotStatuses.filter((each) => asked.includes(each)));
};

/** A page of slots, or how many there are. */
const searching = (effects: Effects) => async (request: Request<Routes['searchFhirSlots']>) => {
  const { query, language, now } = request;
  const { cursor, ...asked } = query;
  const ids = common(idsIn(query.schedule)).sort();
  if (ids.length > maxSchedules) throw searchUnbounded(`Name ${maxSchedules} Schedules at the most.`);
  const list = `fhir-slots:${ids.join()}`;
  const position = effects.fhir.readCursor(list, cursor) ?? '';
  const resources = await Promise.all(ids.map((id) => effects.reference.resource(id)));
  const slotQuery = {
    stations: await stationsOf(effects, resources),
    serves: servesOneOf(query['service-type']),
    period: periodIn(query.start),
    ends: periodIn(query.end),
    statuses: statusesIn(query.status),
    ...{ limit: query._count, position, now },
  };
  if (isCount(query)) {
    const total = await countSlots(slotQuery, effects.fhir.agendas);
    return counted('Slot', { ...request, query: asked }, total);
  }
  const { slots, next } = await searchSlots(slotQuery, effects.fhir.agendas);
  const found = searchset(
    'Slot',
    { ...request, query: { ...asked, _include: query._include?.filter((each) => each === included) } },
    {
      items: slots.map((slot) => showSlot(slot, slot.status, language)),
      next: next === undefined ? undefined : effects.fhir.writeCursor(list, next),
      isFirst: cursor === undefined,
    },
  );
  if (!query._include?.includes(included) || !found.entry) return found;
  const stations = [...new Map(slots.map(({ station }) => [station.resource.id, station])).values()];
  const schedules = stations.map((station) =>
    includedEntry(request, 'Schedule', showSchedule(station, { language, now })),
  );
  return { ...found, entry: [...found.entry, ...schedules] };
};

export const slotHandlers = (effects: Effects): HandlersOf<Routes> => ({
  readFhirSlot: async ({ params, language, now }) => {
    const name = readSlotId(params.slotId);
    const station = await stationOf(effects, await effects.reference.resource(name?.resourceId ?? ''));
    const type = station?.types.find(({ code }) => typeTag(code) === name?.type);
    if (!name || !station || !type) throw slotNotFound();
    const slot = slotAt(station.resource, type, station.where, name.start);
    if (!slot) throw slotNotFound();
    const [agenda] = await effects.fhir.agendas([{ resourceId: name.resourceId, date: slot.date }]);
    const timed = { station, type, slot };
    return showSlot(timed, statusOf(timed, agenda, now), language);
  },

  searchFhirSlots: searching(effects),
  searchFhirSlotsByForm: searching(effects),
});
