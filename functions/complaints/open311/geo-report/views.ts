import * as v from 'valibot';
import { instant as instantField } from '../../../kernel/text/fields';

/*
 * Complaints and categories as GeoReport v2 shows them to the public. What people wrote is in none of it: see docs/adr/0061.
 */

const nothing = v.null();
const status = v.picklist(['open', 'closed']);

export const serviceView = v.strictObject({
  service_code: v.string(),
  service_name: v.string(),
  description: v.nullable(v.string()),
  /** Whether there is a definition to be asked for: the category asks questions. */
  metadata: v.boolean(),
  /** An id is given at once, and never a token. */
  type: v.literal('realtime'),
  keywords: v.string(),
  group: v.string(),
});

export const definitionView = v.strictObject({
  service_code: v.string(),
  attributes: v.array(
    v.strictObject({
      variable: v.literal(true),
      code: v.string(),
      datatype: v.string(),
      required: v.boolean(),
      datatype_description: nothing,
      order: v.number(),
      description: v.string(),
      values: v.optional(v.array(v.strictObject({ key: v.string(), name: v.string() }))),
    }),
  ),
});

/** `null` is what the portal never publishes, and what is missing. */
export const requestView = v.strictObject({
  service_request_id: v.string(),
  status,
  status_notes: v.string(),
  service_name: v.string(),
  service_code: v.string(),
  description: nothing,
  agency_responsible: v.nullable(v.string()),
  service_notice: nothing,
  requested_datetime: instantField,
  updated_datetime: instantField,
  expected_datetime: v.nullable(instantField),
  address: nothing,
  address_id: nothing,
  zipcode: nothing,
  /** Left out where there are none: clients read `null` as a number. */
  lat: v.optional(v.number()),
  long: v.optional(v.number()),
  media_url: nothing,
});

/** GeoReport Bulk ("Fields"); of what is open, `closed_date` is empty. */
export const bulkColumns = [
  'service_request_id',
  'requested_datetime',
  'updated_datetime',
  'closed_date',
  'status_description',
  'status_notes',
  'source',
  'service_name',
  'service_subtype',
  'description',
  'agency_responsible',
  'address',
  'lat',
  'long',
] as const;
export const bulkRow = v.object(
  v.entriesFromList(bulkColumns, v.nullable(v.union([v.string(), v.number()]))),
);

export const createdView = v.strictObject({
  service_request_id: v.string(),
  service_notice: nothing,
  account_id: v.nullable(v.string()),
});

export const createdUpdateView = v.strictObject({ update_id: v.string() });

export const tokenView = v.strictObject({ service_request_id: v.string(), token: v.string() });

export const updateView = v.strictObject({
  update_id: v.string(),
  service_request_id: v.string(),
  status,
  updated_datetime: instantField,
  description: v.string(),
  media_url: nothing,
});
