import type { CodeableConcept, Coding, Identifier, Location, Meta, Reference } from 'fhir/r4';
import * as v from 'valibot';
import type { Language } from '../../../kernel/text/languages';
import { nameIn } from '../../../kernel/text/languages';

/*
 * The elements of resources (FHIR R4, "Data Types"), as far as the portal writes them; the types of the FHIR
 * definitions check them.
 */

type Written<T> = v.GenericSchema<unknown, T>;
const text = v.string();

const coding = v.strictObject({
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

/** The place, contained in another resource. */
export const location = v.strictObject({
  resourceType: v.literal('Location'),
  id: text,
  identifier: v.array(identifier),
  name: text,
  address: v.strictObject({ text }),
  position: v.strictObject({ latitude: v.number(), longitude: v.number() }),
}) satisfies Written<Location>;

/** The systems of the portal's identifiers and codes. Codes of types belong to the agencies. */
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

/** The agency of a type system; undefined for other systems. */
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

/** A reference to a place, which is contained in the resource if `within` is true. */
export const toPlace = (placeId: string, within: boolean): v.InferOutput<typeof reference> => ({
  ...(within ? { reference: `#${contained}` } : {}),
  type: 'Location',
  identifier: { system: systems.place, value: placeId },
});
