import type { Protocol } from '../../../kernel/contract/protocol';
import { outcomeView } from './outcome';

/** HL7 FHIR R4 (4.0.1), "RESTful API": in its JSON alone, and every refusal an OperationOutcome. */
export const fhir = {
  name: 'fhir',
  formats: { json: 'application/fhir+json' },
  refusal: outcomeView,
  statuses: {},
  unending: true,
  bodies: ['application/fhir+json'],
} as const satisfies Protocol;

/** What every path of the face begins with. */
export const root = '/fhir/r4';
