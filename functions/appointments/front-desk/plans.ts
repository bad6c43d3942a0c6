import { calendarOf } from '../../blocks/calendars/calendar';
import type { Language } from '../../kernel/text/languages';
import { instant } from '../../kernel/text/time';
import type { Appointment } from '../bookings/appointment';
import type { Destination } from '../bookings/booking';
import { destinationOf } from '../bookings/order';
import { nextCheckAt } from '../deadlines/reminder-rules';
import { bookableType, type Choice, type Planning, stationsOf } from '../plans/choices';
import type { Plan } from '../plans/plan';
import { noSuchSlot, outsideWindow, tooManyPeople, typeUnknown } from '../plans/refusals';
import { slotAt, slotFrom } from '../resources/slots';
import type { FrontDeskRequest } from './request';

/*
 * Turns an officer's request into a plan. Officers must respect seats unless they overbook, but none of the terms for
 * citizens: how far ahead, how late, for whom.
 */

interface SlotRequest {
  readonly type: Plan['type'];
  readonly resourceId: string;
  /** Milliseconds since 1970. */
  readonly start: number;
  /** Ignores the schedule. */
  readonly anyTime: boolean;
}

const choiceOf = async (planning: Planning, { type, resourceId, start, anyTime }: SlotRequest) => {
  const { place, resources } = await stationsOf(planning, type, { resourceId });
  const [resource] = resources;
  if (!resource) throw noSuchSlot();
  const { timeZone } = place;
  const where = { timeZone, calendar: await calendarOf(planning.calendars, place.calendarId) };
  const slot = anyTime ? slotFrom(resource, type, timeZone, start) : slotAt(resource, type, where, start);
  if (!slot) throw noSuchSlot();
  return { place, choice: { resource, slot } satisfies Choice };
};

/** Refuses an appointment that would be over already. */
const checkFuture = (start: number, length: number, now: number): void => {
  if (start + length * 60_000 > now) return;
  throw outsideWindow(instant(now), '2199-12-31T00:00:00.000Z');
};

/** Turns an officer's request into a plan. */
export const frontDeskPlan = async (
  planning: Planning,
  agencyId: string,
  request: FrontDeskRequest,
  { language, now }: { readonly language: Language; readonly now: number },
): Promise<Plan> => {
  const { walkIn, overbook, people, names, followUpOf, contact, notes, reference } = request;
  const type = await bookableType(planning, agencyId, request.type);
  const start = request.start === undefined ? now : Date.parse(request.start);
  checkFuture(start, type.length, now);
  const anyTime = walkIn || overbook;
  const { place, choice } = await choiceOf(planning, {
    type,
    resourceId: request.resourceId,
    start,
    anyTime,
  });
  if (people > type.peopleAtMost && !overbook) throw tooManyPeople(type.peopleAtMost);
  const relation = people > 1 ? 'group' : 'self';
  const party = { relation, people, ...(names ? { names } : {}) } as const;
  if ((names?.length ?? 0) > people) throw tooManyPeople(people);
  const noted = {
    ...(contact ? { contact } : {}),
    ...(notes ? { notes } : {}),
    ...(reference ? { reference } : {}),
  };
  return { type, place, choices: [choice], party, language, hold: false, followUpOf, noted };
};

interface Rescheduling {
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly resourceId?: string | undefined;
  readonly overbook: boolean;
  readonly now: number;
}

/** The destination of an appointment that an officer moves. */
export const rescheduledTo = async (
  planning: Planning,
  appointment: Appointment,
  { start, resourceId = appointment.seats.resourceId, overbook, now }: Rescheduling,
): Promise<Destination> => {
  const type = await planning.reference.type(appointment.agencyId, appointment.typeCode);
  if (!type) throw typeUnknown();
  checkFuture(start, type.length, now);
  const { place, choice } = await choiceOf(planning, { type, resourceId, start, anyTime: overbook });
  const { timeZone } = place;
  const wakesAt = nextCheckAt(timeZone, choice.slot, now);
  return destinationOf(appointment, {
    ...choice,
    timeZone,
    wakesAt,
    ...(overbook ? { overbooked: true } : {}),
  });
};
