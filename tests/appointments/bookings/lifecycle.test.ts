import {
  type ActionName,
  lifecycle,
  type State,
  states,
} from '../../../functions/appointments/bookings/lifecycle';
import { onDue } from '../../../functions/appointments/deadlines/due';
import { reactorEffects, recordingQueue } from '../../support/messages';
import { usePortal } from '../../support/portal';
import { appointmentsService } from '../../support/services';
import { sweeping } from '../../support/sweeping';
import { at, openCase, somebody } from '../booking-world';

const portal = usePortal(appointmentsService);

/** Monday at 8:30 in Amman, and the start of the appointment. */
const [before, begins] = ['2026-03-02T05:30:00.000Z', '2026-03-02T06:00:00.000Z'];
const reason = 'The officer is ill.';

/** What people and officers do; what the portal does is tested in `paid.test.ts` and `store.test.ts`. */
const asked = [
  'confirm',
  'move',
  'reschedule',
  'cancel',
  'call-off',
  'check-in',
  'complete',
  'miss',
  'undo-check-in',
  'undo-miss',
] as const satisfies readonly ActionName[];
type LifecycleAction = (typeof asked)[number];

const open = async () => {
  const office = await openCase(portal(), { type: { noticeMinutes: 0, cancelMinutes: 0, mostActive: 5 } });
  const lena = somebody();
  const { api, officer } = office;
  const senders = (
    appointmentId: string,
  ): Record<LifecycleAction, (key?: string) => Promise<{ status: number; text: string }>> => {
    const params = { appointmentId };
    const by = (caller: typeof officer, key?: string) => ({
      ...{ caller, params },
      ...(key === undefined ? {} : { idempotencyKey: key }),
    });
    const to = { start: at('10:00') };
    return {
      confirm: (key) => api.confirmAppointment(by(lena.caller, key)),
      move: (key) => api.moveAppointment({ ...by(lena.caller, key), body: to }),
      reschedule: (key) => api.rescheduleAppointment({ ...by(officer, key), body: { ...to, reason } }),
      cancel: (key) => api.cancelAppointment(by(lena.caller, key)),
      'call-off': (key) => api.callOffAppointment({ ...by(officer, key), body: { reason } }),
      'check-in': (key) => api.checkIn(by(officer, key)),
      complete: (key) => api.completeAppointment(by(officer, key)),
      miss: (key) => api.missAppointment(by(officer, key)),
      'undo-check-in': (key) => api.undoCheckIn(by(officer, key)),
      'undo-miss': (key) => api.undoNoShow(by(officer, key)),
    };
  };
  return { ...office, lena, senders };
};

/** The actions that bring an appointment into each state. */
const pathTo: Readonly<Record<State, readonly LifecycleAction[]>> = {
  held: [],
  confirmed: ['confirm'],
  'checked-in': ['confirm', 'check-in'],
  completed: ['confirm', 'check-in', 'complete'],
  'no-show': ['confirm', 'miss'],
  cancelled: ['confirm', 'cancel'],
  lapsed: [],
};

/** An appointment can only be completed or missed once it has begun. */
const setClock = (action: LifecycleAction): void => {
  if (action === 'complete' || action === 'miss') portal().clock.set(begins);
};

const inState = async (state: State) => {
  portal().clock.set(before);
  const one = await open();
  const { id } = (await one.ask(one.lena, { hold: true })).body;
  const send = one.senders(id);
  for (const action of pathTo[state]) {
    setClock(action);
    expect(await send[action]()).toMatchObject({ status: 200 });
  }
  if (state === 'lapsed') {
    portal().clock.advance(600_000);
    await sweeping({ booking: onDue }, reactorEffects(portal(), recordingQueue()))();
  }
  const params = { appointmentId: id };
  return { id, send, get: async () => (await one.api.showAtFrontDesk({ caller: one.officer, params })).body };
};

const actionsIn = (state: State, isAllowed: boolean) =>
  asked.filter((action) => lifecycle[action].from.some((each) => each === state) === isAllowed);

describe('each action in each state', () => {
  const allowed = states.flatMap((state) => actionsIn(state, true).map((action) => ({ state, action })));

  test.each(allowed)('$action when $state', async ({ state, action }) => {
    const { send, get } = await inState(state);
    const step: { readonly by: string; readonly to?: State } = lifecycle[action];
    const was = await get();
    expect(was.state).toBe(state);
    setClock(action);
    const reply = await send[action]('the-same-key');
    const is = await get();
    expect(reply).toMatchObject({ status: 200 });
    expect(is.state).toBe(step.to ?? state);
    expect(is.timeline).toHaveLength(was.timeline.length + 1);
    expect(is.timeline.find((entry) => entry.action === action)).toMatchObject({ by: step.by });
    portal().clock.advance(60_000);
    expect((await send[action]('the-same-key')).text).toBe(reply.text);
    // Entries of one instant stand in any order.
    const again = (await get()).timeline;
    expect(again).toHaveLength(is.timeline.length);
    expect(again).toEqual(expect.arrayContaining(is.timeline));
    const [other] = asked.filter((each) => each !== action && lifecycle[each].by === step.by);
    const reused = JSON.parse((await send[other ?? action]('the-same-key')).text);
    expect(reused).toMatchObject({ code: 'idempotency-key-reused' });
  });

  // A refusal changes nothing, so that one appointment serves for all of them.
  test.each(states)('no other action when %s', async (state) => {
    const { send, get } = await inState(state);
    const was = await get();
    expect(was.state).toBe(state);
    // A hold has lapsed when the appointment begins.
    const unanswered = (each: typeof was) => ({ ...each, state, holdUntil: null });
    for (const action of actionsIn(state, false)) {
      setClock(action);
      const reply = await send[action]('the-same-key');
      expect({ action, status: reply.status }).toEqual({ action, status: 409 });
      expect(JSON.parse(reply.text)).toMatchObject({ code: 'booking-closed', bookingState: state });
      expect(unanswered(await get())).toEqual(unanswered(was));
    }
  });

  it('is tried, unless only the portal may do it', () => {
    const all = Object.entries(lifecycle).flatMap(([name, { by }]) => (by === 'portal' ? [] : [name]));
    expect([...asked].sort()).toEqual(all.sort());
  });
});
