import { actOnEach, type Outcome, showOutcome } from '../../blocks/bulk-actions/each';
import type { Officers } from '../../blocks/officers/officers';
import type { OfficerCheck } from '../../blocks/officers/store';
import type { HandlersOf } from '../../kernel/contract/contract';
import { translateResults } from '../../kernel/contract/rows';
import { subActionOf } from '../../kernel/identity/action';
import type { BookingEntry } from '../bookings/booking';
import type { FrontDesk, FrontDeskCommand } from '../front-desk/store';
import { showAnswered } from '../self-service/views';
import { type ActionResult, type bulkActionRoutes, isState, type What } from './routes';

export interface Effects {
  readonly frontDesk: FrontDesk;
  readonly officers: OfficerCheck;
  readonly stopwatch: () => number;
}

/** Appointments changed at the same time: those of one counter free seats of the same agenda, and wait for each other. */
const sideBySide = 10;

type FrontDeskAct = (command: FrontDeskCommand & { readonly officers: Officers }) => Promise<BookingEntry>;

const actsOf = (frontDesk: FrontDesk): Readonly<Record<What['action'], FrontDeskAct>> => ({
  'check-in': frontDesk.checkIn,
  complete: frontDesk.complete,
  miss: frontDesk.miss,
  'undo-check-in': frontDesk.undoCheckIn,
  'undo-miss': frontDesk.undoMiss,
  'call-off': frontDesk.callOff,
});

const stateIn = (each: Outcome<BookingEntry>): Pick<ActionResult, 'bookingState'> => {
  const state = each.result === 'refused' ? each.facts.bookingState : undefined;
  return isState(state) ? { bookingState: state } : {};
};

const show = (each: Outcome<BookingEntry>): ActionResult => ({
  appointmentId: each.id,
  ...showOutcome(each),
  ...(each.result === 'done' ? { appointment: showAnswered(each.done) } : {}),
  ...stateIn(each),
});

export const bulkActionHandlers = ({
  frontDesk,
  officers,
  stopwatch,
}: Effects): HandlersOf<typeof bulkActionRoutes> => {
  const acts = actsOf(frontDesk);
  return {
    actOnAppointments: async ({ caller, headers: by, body: { appointmentIds, what }, action, translate }) => {
      if (what.action === 'call-off') await officers.checkAct(caller.id, by, 'schedules');
      const reason = 'reason' in what ? what.reason : undefined;
      const act = acts[what.action];
      const outcomes = await actOnEach<BookingEntry>(appointmentIds, {
        ...{ sideBySide, stopwatch },
        act: (id) => act({ id, agencyId: caller.id, action: subActionOf(action, id), reason, officers: by }),
      });
      return { items: translateResults(outcomes.map(show), translate) };
    },
  };
};
