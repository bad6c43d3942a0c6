import type { HandlersOf, Request } from '../../../kernel/contract/contract';
import { personRef } from '../../../kernel/identity/id-codec';
import type { Language } from '../../../kernel/text/languages';
import type { Appointment } from '../../bookings/appointment';
import { bookingNotFound } from '../../bookings/refusals';
import { showCancellation, showCard } from '../../self-service/views';
import { counted, isCount, searchset } from '../protocol/bundle';
import type { Effects } from '../protocol/effects';
import { codesIn, common, idsIn, maxEntries, oneOfEach, periodIn, searchUnbounded } from '../protocol/fields';
import { surroundingsOf } from '../schedules/station';
import {
  appointmentStatuses,
  identifiersOf,
  patientId,
  showAppointment,
  statusOf,
  statusSystem,
} from './appointment';
import type { Given, GivenIdentifier } from './given';
import { identifierOf, versionNotFound } from './request';
import type { appointmentRoutes } from './routes';

type Routes = Pick<
  typeof appointmentRoutes,
  | 'readFhirAppointment'
  | 'readFhirAppointmentVersion'
  | 'searchFhirAppointments'
  | 'searchFhirAppointmentsByForm'
>;
type Query = Request<Routes['searchFhirAppointments']>['query'];

/** What its client said of it. */
export const givenOf = ({ details }: Appointment): Given | undefined => details.given as Given | undefined;

/** An appointment as it is read, with its place and resource. */
export const showWhole = async (effects: Effects, appointment: Appointment, language: Language) => {
  const { card, version, bookedAt, owner = '', billId } = appointment;
  const station = await surroundingsOf(effects, appointment);
  const patient = patientId(effects.ids, owner);
  const given = givenOf(appointment);
  const reason = showCancellation(appointment)?.reason ?? undefined;
  const shown = { card: showCard(card), version, created: bookedAt, patient, billId, station, given, reason };
  return showAppointment(shown, language);
};

/** A system that is left out is any (FHIR R4, "Search", token). */
export const isNamed = ({ system, value }: GivenIdentifier, wanted: GivenIdentifier): boolean =>
  (wanted.system === undefined || wanted.system === (system ?? '')) && wanted.value === value;

const matches = (query: Query, patient: string) => {
  const period = periodIn(query.date);
  const statuses = codesIn(query.status, statusSystem, appointmentStatuses);
  const actors = idsIn(query.actor);
  const names = oneOfEach(query.identifier).map((each) => each.map(identifierOf));
  return (appointment: Appointment): boolean => {
    const { card } = appointment;
    const own = identifiersOf({ card, given: givenOf(appointment) });
    const start = Date.parse(card.start);
    const mine = [patient, card.resourceId, card.placeId];
    return (
      statuses.every((each) => each.includes(statusOf[card.state])) &&
      actors.every((each) => each.some((id) => mine.includes(id))) &&
      idsIn(query.patient).every((each) => each.includes(patient)) &&
      names.every((each) => each.some((name) => own.some((one) => isNamed(one, name)))) &&
      start >= period.from &&
      start < period.until
    );
  };
};

/** How many appointments of a person are counted at the most. */
const maxCounted = 1_000;

const countOf = async (
  { fhir }: Effects,
  owner: string,
  { query, now }: Pick<Request<Routes['searchFhirAppointments']>, 'query' | 'now'>,
  fits: (appointment: Appointment) => boolean,
): Promise<number> => {
  if (query._id) {
    return (await fhir.byIds(common(oneOfEach(query._id)), owner, now)).filter(fits).length;
  }
  let [count, cursor, left]: [number, string | undefined, number] = [0, undefined, maxCounted / maxEntries];
  do {
    if (left-- === 0) throw searchUnbounded('Narrow it by a date.');
    const page = await fhir.list(owner, { period: periodIn(query.date), limit: maxEntries, cursor, now });
    [count, cursor] = [count + page.items.filter(fits).length, page.next];
  } while (cursor !== undefined);
  return count;
};

const found = async (effects: Effects, id: string, owner: string, now: number): Promise<Appointment> => {
  const [appointment] = await effects.fhir.byIds([id], owner, now);
  if (!appointment) throw bookingNotFound();
  return appointment;
};

/** A page of a person's own, or how many there are. */
const searching = (effects: Effects) => async (request: Request<Routes['searchFhirAppointments']>) => {
  const { fhir, ids } = effects;
  const { caller, query, language, now } = request;
  const { cursor, _count: limit, ...asked } = query;
  const owner = personRef(caller.id);
  const fits = matches(query, patientId(ids, owner));
  if (isCount(query)) return counted('Appointment', request, await countOf(effects, owner, request, fits));
  const { items, next } = query._id
    ? { items: await fhir.byIds(common(oneOfEach(query._id)), owner, now), next: undefined }
    : await fhir.list(owner, { period: periodIn(query.date), limit, cursor, now });
  const kept = items.filter(fits);
  const shown = await Promise.all(kept.map((each) => showWhole(effects, each, language)));
  return searchset(
    'Appointment',
    { ...request, query: { ...asked, _count: limit } },
    { items: shown, next, isFirst: cursor === undefined },
  );
};

export const appointmentHandlers = (effects: Effects): HandlersOf<Routes> => {
  return {
    readFhirAppointment: async ({ caller, params, language, now }) =>
      showWhole(effects, await found(effects, params.appointmentId, personRef(caller.id), now), language),

    readFhirAppointmentVersion: async ({ caller, params, language, now }) => {
      const appointment = await found(effects, params.appointmentId, personRef(caller.id), now);
      if (String(appointment.version) !== params.versionId) throw versionNotFound();
      return showWhole(effects, appointment, language);
    },

    searchFhirAppointments: searching(effects),
    searchFhirAppointmentsByForm: searching(effects),
  };
};
