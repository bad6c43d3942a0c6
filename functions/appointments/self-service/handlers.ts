import type { Directory } from '../../blocks/agencies/directory';
import type { HandlersOf } from '../../kernel/contract/contract';
import { orAsBefore } from '../../kernel/contract/refusal';
import type { Signer } from '../../kernel/identity/signer';
import type { Language } from '../../kernel/text/languages';
import type { Appointment } from '../bookings/appointment';
import { bookingNotFound } from '../bookings/refusals';
import { bookableType, checkWindow, choicesAt, type Planning, stationsOf } from '../plans/choices';
import { movedTo } from '../plans/moves';
import { checkParty, partyOf } from '../plans/party';
import type { Plan } from '../plans/plan';
import { checkClaim } from '../plans/proof';
import { typeUnknown } from '../plans/refusals';
import type { BookingReference } from '../resources/reference-store';
import type { Changes } from './change-store';
import type { Claims } from './claim-store';
import type { BookingRequest } from './request';
import type { bookingRoutes } from './routes';
import type { Appointments } from './store';
import { changeableUntil, showAppointment, showBooked, showCard, showEntry } from './views';

export interface Effects extends Planning {
  readonly signer: Signer;
  readonly appointments: Appointments;
  readonly claims: Claims;
  readonly changes: Changes;
  readonly agencies: Directory;
}

/** Turns a request into a plan, by reference data. */
const planOf = async (
  planning: Planning,
  booking: BookingRequest,
  { language, now }: { readonly language: Language; readonly now: number },
): Promise<Plan> => {
  const type = await bookableType(planning, booking.agencyId, booking.type);
  if (type.bookedBy !== 'people')
    throw typeUnknown('The officers of the agency book appointments of this type.');
  const party = partyOf(booking.for);
  checkParty(type, party);
  checkClaim(type, booking.claimId);
  const stations = await stationsOf(planning, type, booking);
  const choices = await choicesAt(planning, type, stations, Date.parse(booking.start));
  for (const { slot } of choices.slice(0, 1)) checkWindow(type, stations.place.timeZone, slot, now);
  const { hold, followUpOf, claimId, language: spoken } = booking;
  return { type, place: stations.place, choices, party, language, hold, followUpOf, claimId, spoken };
};

/** The current type and place of an appointment. */
const circumstancesOf = async (reference: BookingReference, { agencyId, typeCode, card }: Appointment) => {
  const [type, place] = await Promise.all([
    reference.type(agencyId, typeCode),
    reference.place(card.placeId),
  ]);
  if (!type || !place) throw new Error(`The appointment ${card.id} is of a type or at a place that is gone`);
  return { type, place };
};

/** The person's list, or the one with the digits of a short reference. */
const listOf = async (
  { appointments }: Pick<Effects, 'appointments'>,
  person: string,
  listing: Parameters<Appointments['list']>[1],
  digits: string | undefined,
) =>
  digits === undefined
    ? appointments.list(person, listing)
    : { items: await appointments.byReference(person, digits, listing.now) };

export const bookingHandlers = (effects: Effects): HandlersOf<typeof bookingRoutes> => {
  const { appointments, claims, changes, reference, signer, agencies } = effects;
  const until = async (appointment: Appointment): Promise<number> =>
    changeableUntil(appointment, await reference.type(appointment.agencyId, appointment.typeCode));
  return {
    bookAppointment: async ({ caller, body, action, language, now }) => {
      const owner = caller.ref;
      const plan = await orAsBefore(
        () => planOf(effects, body, { language, now }),
        () => claims.made(owner, action),
      );
      const booked = 'choices' in plan ? await claims.book({ owner, action, plan }) : plan;
      return agencies.namedOne(showBooked(signer, booked));
    },
    listAppointments: async ({ caller, query, now }) => {
      const { reference, ...listing } = query;
      const list = await listOf(effects, caller.ref, { ...listing, now }, reference);
      return { ...list, items: await agencies.named(list.items.map(showCard)) };
    },
    getAppointment: async ({ caller, params, now }) => {
      const found = await appointments.get(params.appointmentId, caller.ref);
      if (!found) throw bookingNotFound();
      const [standing, circumstances] = await Promise.all([
        appointments.standingOf(found, now),
        circumstancesOf(reference, found),
      ]);
      return agencies.namedOne(showAppointment(signer, found, standing, circumstances));
    },
    confirmAppointment: async ({ caller, params, action }) => {
      const own = { id: params.appointmentId, owner: caller.ref, action };
      return agencies.namedOne(showEntry(await changes.confirm(own)));
    },
    moveAppointment: async ({ caller, params, body, action, now }) => {
      const own = { id: params.appointmentId, owner: caller.ref, action, changeableUntil: until };
      const to = { start: Date.parse(body.start), resourceId: body.resourceId, now };
      const moved = await changes.move(own, (appointment) => movedTo(effects, appointment, to));
      return agencies.namedOne(showEntry(moved));
    },
    cancelAppointment: async ({ caller, params, body, action }) => {
      const own = {
        ...{ id: params.appointmentId, owner: caller.ref, action, reason: body.reason },
        changeableUntil: until,
      };
      return agencies.namedOne(showEntry(await changes.cancel(own)));
    },
  };
};
