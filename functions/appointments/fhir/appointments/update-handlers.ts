import type { HandlersOf } from '../../../kernel/contract/contract';
import { refuseField } from '../../../kernel/contract/refusal';
import { subActionOf } from '../../../kernel/identity/action';
import { personRef } from '../../../kernel/identity/id-codec';
import { replayOrRefuse } from '../../../kernel/table/write';
import type { Appointment } from '../../bookings/appointment';
import { bookingNotFound } from '../../bookings/refusals';
import { movedTo } from '../../plans/moves';
import { changeableUntil, showCard } from '../../self-service/views';
import type { Effects } from '../protocol/effects';
import { type SlotName, typeTag } from '../slots/slot-id';
import { patientId, showAppointment, statusOf } from './appointment';
import { showWhole } from './handlers';
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
      const answer = ({ card, reason }: Pick<Appointment, 'card'> & { readonly reason?: string }) =>
        showAppointment(
          {
            ...{ card: showCard(card), version: version + 1, created: appointment.bookedAt, patient },
            ...{ billId: appointment.billId, given: appointment.details.given },
            reason,
          },
          language,
        );
      if (known) return answer(replayOrRefuse(known, known.hash, whole.hash));
      const seen = checkVersion(version);
      seen(appointment);
      const own = { id, owner, action, seen, changeableUntil: until };
      const step = stepTo(appointment, body);
      if (step === 'none') return showWhole(effects, appointment, language);
      if (step === 'confirm') return answer(await changes.confirm(own));
      if (step === 'cancel') return answer(await changes.cancel({ ...own, reason: reasonIn(body) }));
      const { start, resourceId } = step.to;
      return answer(await changes.move(own, (read) => movedTo(effects, read, { start, resourceId, now })));
    },
  };
};
