import * as v from 'valibot';
import { code, id, instantInput, oneLine, text, wholeNumber } from '../../kernel/text/fields';
import { contact, names } from '../plans/party';

/*
 * Requests of officers at the front desk.
 */

/** The officer's reason, which is shown to the person who booked. */
const reason = v.optional(text(500));

export const frontDeskRequest = v.pipe(
  v.strictObject({
    type: code,
    resourceId: id,
    /** Now by default, for walk-ins. */
    start: v.optional(instantInput),
    people: v.optional(wholeNumber(1, 100), 1),
    names: v.optional(names),
    /** How to reach them if they have no account, as when the appointment has to move. */
    contact: v.optional(contact),
    /** What to know about them: for officers alone. */
    notes: v.optional(text(1_000)),
    /** Your own reference, by which it is found (`GET /v1/agency/appointments`). */
    reference: v.optional(oneLine(64)),
    /** The people are present already. */
    walkIn: v.optional(v.boolean(), false),
    /** Allows more people than seats, at any time of the day; the appointment is marked. */
    overbook: v.optional(v.boolean(), false),
    /** Books for the person who booked that appointment. */
    followUpOf: v.optional(id),
  }),
  v.check(
    ({ walkIn, start }) => walkIn || start !== undefined,
    'Give start, unless the person is here already.',
  ),
  v.check(
    ({ walkIn, followUpOf }) => !(walkIn && followUpOf !== undefined),
    'An appointment that continues another must start in the future.',
  ),
);
export type FrontDeskRequest = v.InferOutput<typeof frontDeskRequest>;

export const rescheduleRequest = v.strictObject({
  start: instantInput,
  resourceId: v.optional(id),
  overbook: v.optional(v.boolean(), false),
  reason,
});

export const callOffRequest = v.strictObject({ reason });
