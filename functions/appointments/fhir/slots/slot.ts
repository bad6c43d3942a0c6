import type { Slot as FhirSlot } from 'fhir/r4';
import * as v from 'valibot';
import type { Language } from '../../../kernel/text/languages';
import { instant } from '../../../kernel/text/time';
import { localInstant } from '../../places/local-time';
import { isBookable, type Slot } from '../../resources/slots';
import { type AgendaItem, closedAt, freeIn } from '../../seats/agenda';
import type { AppointmentType } from '../../types/type';
import { concept, reference, serviceType } from '../protocol/elements';
import type { Station } from '../schedules/station';
import { slotId } from './slot-id';

/*
 * A Slot: a time of a Schedule for a type of appointment, free or not according to the agenda.
 */

export const slotStatuses = ['free', 'busy', 'busy-unavailable'] as const;
export const slotStatusSystem = 'http://hl7.org/fhir/slotstatus';
export type SlotStatus = (typeof slotStatuses)[number];

export const slotView = v.strictObject({
  resourceType: v.literal('Slot'),
  id: v.string(),
  serviceType: v.array(concept),
  schedule: reference,
  status: v.picklist(slotStatuses),
  start: v.string(),
  end: v.string(),
}) satisfies v.GenericSchema<unknown, FhirSlot>;
type SlotView = v.InferOutput<typeof slotView>;

/** A slot with its station and type. */
export interface Timed {
  readonly station: Station;
  readonly type: AppointmentType;
  readonly slot: Slot;
}

/** `busy-unavailable`: cannot be booked now, as it is too late or too early, or the resource is closed. */
export const statusOf = ({ station, type, slot }: Timed, agenda: AgendaItem, now: number): SlotStatus => {
  if (!isBookable(type, station.where.timeZone, slot, now) || closedAt(agenda, slot)) {
    return 'busy-unavailable';
  }
  return freeIn(agenda, slot, station.resource.capacity, now) >= type.units ? 'free' : 'busy';
};

export const idOf = ({ station, type, slot }: Timed): string =>
  slotId(station.resource.id, type.code, slot.start);

export const showSlot = (timed: Timed, status: SlotStatus, language: Language): SlotView => {
  const { station, type, slot } = timed;
  const { timeZone } = station.where;
  return {
    resourceType: 'Slot',
    id: idOf(timed),
    serviceType: [serviceType(type.agencyId, type, language)],
    schedule: { reference: `Schedule/${station.resource.id}` },
    status,
    start: localInstant(timeZone, instant(slot.start)),
    end: localInstant(timeZone, instant(slot.end)),
  };
};
