import * as v from 'valibot';
import { code, id, instantInput } from '../../kernel/text/fields';
import { attendees } from '../plans/party';
import { languageTag } from '../types/type-details';

/*
 * What people ask for when they book.
 */

const fields = {
  agencyId: id,
  type: code,
  /** Either a resource, or a place at which any resource will do. */
  resourceId: v.optional(id),
  placeId: v.optional(id),
  start: instantInput,
  for: v.optional(attendees),
  /** Hold the seats for some minutes, to be confirmed. An appointment with a fee is always held first. */
  hold: v.optional(v.boolean(), false),
  followUpOf: v.optional(id),
  /** Your claim with the way `counter`, for a type that `provesIdentity`. */
  claimId: v.optional(id),
  /** Only with somebody who speaks it, as in a search for free times; kept to when it is moved. */
  language: v.optional(languageTag),
};

export const bookingRequest = v.pipe(
  v.strictObject(fields),
  v.check(
    ({ resourceId, placeId }) => (resourceId === undefined) !== (placeId === undefined),
    'Give either resourceId or placeId, and not both.',
  ),
);

export type BookingRequest = v.InferOutput<typeof bookingRequest>;

export const moveRequest = v.strictObject({ start: instantInput, resourceId: v.optional(id) });
