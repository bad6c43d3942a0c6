import * as v from 'valibot';
import { open311 } from './protocol';

/*
 * What the routes of GeoReport v2 have in common.
 */

export const jurisdictions = { 'jurisdiction-missing': 400, 'jurisdiction-unknown': 404 } as const;
export const searches = { ...jurisdictions, 'search-too-wide': 400 } as const;

/** In XML and JSON, for anybody, to be kept for a minute. */
export const shared = {
  method: 'GET',
  access: 'anyone',
  protocol: open311,
  formats: ['xml', 'json'],
} as const;

export const listOf = <const S extends v.GenericSchema<unknown, unknown>>(row: S, root: string) =>
  ({ status: 200, body: v.array(row), root }) as const;
