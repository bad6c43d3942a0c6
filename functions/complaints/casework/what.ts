import * as v from 'valibot';
import { code, id, text } from '../../kernel/text/fields';
import { assignment } from '../cases/complaint';

const said = { text: text(1000) };
const maySay = { text: v.optional(text(1000)) };

/** What an agency does to a complaint, and what it says of it. */
export const what = v.variant('action', [
  v.strictObject({ action: v.literal('acknowledge'), ...maySay }),
  v.strictObject({ action: v.literal('assign'), assignment }),
  v.strictObject({ action: v.literal('note'), ...said, internal: v.optional(v.boolean(), false) }),
  v.strictObject({ action: v.literal('ask'), ...said }),
  v.strictObject({
    action: v.literal('transfer'),
    to: v.strictObject({ agencyId: id, categoryCode: code }),
    ...maySay,
  }),
  v.strictObject({ action: v.literal('resolve'), ...said }),
  v.strictObject({ action: v.literal('reject'), ...said }),
  v.strictObject({ action: v.literal('mark-duplicate'), duplicateOf: id, ...maySay }),
]);
export type What = v.InferOutput<typeof what>;
