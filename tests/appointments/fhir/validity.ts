import { Fhir } from 'fhir';
import type { Resource } from 'fhir/r4';

/*
 * Whether a resource is FHIR R4, by the definitions of HL7 as another package carries them.
 */

const fhir = new Fhir();

/** What is wrong with a resource, if anything. */
export const faultsOf = (resource: Resource): string[] => {
  const { messages } = fhir.validate(resource, { errorOnUnexpected: true });
  return messages
    .filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map(({ location, message }) => `${location}: ${message}`);
};

/** Throws, telling what is wrong. */
export const expectFhir = (resource: Resource): void => {
  const faults = faultsOf(resource);
  if (faults.length) throw new Error(`Not FHIR: ${faults.join('; ')}\n${JSON.stringify(resource)}`);
};
