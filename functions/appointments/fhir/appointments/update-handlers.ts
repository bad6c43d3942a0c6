import type { HandlersOf } from '../../../kernel/contract/contract';
import { refuseField } from '../../../kernel/contract/refusal';
import { subActionOf } from '../../../kernel/identity/action';
import { personRef } from '../../../kernel/identity/id-codec';
import { replayOrRefuse } from '../../../kernel/table/write';
import type { Language } from '../../../kernel/text/languages';
import type { Appointment } from '../../bookings/appointment';
import type { BookingEntry } from '../../bookings/booking';
import { bookingNotFound } from '../../bookings/refusals';
import { movedTo } from '../../plans/moves';
import { changeableUntil, showCard } from '../../self-service/views';
import type { Effects } from '../protocol/effects';
import { surroundingsOf } from '../schedules/station';
import { type SlotName, typeTag } from '../slots/slot-id';
import { patientId, showAppointment, statusOf } from './appointment';
import { givenOf, showWhole } from './handlers';
import {
  type AppointmentBody,
  checkPatient,
  reasonIn,
  slotIn,
  slotUnknown,
  statusNotAllowed,
  versionConflict,
  versionSeen,
} from './request';
import type { appointmentRoutes } from './routes';

type Routes = Pick<typeof appointmentRoutes, 'updateFhirAppointment'>;

type Step = 'none' | 'confirm' | 'cancel' | { readonly to: SlotName };

/** The slot to move to; undefined if the appointment stays. */
const elsewhere = ({ typeCode, card }: Appointment, body: AppointmentBody): SlotName | undefined => {
  const wanted = slotIn(body);
  if (!wanted) return undefined;
  if (wanted.type !== typeTag(typeCode)) throw slotUnknown('The Slot is of another service type.');
  const stays = wanted.resourceId === card.resourceId && wanted.start === Date.parse(card.start);
  return stays ? undefined : wanted;
};

/** The step from the current to the requested appointment: one at a time. */
const stepTo = (appointment: Appointment, body: AppointmentBody): Step => {
  const [status, wanted] = [statusOf[appointment.card.state], body.status];
  if (wanted === 'cancelled') return status === 'cancelled' ? 'none' : 'cancel';
  const to = elsewhere(appointment, body);
  if (wanted === status) return to ? { to } : 'none';
  if (to) throw statusNotAllowed('Move it first, and change its status then.');
  if (wanted === 'booked' && status === 'pending') return 'confirm';
  throw statusNotAllowed(`It is ${status}: people may confirm it, move it, or have it cancelled.`);
};

/** 400: not the id of the path (FHIR R4, "update"). */
const checkId = ({ id }: AppointmentBody, named: string): void => {
  if (id !== undefined && id !== named) {
    throw refuseField('invalid-request', '/id', 'Must be the id that stands in the path.');
  }
};

const checkVersion =
  (version: number) =>
  (read: Appointment): void => {
    if (read.version !== version) throw versionConflict(read.version);
  };

/** Why it is cancelled: in words for the agency, and as the client says it, to be given back. */
const cancellationOf = ({ details }: Appointment, body: AppointmentBody) => {
  const { cancelationReason } = body;
  if (!cancelationReason) return {};
  const given = { ...details.given, cancelationReason: { ...cancelationReason } };
  return { reason: reasonIn(body), change: { set: { details: { ...details, given } } } };
};

interface Answering {
  /** Of the appointment that is changed. */
  readonly version: number;
  readonly body: AppointmentBody;
  readonly language: Language;
}

/** The appointment after an action. */
const answering = (effects: Effects, before: Appointment, { version, body, language }: Answering) => {
  const { bookedAt: created, billId, owner = '' } = before;
  const patient = patientId(effects.ids, owner);
  const given = givenOf(before);
  return async ({ card, reason }: Pick<BookingEntry, 'card' | 'reason'>) => {
    const station = await surroundingsOf(effects, { ...before, card });
    // A repeat finds it kept already.
    const cancelationReason = given?.cancelationReason ?? body.cancelationReason;
    const said = { ...given, ...(cancelationReason && reason ? { cancelationReason } : {}) };
    const shown = { card: showCard(card), version: version + 1, created, patient, billId };
    return showAppointment({ ...shown, given: said, reason, station }, language);
  };
};

export const updateHandlers = (effects: Effects): HandlersOf<Routes> => {
  const { fhir, ids, changes, reference } = effects;
  const until = async (appointment: Appointment): Promise<number> =>
    changeableUntil(appointment, await reference.type(appointment.agencyId, appointment.typeCode));

  return {
    updateFhirAppointment: async ({
      caller,
      params,
      headers,
      body,
      action: whole,
      earlier,
      language,
      now,
    }) => {
      const [id, owner] = [params.appointmentId, personRef(caller.id)];
      const patient = patientId(ids, owner);
      checkId(body, id);
      checkPatient(body, patient);
      const version = versionSeen(headers['If-Match'], body);
      const [appointment] = await fhir.byIds([id], owner, now);
      if (!appointment) throw bookingNotFound();
      // An equal request about another version is another action.
      const actions = [whole, earlier ?? whole].map((each) => subActionOf(each, `version ${version}`));
      const [action = whole] = actions;
      const known = actions.map((each) => appointment.timeline[each.id]).find((each) => each);
      const answer = answering(effects, appointment, { version, body, language });
      if (known) return answer(replayOrRefuse(known, known.hash, whole.hash));
      const seen = checkVersion(version);
      seen(appointment);
      const own = { id, owner, action, seen, changeableUntil: until };
      const step = stepTo(appointment, body);
      if (step === 'none') return showWhole(effects, appointment, language);
      if (step === 'confirm') return answer(await changes.confirm(own));
      const reason = cancellationOf(appointment, body);
      if (step === 'cancel') return answer(await changes.cancel({ ...own, ...reason }));
      return answer(await changes.move(own, (read) => movedTo(effects, read, { ...step.to, now })));
    },
  };
};
