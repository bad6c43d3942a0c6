import type { CodeableConcept, Coding, Identifier, Location, Meta, Reference } from 'fhir/r4';
import * as v from 'valibot';
import type { Language } from '../../../kernel/text/languages';
import { nameIn } from '../../../kernel/text/languages';

/*
 * What resources are made of (FHIR R4, "Data Types"): of each as much as the face writes. That it is FHIR, the types of its
 * definitions say.
 */

type Written<T> = v.GenericSchema<unknown, T>;
const text = v.string();

export const coding = v.strictObject({
  ...{ system: text, code: text },
  display: v.optional(text),
}) satisfies Written<Coding>;

export const concept = v.strictObject({
  coding: v.array(coding),
  text: v.optional(text),
}) satisfies Written<CodeableConcept>;

export const identifier = v.strictObject({ system: text, value: text }) satisfies Written<Identifier>;

export const reference = v.strictObject({
  reference: v.optional(text),
  type: v.optional(text),
  identifier: v.optional(identifier),
  display: v.optional(text),
}) satisfies Written<Reference>;

export const meta = v.strictObject({
  versionId: text,
  lastUpdated: v.optional(text),
}) satisfies Written<Meta>;

/** The place, within whatever happens there. */
export const location = v.strictObject({
  resourceType: v.literal('Location'),
  id: text,
  identifier: v.array(identifier),
  name: text,
  address: v.strictObject({ text }),
  position: v.strictObject({ latitude: v.number(), longitude: v.number() }),
}) satisfies Written<Location>;

/** The systems of our own identifiers and codes. Those of types are the agencies', as their codes are. */
export const systems = {
  appointment: 'urn:diwan:appointment',
  bill: 'urn:diwan:bill',
  bookingState: 'urn:diwan:booking-state',
  person: 'urn:diwan:person',
  place: 'urn:diwan:place',
  problem: 'urn:diwan:problem',
  resource: 'urn:diwan:resource',
} as const;

const typeSystem = 'urn:diwan:appointment-types:';
export const systemOfTypes = (agencyId: string): string => `${typeSystem}${agencyId}`;

/** The agency whose types a system names; undefined for another system. */
export const agencyOfSystem = (system: string): string | undefined =>
  system.startsWith(typeSystem) ? system.slice(typeSystem.length) : undefined;

type Names = Readonly<Record<string, string>>;

export const serviceType = (
  agencyId: string,
  { code, names }: { readonly code: string; readonly names: Names },
  language: Language,
): v.InferOutput<typeof concept> => {
  const display = nameIn(names, language);
  return { coding: [{ system: systemOfTypes(agencyId), code, display }], text: display };
};

interface PlaceShown {
  readonly id: string;
  readonly names: Names;
  readonly addresses: Names;
  readonly latitude: number;
  readonly longitude: number;
}

const contained = 'place';

export const showLocation = (place: PlaceShown, language: Language): v.InferOutput<typeof location> => ({
  resourceType: 'Location',
  id: contained,
  identifier: [{ system: systems.place, value: place.id }],
  name: nameIn(place.names, language),
  address: { text: nameIn(place.addresses, language) },
  position: { latitude: place.latitude, longitude: place.longitude },
});

/** To a place, which is contained where `within` says so. */
export const toPlace = (placeId: string, within: boolean): v.InferOutput<typeof reference> => ({
  ...(within ? { reference: `#${contained}` } : {}),
  type: 'Location',
  identifier: { system: systems.place, value: placeId },
});
