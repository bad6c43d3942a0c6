import * as v from 'valibot';
import { Refusal, refuseField } from '../../../kernel/contract/refusal';
import { maxCharacters } from '../../../kernel/text/characters';
import { instantInput, printable } from '../../../kernel/text/fields';
import { systems } from '../protocol/elements';
import { readSlotId } from '../slots/slot-id';
import { aConcept, anIdentifier, type GivenIdentifier } from './given';

/*
 * The Appointment that clients send. Only the elements that the portal needs are read; others are ignored.
 */

/** A FHIR string (R4, section 2.24.0.1): without control characters but tabs and ends of lines. */
const letters = (limit: number) => v.pipe(v.string(), maxCharacters(limit), printable);
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
  identifier: v.optional(v.pipe(v.array(anIdentifier), v.maxLength(5))),
  start: v.optional(instantInput),
  end: v.optional(instantInput),
  slot: v.optional(v.pipe(v.array(aReference), v.maxLength(10))),
  comment: v.optional(letters(1_000)),
  description: v.optional(letters(500)),
  priority: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000))),
  reasonCode: v.optional(v.pipe(v.array(aConcept), v.maxLength(5))),
  cancelationReason: v.optional(aConcept),
  participant: v.pipe(v.array(v.object({ actor: v.optional(aReference) })), v.minLength(1), v.maxLength(20)),
});
export type AppointmentBody = v.InferOutput<typeof appointmentBody>;

/** Why it is cancelled, in words. */
export const reasonIn = ({ cancelationReason }: AppointmentBody): string | undefined => {
  const [coding] = cancelationReason?.coding ?? [];
  return cancelationReason?.text ?? coding?.display ?? coding?.code;
};

/** 422: not a slot of the portal. */
export const slotUnknown = (detail: string): Refusal =>
  refuseField('slot-unknown', '/slot/0/reference', detail);

/** The requested slot; undefined if there is none. */
export const slotIn = ({ slot = [], start }: AppointmentBody) => {
  const [first, ...others] = slot;
  if (!first) return undefined;
  if (others.length) throw slotUnknown('Give exactly one Slot.');
  const reference = first.reference ?? '';
  const found = readSlotId(reference.slice(reference.lastIndexOf('/') + 1));
  if (!found) throw slotUnknown('Must be a reference to a Slot, such as Slot/1.');
  if (start !== undefined && Date.parse(start) !== found.start) {
    throw refuseField('slot-unknown', '/start', 'The Slot begins at another time.');
  }
  return found;
};

/** Like `slotIn`; 422 if no slot is requested. */
export const slotNeeded = (body: AppointmentBody) => {
  const found = slotIn(body);
  if (!found) throw slotUnknown('Search for a free Slot, and refer to it.');
  return found;
};

/** What `If-None-Exist` looks for: the client's name of what it creates. */
export const nameTag = v.pipe(
  v.string(),
  v.regex(/^identifier=[\x21-\x7e]{1,240}$/, 'Must be identifier=system|value.'),
  v.transform((condition) => new URLSearchParams(condition).get('identifier') ?? ''),
);

/** `system|value`, or a value alone, as an identifier. */
export const identifierOf = (token: string): GivenIdentifier => {
  const [value, ...system] = token.split('|').reverse();
  return { ...(system.length ? { system: system.reverse().join('|') } : {}), value };
};

/** Refuses a patient who is not the caller. By default the patient is the caller. */
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

/** 422: not a status that people may set, or not from the current one. */
export const statusNotAllowed = (detail: string): Refusal =>
  refuseField('status-not-allowed', '/status', detail);

/** 404: not the current version. */
export const versionNotFound = (): Refusal => new Refusal('version-not-found');

/** 412: the appointment was changed since the client read it. */
export const versionConflict = (version: number): Refusal =>
  new Refusal('version-conflict', { facts: { versionId: String(version) } });

/** `W/"3"`, as in `ETag`; strong tags are accepted as well. */
export const versionTag = v.pipe(
  v.string(),
  v.regex(/^(W\/)?"\d{1,9}"$/, 'Must be the ETag of the Appointment, such as W/"3".'),
  v.transform((tag) => Number(tag.replace(/\D/g, ''))),
);

/** The version that the client changes: from the header, otherwise from the body. */
export const versionSeen = (header: number | undefined, { meta }: AppointmentBody): number => {
  if (header !== undefined) return header;
  const given = meta?.versionId ?? '';
  if (/^\d{1,9}$/.test(given)) return Number(given);
  const detail = 'Send the ETag of the Appointment that you change, or its meta.versionId.';
  throw new Refusal('invalid-request', {
    errors: [{ in: 'header', pointer: '/If-Match', code: 'missing', detail }],
  });
};
