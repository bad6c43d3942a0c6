import * as v from 'valibot';
import type { Protocol } from '../../kernel/contract/protocol';
import { maxCharacters } from '../../kernel/text/characters';

/** Where the face begins; GOV.UK Pay's own paths follow. */
export const root = '/govpay/v1';

const refusal = v.strictObject({
  /** GOV.UK Pay's own: `P0102`. */
  code: v.string(),
  description: v.string(),
  field: v.optional(v.string()),
  header: v.optional(v.string()),
  /** The portal's own code, which says more. */
  problem: v.pipe(v.string(), maxCharacters(60)),
});

/**
 * GOV.UK Pay's API, description 1.0.3: JSON, keys as bearer tokens, and errors of its own ("RequestError"). A key of
 * idempotency that another request has used is 409 there.
 */
export const govpay: Protocol = {
  name: 'govpay',
  formats: { json: 'application/json' },
  refusal,
  statuses: { 422: 409 },
  unending: true,
  bearerKeys: true,
  // What the gateway says by itself, which is one text for the whole API.
  besides: ({ title }) => ({ description: title }),
};

/** The same where a wrong parameter of a search is 422 there. */
export const govpaySearch: Protocol = { ...govpay, statuses: { 400: 422 } };
