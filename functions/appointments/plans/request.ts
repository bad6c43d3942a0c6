import * as v from 'valibot';
import { code, id, instantInput, text, wholeNumber } from '../../kernel/text/fields';

/*
 * What people ask for when they book.
 */

/** Somebody's name. */
export const personName = text(100);
export const names = v.pipe(v.array(personName), v.minLength(1), v.maxLength(100));

/** For whom, where that is not who books. */
export const attendees = v.variant('relation', [
  v.strictObject({ relation: v.literal('child'), name: personName }),
  v.strictObject({ relation: v.literal('group'), people: wholeNumber(2, 100), names: v.optional(names) }),
]);
export type Attendees = v.InferOutput<typeof attendees>;

const asked = {
  agencyId: id,
  type: code,
  /** With whom or what; where that is all the same, at which place. */
  resourceId: v.optional(id),
  placeId: v.optional(id),
  start: instantInput,
  for: v.optional(attendees),
  /** Hold it for some minutes, to be confirmed; what costs something is held in any case. */
  hold: v.optional(v.boolean(), false),
  followUpOf: v.optional(id),
};

export const bookingRequest = v.pipe(
  v.strictObject(asked),
  v.check(
    ({ resourceId, placeId }) => (resourceId === undefined) !== (placeId === undefined),
    'Either resourceId or placeId.',
  ),
);
export type BookingRequest = v.InferOutput<typeof bookingRequest>;

export const moveRequest = v.strictObject({ start: instantInput, resourceId: v.optional(id) });
