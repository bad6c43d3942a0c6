import type { AppointmentParticipant, Appointment as FhirAppointment } from 'fhir/r4';
import * as v from 'valibot';
import type { IdCodec } from '../../../kernel/identity/id-codec';
import type { Language } from '../../../kernel/text/languages';
import { nameIn } from '../../../kernel/text/languages';
import type { BookingCard } from '../../bookings/booking';
import type { State } from '../../bookings/lifecycle';
import {
  concept,
  location,
  meta,
  reference,
  serviceType,
  showLocation,
  systems,
  toPlace,
} from '../protocol/elements';
import { toResource } from '../schedules/schedule';
import type { Station } from '../schedules/station';
import { slotId } from '../slots/slot-id';
import { aConcept, anIdentifier, type Given, type GivenIdentifier } from './given';

/*
 * An Appointment. The patient is the person who booked, under an id that does not identify them.
 */

/** The value set "AppointmentStatus". */
export const statusSystem = 'http://hl7.org/fhir/appointmentstatus';
export const appointmentStatuses = [
  'pending',
  'booked',
  'arrived',
  'fulfilled',
  'cancelled',
  'noshow',
] as const;
type AppointmentStatus = (typeof appointmentStatuses)[number];

/** A hold is `pending`; a lapsed one is cancelled, with a reason. */
export const statusOf: Readonly<Record<State, AppointmentStatus>> = {
  held: 'pending',
  confirmed: 'booked',
  'checked-in': 'arrived',
  completed: 'fulfilled',
  'no-show': 'noshow',
  cancelled: 'cancelled',
  lapsed: 'cancelled',
};

const participant = v.strictObject({
  actor: reference,
  required: v.literal('required'),
  status: v.literal('accepted'),
}) satisfies v.GenericSchema<unknown, AppointmentParticipant>;

export const appointmentView = v.strictObject({
  resourceType: v.literal('Appointment'),
  id: v.string(),
  meta,
  contained: v.optional(v.array(location)),
  identifier: v.array(anIdentifier),
  status: v.picklist(appointmentStatuses),
  cancelationReason: v.optional(aConcept),
  reasonCode: v.optional(v.array(aConcept)),
  priority: v.optional(v.number()),
  description: v.optional(v.string()),
  comment: v.optional(v.string()),
  serviceType: v.array(concept),
  supportingInformation: v.optional(v.array(reference)),
  start: v.string(),
  end: v.string(),
  minutesDuration: v.number(),
  slot: v.array(reference),
  created: v.string(),
  patientInstruction: v.optional(v.string()),
  participant: v.array(participant),
}) satisfies v.GenericSchema<unknown, FhirAppointment>;
type AppointmentView = v.InferOutput<typeof appointmentView>;

/** The id of a person in FHIR: the same in all their appointments; only the portal can decrypt it. */
export const patientId = (ids: IdCodec, person: string): string => ids.lastingId(person, 'fhir-patient');

/** What is shown of an appointment. */
interface Shown {
  /** With times in local time. */
  readonly card: BookingCard;
  readonly version: number;
  readonly created: string;
  readonly patient: string;
  readonly billId?: string | undefined;
  readonly station?: Omit<Station, 'where'> | undefined;
  /** What the client said of it, and why it was cancelled. */
  readonly given?: Given | undefined;
  readonly reason?: string | undefined;
}

const participantsOf = ({ card, patient, station }: Shown, language: Language) => {
  // Of one whose place or type is gone nothing more is known.
  const resource = { identifier: { system: systems.resource, value: card.resourceId } };
  const actors = [
    { type: 'Patient', identifier: { system: systems.person, value: patient } },
    station ? toResource(station, language) : resource,
    toPlace(card.placeId, station !== undefined),
  ];
  return actors.map((actor) => ({ actor, required: 'required' as const, status: 'accepted' as const }));
};

const reasonOf = ({ card: { state }, reason }: Shown) => {
  if (state === 'lapsed') {
    return { cancelationReason: { coding: [{ system: systems.bookingState, code: state }] } };
  }
  return state === 'cancelled' && reason !== undefined ? { cancelationReason: { text: reason } } : {};
};

/** The portal's own, and the client's. */
export const identifiersOf = ({ card, given }: Pick<Shown, 'card' | 'given'>): GivenIdentifier[] => [
  { system: systems.appointment, value: card.id },
  ...(given?.identifier ?? []),
];

const toBill = (billId: string) => ({
  type: 'Invoice',
  identifier: { system: systems.bill, value: billId },
});

const instructionOf = ({ station, card }: Shown, language: Language) => {
  const type = station?.types.find(({ code }) => code === card.type.code);
  return type?.preparation ? { patientInstruction: nameIn(type.preparation, language) } : {};
};

export const showAppointment = (shown: Shown, language: Language): AppointmentView => {
  const { card, version, created, billId, station, given } = shown;
  const [start, end] = [Date.parse(card.start), Date.parse(card.end)];
  return {
    resourceType: 'Appointment',
    id: card.id,
    meta: { versionId: String(version), lastUpdated: card.changedAt },
    ...(station ? { contained: [showLocation(station.place, language)] } : {}),
    status: statusOf[card.state],
    ...reasonOf(shown),
    ...given,
    identifier: identifiersOf(shown),
    serviceType: [serviceType(card.agencyId, card.type, language)],
    ...(billId === undefined ? {} : { supportingInformation: [toBill(billId)] }),
    start: card.start,
    end: card.end,
    minutesDuration: (end - start) / 60_000,
    slot: [{ reference: `Slot/${slotId(card.resourceId, card.type.code, start)}` }],
    created,
    ...instructionOf(shown, language),
    participant: participantsOf(shown, language),
  };
};
