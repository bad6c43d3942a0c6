/*
 * What GeoReport v2 calls a service is a category of an agency. Codes of categories are the agency's own, and a
 * jurisdiction may have several agencies, so the service's code names both: `<agency>.<code>`.
 */

export const serviceCode = (agencyId: string, code: string): string => `${agencyId}.${code}`;

export interface ServiceName {
  readonly agencyId: string;
  readonly code: string;
}

/** Reads a service's code; undefined where it is none. */
export const readServiceCode = (text: string): ServiceName | undefined => {
  const [, agencyId, code] = /^([0-9a-v]{24})\.([a-z0-9][a-z0-9-]{0,39})$/.exec(text) ?? [];
  return agencyId && code ? { agencyId, code } : undefined;
};
