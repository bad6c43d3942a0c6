import type { Schedule } from 'fhir/r4';
import * as v from 'valibot';
import type { Language } from '../../../kernel/text/languages';
import { nameIn } from '../../../kernel/text/languages';
import { instant } from '../../../kernel/text/time';
import { localInstant } from '../../places/local-time';
import { localDay } from '../../resources/sessions';
import { bookableDays } from '../../resources/slots';
import {
  concept,
  identifier,
  location,
  meta,
  reference,
  serviceType,
  showLocation,
  systems,
  toPlace,
} from '../protocol/elements';
import type { Period } from '../protocol/fields';
import type { Station } from './station';

/*
 * A Schedule: when a resource takes appointments, of which types, and until when.
 */

export const scheduleView = v.strictObject({
  resourceType: v.literal('Schedule'),
  id: v.string(),
  meta,
  contained: v.array(location),
  identifier: v.array(identifier),
  active: v.literal(true),
  serviceType: v.array(concept),
  actor: v.array(reference),
  planningHorizon: v.strictObject({ start: v.string(), end: v.string() }),
}) satisfies v.GenericSchema<unknown, Schedule>;
type ScheduleView = v.InferOutput<typeof scheduleView>;

const kinds = { counter: 'Location', doctor: 'Practitioner', room: 'Location', vehicle: 'Device' } as const;

/** The resource of the appointment. Its name is shown if one of its types shows the resource. */
export const toResource = ({ resource, types }: Pick<Station, 'resource' | 'types'>, language: Language) => ({
  type: kinds[resource.kind],
  identifier: { system: systems.resource, value: resource.id },
  ...(types.some(({ showsResource }) => showsResource) ? { display: nameIn(resource.names, language) } : {}),
});

/** From today to the last day on which any of the types can be booked. */
export const horizonOf = ({ types, where: { timeZone } }: Station, now: number): Period => {
  const aheadDays = Math.max(...types.map((type) => type.aheadDays));
  const { from, to } = bookableDays({ aheadDays, noticeMinutes: 0 }, timeZone, now);
  return { from: localDay(timeZone, from).from, until: localDay(timeZone, to).to };
};

export const showSchedule = (
  station: Station,
  { language, now }: { readonly language: Language; readonly now: number },
): ScheduleView => {
  const { resource, place, types, where } = station;
  const { from, until } = horizonOf(station, now);
  return {
    resourceType: 'Schedule',
    id: resource.id,
    meta: { versionId: String(resource.version) },
    contained: [showLocation(place, language)],
    identifier: [{ system: systems.resource, value: resource.id }],
    active: true,
    serviceType: types.map((type) => serviceType(resource.agencyId, type, language)),
    actor: [toResource(station, language), toPlace(place.id, true)],
    planningHorizon: {
      start: localInstant(where.timeZone, instant(from)),
      end: localInstant(where.timeZone, instant(until)),
    },
  };
};
