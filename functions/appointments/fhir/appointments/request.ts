import * as v from 'valibot';
import { Refusal, refuseField } from '../../../kernel/contract/refusal';
import { instantInput } from '../../../kernel/text/fields';
import { systems } from '../protocol/elements';
import { readSlotId } from '../slots/slot-id';

/*
 * What clients send of an Appointment. It is read as the portal needs it; what the portal itself says of an appointment,
 * and what it does not know, is passed over.
 */

const letters = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const aReference = v.object({
  reference: v.optional(letters(500)),
  identifier: v.optional(v.object({ system: v.optional(letters(200)), value: v.optional(letters(200)) })),
});

export const appointmentBody = v.object({
  resourceType: v.literal('Appointment'),
  id: v.optional(letters(64)),
  meta: v.optional(v.object({ versionId: v.optional(letters(64)) })),
  status: v.picklist([
    ...(['proposed', 'pending', 'booked', 'arrived', 'fulfilled', 'cancelled', 'noshow'] as const),
    ...(['entered-in-error', 'checked-in', 'waitlist'] as const),
  ]),
  start: v.optional(instantInput),
  end: v.optional(instantInput),
  slot: v.optional(v.pipe(v.array(aReference), v.maxLength(10))),
  participant: v.pipe(v.array(v.object({ actor: v.optional(aReference) })), v.minLength(1), v.maxLength(20)),
});
export type AppointmentBody = v.InferOutput<typeof appointmentBody>;

/** 422: the portal gives appointments in slots of its own. */
export const slotUnknown = (detail: string): Refusal =>
  refuseField('slot-unknown', '/slot/0/reference', detail);

/** The slot that is asked for; undefined where none is. */
export const slotIn = ({ slot = [], start }: AppointmentBody) => {
  const [first, ...others] = slot;
  if (!first) return undefined;
  if (others.length) throw slotUnknown('An appointment has one Slot.');
  const reference = first.reference ?? '';
  const found = readSlotId(reference.slice(reference.lastIndexOf('/') + 1));
  if (!found) throw slotUnknown('A reference to a Slot, such as Slot/1.');
  if (start !== undefined && Date.parse(start) !== found.start) {
    throw refuseField('slot-unknown', '/start', 'The Slot begins at another time.');
  }
  return found;
};

/** As `slotIn`; 422 where none is asked for. */
export const slotNeeded = (body: AppointmentBody) => {
  const found = slotIn(body);
  if (!found) throw slotUnknown('Search for a free Slot, and refer to it.');
  return found;
};

/** Refuses a patient who is not the caller. Whoever is not named is the caller. */
export const checkPatient = ({ participant }: AppointmentBody, own: string): void => {
  const isOther = participant.some(({ actor }) => {
    const { system, value } = actor?.identifier ?? {};
    const [type, id] = (actor?.reference ?? '').split('/').slice(-2);
    return (system === systems.person && value !== own) || (type === 'Patient' && id !== own);
  });
  if (isOther) {
    throw refuseField('patient-unknown', '/participant', 'People book for themselves in this face.');
  }
};

/** 422: not by people, or not from what it is. */
export const statusNotAllowed = (detail: string): Refusal =>
  refuseField('status-not-allowed', '/status', detail);

/** 404: an earlier version, or a later one. */
export const versionNotFound = (): Refusal => new Refusal('version-not-found');

/** 412: it was changed since the client saw it. */
export const versionConflict = (version: number): Refusal =>
  new Refusal('version-conflict', { facts: { versionId: String(version) } });

/** `W/"3"`, as `ETag` says it; strong tags are taken as well. */
export const versionTag = v.pipe(
  v.string(),
  v.regex(/^(W\/)?"\d{1,9}"$/, 'The ETag of the Appointment, such as W/"3".'),
  v.transform((tag) => Number(tag.replace(/\D/g, ''))),
);

/** The version that the client changes: what the header says, or else the body. */
export const versionSeen = (header: number | undefined, { meta }: AppointmentBody): number => {
  if (header !== undefined) return header;
  const given = meta?.versionId ?? '';
  if (/^\d{1,9}$/.test(given)) return Number(given);
  const detail = 'Send the ETag of the Appointment that you change, or its meta.versionId.';
  throw new Refusal('invalid-request', {
    errors: [{ in: 'header', pointer: '/If-Match', code: 'missing', detail }],
  });
};
