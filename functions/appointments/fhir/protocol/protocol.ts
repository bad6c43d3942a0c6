import type { Protocol } from '../../../kernel/contract/protocol';
import { outcomeOf, outcomeView } from './outcome';

/** HL7 FHIR R4 (4.0.1), "RESTful API": only its JSON format; every refusal is an OperationOutcome. */
export const fhir = {
  name: 'fhir',
  formats: { json: 'application/fhir+json' },
  refusal: outcomeView,
  statuses: {},
  unending: true,
  strictSearch: true,
  returns: true,
  besides: outcomeOf,
  // Batches, histories and operations.
  notBuilt: /(\/fhir\/r4\/?|\/_history|\/(\$|%24)[\w-]{1,40})$/,
  formatParameter: {
    name: '_format',
    values: ['json', 'application/fhir+json', 'application/json', 'text/json'],
  },
  bodies: ['application/fhir+json'],
} as const satisfies Protocol;

/** A read that needs no sign-in. */
export const publicRead = { method: 'GET', access: 'anyone', protocol: fhir } as const;

/** A search whose parameters are posted as a form, so that they stand in no log of addresses. */
export const posted = { method: 'POST', search: true, protocol: fhir } as const;

/** The first part of every path. */
export const root = '/fhir/r4';
