import type { HandlersOf, Request } from '../../../kernel/contract/contract';
import { personRef } from '../../../kernel/identity/id-codec';
import type { Language } from '../../../kernel/text/languages';
import type { Appointment } from '../../bookings/appointment';
import { bookingNotFound } from '../../bookings/refusals';
import { showCancellation, showCard } from '../../self-service/views';
import { searchset } from '../protocol/bundle';
import type { Effects } from '../protocol/effects';
import { codesIn, common, idsIn, oneOfEach, periodIn } from '../protocol/fields';
import { surroundingsOf } from '../schedules/station';
import { appointmentStatuses, patientId, showAppointment, statusOf, statusSystem } from './appointment';
import { versionNotFound } from './request';
import type { appointmentRoutes } from './routes';

type Routes = Pick<
  typeof appointmentRoutes,
  'readFhirAppointment' | 'readFhirAppointmentVersion' | 'searchFhirAppointments'
>;
type Query = Request<Routes['searchFhirAppointments']>['query'];

/** An appointment as it is read, with its place and resource. */
export const showWhole = async (effects: Effects, appointment: Appointment, language: Language) => {
  const { card, version, bookedAt, owner = '', billId } = appointment;
  const station = await surroundingsOf(effects, appointment);
  const patient = patientId(effects.ids, owner);
  const given = appointment.details.given;
  const reason = showCancellation(appointment)?.reason ?? undefined;
  const shown = { card: showCard(card), version, created: bookedAt, patient, billId, station, given, reason };
  return showAppointment(shown, language);
};

const matches = (query: Query, patient: string) => {
  const period = periodIn(query.date);
  const statuses = codesIn(query.status, statusSystem, appointmentStatuses);
  const actors = idsIn(query.actor);
  return ({ card }: Appointment): boolean => {
    const start = Date.parse(card.start);
    const mine = [patient, card.resourceId, card.placeId];
    return (
      statuses.every((each) => each.includes(statusOf[card.state])) &&
      actors.every((each) => each.some((id) => mine.includes(id))) &&
      idsIn(query.patient).every((each) => each.includes(patient)) &&
      start >= period.from &&
      start < period.until
    );
  };
};

const found = async (effects: Effects, id: string, owner: string, now: number): Promise<Appointment> => {
  const [appointment] = await effects.fhir.byIds([id], owner, now);
  if (!appointment) throw bookingNotFound();
  return appointment;
};

export const appointmentHandlers = (effects: Effects): HandlersOf<Routes> => {
  const { fhir, ids } = effects;
  return {
    readFhirAppointment: async ({ caller, params, language, now }) =>
      showWhole(effects, await found(effects, params.appointmentId, personRef(caller.id), now), language),

    readFhirAppointmentVersion: async ({ caller, params, language, now }) => {
      const appointment = await found(effects, params.appointmentId, personRef(caller.id), now);
      if (String(appointment.version) !== params.versionId) throw versionNotFound();
      return showWhole(effects, appointment, language);
    },

    searchFhirAppointments: async (request) => {
      const { caller, query, language, now } = request;
      const { cursor, _count: limit, ...asked } = query;
      const owner = personRef(caller.id);
      const { items, next } = query._id
        ? { items: await fhir.byIds(common(oneOfEach(query._id)), owner, now), next: undefined }
        : await fhir.list(owner, { period: periodIn(query.date), limit, cursor, now });
      const kept = items.filter(matches(query, patientId(ids, owner)));
      const shown = await Promise.all(kept.map((each) => showWhole(effects, each, language)));
      return searchset(
        'Appointment',
        { ...request, query: { ...asked, _count: limit } },
        { items: shown, next },
      );
    },
  };
};
