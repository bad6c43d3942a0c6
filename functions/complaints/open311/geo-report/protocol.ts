import * as v from 'valibot';
import type { Protocol } from '../../../kernel/contract/protocol';

/** Where the specification stands; discovery names it to the letter. */
export const specification = 'http://wiki.open311.org/GeoReport_v2';

const refusal = v.array(v.strictObject({ code: v.number(), description: v.string() }));

/**
 * Open311 GeoReport v2 ("Format Support", "Errors"): XML, which is mandatory, JSON, and the CSV that GeoReport Bulk
 * proposes. What is not there is 404, a wrong key 403, and whatever else the caller did wrong 400.
 */
export const open311: Protocol = {
  name: 'open311',
  formats: {
    xml: 'text/xml; charset=utf-8',
    json: 'application/json; charset=utf-8',
    csv: 'text/csv; charset=utf-8',
  },
  refusal,
  statuses: { 409: 400, 413: 400, 415: 400, 422: 400 },
};
