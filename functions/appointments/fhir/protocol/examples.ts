import { agencyId, type, typeCode } from '../../types/examples';
import { capabilityOf } from './capability';
import { serviceType } from './elements';

/*
 * True cases of FHIR R4: what all of them share.
 */

const origin = 'https://portal.example';
const url = `${origin}/fhir/r4`;

/** When the appointment of the examples starts. */
export const start = '2026-03-08T09:00:00+03:00';
export const concept = serviceType(agencyId, { code: typeCode, names: type.names }, 'en');

export const capabilities = { reply: capabilityOf(origin) };

/** The answer to a search that finds one resource. */
export const searchset = <R extends { readonly id: string }>(name: string, query: string, shown: R) => ({
  resourceType: 'Bundle' as const,
  type: 'searchset' as const,
  link: [{ relation: 'self' as const, url: `${url}/${name}?${query}` }],
  entry: [{ fullUrl: `${url}/${name}/${shown.id}`, resource: shown, search: { mode: 'match' as const } }],
});
