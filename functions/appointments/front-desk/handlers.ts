import type { HandlersOf } from '../../kernel/contract/contract';
import { orAsBefore } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import type { Agency } from '../../kernel/identity/caller';
import type { Signer } from '../../kernel/identity/signer';
import { bookingNotFound } from '../bookings/refusals';
import type { Planning } from '../plans/choices';
import { idIn } from '../self-service/check-in-code';
import type { Appointments } from '../self-service/store';
import { showAnswered, showEntry } from '../self-service/views';
import type { FrontDeskBookings } from './booking-store';
import { frontDeskPlan, rescheduledTo } from './plans';
import { codeUnknown } from './refusals';
import type { frontDeskRoutes } from './routes';
import type { FrontDesk, FrontDeskCommand } from './store';
import { showFrontDeskBooking, showToOfficer } from './views';

export interface Effects extends Planning {
  readonly signer: Signer;
  readonly appointments: Appointments;
  readonly frontDeskBookings: FrontDeskBookings;
  readonly frontDesk: FrontDesk;
}

interface AppointmentActionRequest {
  readonly caller: Agency;
  readonly params: { readonly appointmentId: string };
  readonly action: Action;
}

const commandOf = (
  { caller, params, action }: AppointmentActionRequest,
  reason?: string,
): FrontDeskCommand => ({
  ...{ id: params.appointmentId, agencyId: caller.id, action, reason },
});

export const frontDeskHandlers = (effects: Effects): HandlersOf<typeof frontDeskRoutes> => {
  const { appointments, frontDeskBookings, frontDesk } = effects;
  return {
    bookAtFrontDesk: async ({ caller, body, action, language, now }) => {
      const { walkIn, overbook, followUpOf } = body;
      const marks = { ...(walkIn ? { walkIn } : {}), ...(overbook ? { overbooked: overbook } : {}) };
      const booking = { agencyId: caller.id, action, followUpOf, marks };
      const plan = await orAsBefore(
        () => frontDeskPlan(effects, caller.id, body, { language, now }),
        () => frontDeskBookings.made(booking),
      );
      return showFrontDeskBooking(
        'choices' in plan ? await frontDeskBookings.book({ ...booking, plan }) : plan,
      );
    },
    showAtFrontDesk: async ({ caller, params, accessPurpose, now, requestId }) => {
      const found = await frontDeskBookings.show(params.appointmentId, {
        agency: caller,
        ...accessPurpose,
        now,
        requestId,
      });
      if (!found) throw bookingNotFound();
      const standing = await appointments.standingOf(found.appointment, now);
      return showToOfficer(found.appointment, standing, found.citizen);
    },
    rescheduleAppointment: async (request) => {
      const { start, resourceId, overbook, reason } = request.body;
      const to = { start: Date.parse(start), resourceId, overbook, now: request.now };
      const move = frontDesk.reschedule(commandOf(request, reason), (each) =>
        rescheduledTo(effects, each, to),
      );
      return showEntry(await move);
    },
    ...actionHandlers(effects),
  };
};

/** What officers note of appointments. */
const actionHandlers = ({
  frontDesk,
  signer,
}: Effects): Omit<
  HandlersOf<typeof frontDeskRoutes>,
  'bookAtFrontDesk' | 'showAtFrontDesk' | 'rescheduleAppointment'
> => {
  return {
    checkInByCode: async ({ caller, body, action }) => {
      const id = idIn(signer, body.code);
      const entry =
        id === undefined ? undefined : await frontDesk.checkInOf({ id, agencyId: caller.id, action });
      if (!entry) throw codeUnknown();
      return showEntry(entry);
    },
    checkIn: async (request) => showEntry(await frontDesk.checkIn(commandOf(request))),
    completeAppointment: async (request) => showEntry(await frontDesk.complete(commandOf(request))),
    missAppointment: async (request) => showEntry(await frontDesk.miss(commandOf(request))),
    undoCheckIn: async (request) => showEntry(await frontDesk.undoCheckIn(commandOf(request))),
    undoNoShow: async (request) => showEntry(await frontDesk.undoMiss(commandOf(request))),
    callOffAppointment: async (request) => {
      const { headers: officers, body } = request;
      return showAnswered(await frontDesk.callOff({ ...commandOf(request, body.reason), officers }));
    },
  };
};
