import * as v from 'valibot';
import { itemIds, outcome } from '../../blocks/bulk-actions/each';
import { officerRefusals, officersOfAct } from '../../blocks/officers/officers';
import type { Routes } from '../../kernel/contract/contract';
import { text } from '../../kernel/text/fields';
import { type State, states } from '../bookings/lifecycle';
import { answeredReply } from '../self-service/views';
import * as examples from './examples';

/** What officers note of many appointments, by its name in their timelines. */
const what = v.variant('action', [
  v.strictObject({ action: v.picklist(['check-in', 'complete', 'miss', 'undo-check-in', 'undo-miss']) }),
  /** The reason is shown to the people who booked. */
  v.strictObject({ action: v.literal('call-off'), reason: v.optional(text(500)) }),
]);
export type What = v.InferOutput<typeof what>;

const result = v.strictObject({
  /** Null where what was sent is no id. */
  appointmentId: v.nullable(v.string()),
  ...outcome,
  /** As it is after the action. */
  appointment: v.optional(answeredReply),
  /** Where its state does not allow the action: the one that it is in. */
  bookingState: v.optional(v.picklist(states)),
});
export type ActionResult = v.InferInput<typeof result>;

export const isState = (value: unknown): value is State => states.some((state) => state === value);

export const bulkActionRoutes = {
  actOnAppointments: {
    method: 'POST',
    path: '/v1/agency/appointments/actions',
    access: { agency: 'appointments:write' },
    summary:
      'Do one thing to up to 100 appointments: check in, note what took place or who did not come, call off',
    description:
      'Each has a result of its own, in the order sent: one that is malformed, that is refused, or that there is not, holds up no other. The actions, and whom they are told to, are those of the front desk: `miss` notes that nobody came, `call-off` takes a `reason`. One that is named twice is done once; what could not be reached in the time of a call is `later`: send the call again. Names the officer (`Diwan-Officer`), who stands in the timeline of each; to call off takes a second one who agrees (`Diwan-Second-Officer`) where your policy asks for two (`schedules` of `refund-policy`), and so does each that has a bill above your limit.',
    headers: officersOfAct,
    body: v.strictObject({ appointmentIds: itemIds, what }),
    reply: { status: 200, body: v.strictObject({ items: v.array(result) }) },
    refusals: officerRefusals,
    example: examples.actOnAppointments,
  },
} as const satisfies Routes;
