import * as v from 'valibot';
import { officersView, showOfficers } from '../../blocks/officers/officers';
import type { Contact } from '../../blocks/people/person';
import { id, instant as instantField } from '../../kernel/text/fields';
import { money } from '../../kernel/text/money';
import { instant } from '../../kernel/text/time';
import { type Appointment, dayOver, refundOf } from '../bookings/appointment';
import { asBooked, type BookingEntry } from '../bookings/booking';
import { actors, states } from '../bookings/lifecycle';
import { contact, names } from '../plans/party';
import { claimView, showClaim } from '../plans/proof';
import type { Standing } from '../self-service/standing-store';
import { showCard, summaryView } from '../self-service/views';

/*
 * Appointments as officers see them.
 */

/** The reply to an officer's booking. */
export const frontDeskBookedView = v.strictObject({
  ...summaryView.entries,
  names: v.optional(names),
  followUpOf: v.nullable(id),
  /** The claim to be somebody that is to be decided there: `/v1/agency/identity/claims/{id}`. */
  claim: v.optional(claimView),
  /** How to reach them, and what to know, as an officer noted it. */
  contact: v.nullable(contact),
  notes: v.nullable(v.string()),
  reference: v.nullable(v.string()),
});

const showNotes = ({ details: { contact: noted, notes, reference } }: Appointment) => ({
  contact: noted ?? null,
  ...{ notes: notes ?? null, reference: reference ?? null },
});

export const showFrontDeskBooking = (appointment: Appointment): v.InferInput<typeof frontDeskBookedView> => ({
  ...showCard(asBooked(appointment)),
  ...(appointment.details.names ? { names: [...appointment.details.names] } : {}),
  followUpOf: appointment.details.followUpOf ?? null,
  ...showNotes(appointment),
});

const contactView = v.strictObject({
  name: v.nullable(v.string()),
  language: v.nullable(v.string()),
  email: v.nullable(v.string()),
  phone: v.nullable(v.string()),
});

const entryView = v.strictObject({
  at: instantField,
  action: v.string(),
  by: v.picklist(actors),
  reason: v.nullable(v.string()),
  /** Who answers for it, where somebody has to. */
  officers: v.nullable(officersView),
});

export const frontDeskAppointmentView = v.strictObject({
  ...frontDeskBookedView.entries,
  holdUntil: v.nullable(instantField),
  fee: v.nullable(money),
  billId: v.nullable(v.string()),
  /** The payment by which it was paid, which a refund names. */
  payment_id: v.nullable(v.string()),
  /** The amount to refund. */
  refund: v.nullable(money),
  /** The person who booked, if the portal knows them. */
  citizen: v.nullable(contactView),
  /** Its actions, in order. */
  timeline: v.array(entryView),
});

/** Sorts actions of the same millisecond by their results. */
const inOrder = (left: BookingEntry, right: BookingEntry): number =>
  left.at - right.at ||
  left.card.sequence - right.card.sequence ||
  states.indexOf(left.card.state) - states.indexOf(right.card.state);

const showTimeline = ({ timeline }: Appointment): v.InferInput<typeof entryView>[] =>
  Object.entries(timeline)
    .sort(([, left], [, right]) => inOrder(left, right))
    .map(([name, { at, action, by, reason, officers }]) => ({
      ...{ at: instant(at), action, by: name === dayOver ? 'portal' : by, reason: reason ?? null },
      officers: showOfficers(officers),
    }));

export const showToOfficer = (
  appointment: Appointment,
  { state, holdUntil }: Standing,
  citizen: Contact | undefined,
): v.InferInput<typeof frontDeskAppointmentView> => {
  const { card, details, billId, paymentId } = appointment;
  return {
    ...showCard({ ...card, state }),
    ...(details.names ? { names: [...details.names] } : {}),
    ...showClaim(details),
    followUpOf: details.followUpOf ?? null,
    ...showNotes(appointment),
    holdUntil: state === 'held' ? (holdUntil ?? null) : null,
    ...{
      fee: details.fee ?? null,
      billId: billId ?? null,
      payment_id: paymentId ?? null,
      refund: refundOf(appointment) ?? null,
    },
    ...{ citizen: citizen ?? null, timeline: showTimeline(appointment) },
  };
};
