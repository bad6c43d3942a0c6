import { Fhir } from 'fhir';
import type { Resource } from 'fhir/r4';

/*
 * Checks resources against the definitions of FHIR R4 by HL7, as another package contains them.
 */

const fhir = new Fhir();

/** The errors of a resource. */
export const faultsOf = (resource: Resource): string[] => {
  const { messages } = fhir.validate(resource, { errorOnUnexpected: true });
  return messages
    .filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map(({ location, message }) => `${location}: ${message}`);
};

/** Throws the errors of a resource. */
export const expectFhir = (resource: Resource): void => {
  const faults = faultsOf(resource);
  if (faults.length) throw new Error(`Not FHIR: ${faults.join('; ')}\n${JSON.stringify(resource)}`);
};
