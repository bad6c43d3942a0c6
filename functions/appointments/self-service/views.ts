import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import { billId } from '../../blocks/billing/bill';
import { officersView, showOfficers } from '../../blocks/officers/officers';
import { shortReferenceOf } from '../../blocks/references/reference';
import type { Signer } from '../../kernel/identity/signer';
import { id, inOrder, instant as instantField } from '../../kernel/text/fields';
import { money } from '../../kernel/text/money';
import { instant } from '../../kernel/text/time';
import { type Appointment, refundOf } from '../bookings/appointment';
import { asBooked, type BookingCard, type BookingEntry, bookingCard } from '../bookings/booking';
import { actors } from '../bookings/lifecycle';
import { localInstant } from '../places/local-time';
import type { Place } from '../places/place';
import { placeDetails } from '../places/place-details';
import { names } from '../plans/party';
import { claimView, showClaim } from '../plans/proof';
import type { AppointmentType } from '../types/type';
import { typeDetails } from '../types/type-details';
import { codeOf } from './check-in-code';
import type { Standing } from './standing-store';

/*
 * Appointments as people see them, in the local time of their place.
 */

/** An appointment in a list; `start` and `end` with the offset of its place. */
export const summaryView = v.strictObject({
  ...bookingCard.entries,
  /** What people say and type for it, such as `A-4831-9027-556`. */
  shortReference: v.string(),
});
type SummaryView = v.InferInput<typeof summaryView>;

const more = {
  /** The end of its hold. */
  holdUntil: v.nullable(instantField),
  /** The price, and the bill. */
  fee: v.nullable(money),
  billId: v.nullable(billId),
  /** The payment by which it was paid, as `/v1/payments` names it. */
  payment_id: v.nullable(v.string()),
  /** The people who come, if named. */
  names: v.optional(names),
  followUpOf: v.nullable(id),
  /** The claim to be who they are that is decided there; its code is said at the counter. */
  claim: v.optional(claimView),
  /** The language that somebody has to speak. */
  language: v.nullable(v.string()),
  /** The content of its QR code. */
  checkInCode: v.string(),
};

/** By whom it was cancelled, and why; null if it was not. */
const cancellationView = v.nullable(
  v.strictObject({ at: instantField, by: v.picklist(actors), reason: v.nullable(v.string()) }),
);

/** As it was booked; a repeat gets the same. */
export const bookedView = v.strictObject({ ...summaryView.entries, ...more });

const { names: placeNames, addresses, directions, latitude, longitude } = placeDetails;

export const appointmentView = v.strictObject({
  ...bookedView.entries,
  /** Until when it may be moved or cancelled. */
  changeableUntil: instantField,
  /** The amount to refund if it was paid for and cancelled. */
  refund: v.nullable(money),
  cancellation: cancellationView,
  place: v.strictObject({ names: placeNames, addresses, directions, latitude, longitude }),
  description: typeDetails.description,
  preparation: typeDetails.preparation,
  documents: typeDetails.documents,
});

/** The appointment after an action of an officer. */
export const actionReply = v.strictObject({ ...summaryView.entries });
/** The same of one for which officers answer. */
export const answeredReply = v.strictObject({ ...summaryView.entries, officers: v.nullable(officersView) });

/** The same as the person sees them to whom they belong: with what the agency is called. */
export const ownSummaryView = withAgencyNames(summaryView);
export const ownBookedView = withAgencyNames(bookedView);
export const ownAppointmentView = withAgencyNames(appointmentView);

export const showCard = (card: BookingCard): SummaryView => {
  const { timeZone, start, end, type } = card;
  return {
    ...card,
    shortReference: shortReferenceOf('appointment', card.id),
    type: { code: type.code, names: inOrder(type.names) },
    start: localInstant(timeZone, start),
    end: localInstant(timeZone, end),
  };
};

const showMore = (signer: Signer, { id: own, details, billId: bill, paymentId }: Appointment) => ({
  payment_id: paymentId ?? null,
  ...{ fee: details.fee ?? null, billId: bill ?? null, followUpOf: details.followUpOf ?? null },
  language: details.spoken ?? null,
  ...(details.names ? { names: [...details.names] } : {}),
  ...showClaim(details),
  checkInCode: codeOf(signer, own),
});

export const showBooked = (signer: Signer, appointment: Appointment): v.InferInput<typeof bookedView> => ({
  ...showCard(asBooked(appointment)),
  ...showMore(signer, appointment),
  ...{ holdUntil: appointment.details.holdUntil ?? null, payment_id: null },
});

/** The last instant at which the person may change it, in milliseconds since 1970. */
export const changeableUntil = (
  { card }: Pick<Appointment, 'card'>,
  type: Pick<AppointmentType, 'cancelMinutes'> | undefined,
): number => Date.parse(card.start) - (type?.cancelMinutes ?? 0) * 60_000;

export const showCancellation = ({
  timeline,
}: Pick<Appointment, 'timeline'>): v.InferInput<typeof cancellationView> => {
  const found = Object.values(timeline).find(({ card }) => card.state === 'cancelled');
  return found ? { at: instant(found.at), by: found.by, reason: found.reason ?? null } : null;
};

const showPlace = ({
  names: called,
  addresses: at,
  directions: way,
  latitude: lat,
  longitude: long,
}: Place) => ({
  ...{ names: called, addresses: at, latitude: lat, longitude: long },
  ...(way ? { directions: way } : {}),
});

export const showAppointment = (
  signer: Signer,
  appointment: Appointment,
  { state, holdUntil }: Standing,
  { type, place }: { readonly type: AppointmentType; readonly place: Place },
): v.InferInput<typeof appointmentView> => ({
  ...showCard({ ...appointment.card, state }),
  ...showMore(signer, appointment),
  holdUntil: state === 'held' ? (holdUntil ?? null) : null,
  changeableUntil: instant(changeableUntil(appointment, type)),
  refund: refundOf(appointment) ?? null,
  cancellation: showCancellation(appointment),
  place: showPlace(place),
  ...(type.description ? { description: type.description } : {}),
  ...(type.preparation ? { preparation: type.preparation } : {}),
  documents: type.documents,
});

export const showEntry = ({ card }: BookingEntry): SummaryView => showCard(card);

export const showAnswered = (entry: BookingEntry): v.InferInput<typeof answeredReply> => ({
  ...showEntry(entry),
  officers: showOfficers(entry.officers),
});
