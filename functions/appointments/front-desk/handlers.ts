import type { HandlersOf } from '../../kernel/contract/contract';
import type { Action } from '../../kernel/identity/action';
import type { Agency } from '../../kernel/identity/caller';
import type { Sealer } from '../../kernel/identity/id-codec';
import { bookingNotFound } from '../bookings/refusals';
import type { Planning } from '../plans/choices';
import { codeUnknown } from '../plans/refusals';
import { idIn } from '../self-service/check-in-code';
import type { Appointments } from '../self-service/store';
import { showEntry } from '../self-service/views';
import type { DeskBook } from './booking-store';
import { deskPlan, rescheduledTo } from './plans';
import type { deskRoutes } from './routes';
import type { DeskDeed, DeskWork } from './store';
import { showDeskBooked, showToOfficer } from './views';

export interface Effects extends Planning {
  readonly seal: Pick<Sealer, 'verify'>;
  readonly appointments: Appointments;
  readonly deskBook: DeskBook;
  readonly deskWork: DeskWork;
}

interface Asked {
  readonly caller: Agency;
  readonly params: { readonly appointmentId: string };
  readonly action: Action;
}

const deedOf = ({ caller, params, action }: Asked, reason?: string): DeskDeed => ({
  ...{ id: params.appointmentId, agencyId: caller.id, action, reason },
});

export const deskHandlers = (effects: Effects): HandlersOf<typeof deskRoutes> => {
  const { appointments, deskBook, deskWork, seal } = effects;
  return {
    bookAtDesk: async ({ caller, body, action, language, now }) => {
      const { walkIn, overbook, followUpOf } = body;
      const marks = { ...(walkIn ? { walkIn } : {}), ...(overbook ? { overbooked: overbook } : {}) };
      const plan = () => deskPlan(effects, caller.id, body, { language, now });
      return showDeskBooked(await deskBook.book({ agencyId: caller.id, action, followUpOf, marks, plan }));
    },
    showAtDesk: async ({ caller, params, errand, now, requestId }) => {
      const found = await deskBook.show(params.appointmentId, { agency: caller, errand, now, requestId });
      if (!found) throw bookingNotFound();
      const standing = await appointments.standingOf(found.appointment, now);
      return showToOfficer(found.appointment, standing, found.citizen);
    },
    checkInByCode: async ({ caller, body, action }) => {
      const id = idIn(seal, body.code);
      const entry =
        id === undefined ? undefined : await deskWork.checkInOf({ id, agencyId: caller.id, action });
      if (!entry) throw codeUnknown();
      return showEntry(entry);
    },
    checkIn: async (request) => showEntry(await deskWork.checkIn(deedOf(request))),
    completeAppointment: async (request) => showEntry(await deskWork.complete(deedOf(request))),
    missAppointment: async (request) => showEntry(await deskWork.miss(deedOf(request))),
    rescheduleAppointment: async (request) => {
      const { start, resourceId, overbook, reason } = request.body;
      const to = { start: Date.parse(start), resourceId, overbook, now: request.now };
      const move = deskWork.reschedule(deedOf(request, reason), (each) => rescheduledTo(effects, each, to));
      return showEntry(await move);
    },
    callOffAppointment: async (request) =>
      showEntry(await deskWork.callOff(deedOf(request, request.body.reason))),
  };
};
