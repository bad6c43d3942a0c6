import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import { digits } from '../../kernel/text/digits';
import { code, date, id, instant } from '../../kernel/text/fields';
import { attendees } from '../plans/party';
import { languageTag } from '../types/type-details';
import { waitingStates } from './waiting';

/*
 * What people wait for, and how it is shown to them and to agencies.
 */

const clock = v.pipe(
  v.string(),
  digits,
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Must be a time of day as HH:MM, from 00:00 to 23:59.'),
);
const times = v.pipe(
  v.array(
    v.pipe(
      v.strictObject({ from: clock, to: clock }),
      v.check(({ from, to }) => from <= to, 'The end must not be before the beginning.'),
    ),
  ),
  v.minLength(1),
  v.maxLength(6),
);
const placeIds = v.pipe(v.array(id), v.minLength(1), v.maxLength(10));

export const waitingRequest = v.strictObject({
  agencyId: id,
  type: code,
  /** Any place of the agency by default. */
  placeIds: v.optional(placeIds),
  /** Local days; from today by default. */
  from: v.optional(date),
  until: date,
  /** Local times of day at which the appointment may begin. */
  times: v.optional(times),
  for: v.optional(attendees),
  /** Only with somebody who speaks it; by default as it is with the appointment that is to be replaced. */
  language: v.optional(languageTag),
  /** An appointment of the person, of the same type: only earlier times are offered, and replace it. */
  insteadOf: v.optional(id),
});
export type WaitingRequest = v.InferOutput<typeof waitingRequest>;

const wish = {
  askedAt: instant,
  placeIds: v.optional(v.array(id)),
  from: date,
  until: date,
  times: v.optional(v.array(v.strictObject({ from: v.string(), to: v.string() }))),
  people: v.number(),
  language: v.optional(v.string()),
};

export const waitingView = v.strictObject({
  ...{ id, agencyId: id, type: code, state: v.picklist(waitingStates) },
  ...wish,
  insteadOf: v.nullable(id),
  /** An appointment that is held for the person: to be accepted by then, or cancelled. */
  offer: v.nullable(v.strictObject({ appointmentId: id, until: instant })),
});
/** The same with what the agency is called. */
export const ownWaitingView = withAgencyNames(waitingView);

/** An entry of the list as the agency sees it: anonymous. */
export const waiterView = v.strictObject({
  state: v.picklist(['waiting', 'offered']),
  ...wish,
  /** The person has an appointment and wants an earlier one. */
  earlier: v.boolean(),
});
