import * as v from 'valibot';
import { code, id, instantInput, text, wholeNumber } from '../../kernel/text/fields';
import { names } from '../plans/party';

/*
 * What officers ask for at the desk.
 */

/** Why, in the officer's words: who booked reads them. */
const reason = v.optional(text(500));

export const frontDeskRequest = v.pipe(
  v.strictObject({
    type: code,
    resourceId: id,
    /** Left out for those who are here already: then it is now. */
    start: v.optional(instantInput),
    people: v.optional(wholeNumber(1, 100), 1),
    names: v.optional(names),
    /** They are here. */
    walkIn: v.optional(v.boolean(), false),
    /** More than there are seats, at any time of the day; marked as such. */
    overbook: v.optional(v.boolean(), false),
    /** For who booked that one. */
    followUpOf: v.optional(id),
  }),
  v.check(
    ({ walkIn, start }) => walkIn || start !== undefined,
    'When it starts, unless they are here already.',
  ),
  v.check(
    ({ walkIn, followUpOf }) => !(walkIn && followUpOf !== undefined),
    'What goes on from another appointment is made for a time to come.',
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
