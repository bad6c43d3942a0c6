import * as v from 'valibot';
import { id, text } from '../../kernel/text/fields';
import { actionReply } from './timeline-views';

/*
 * What the routes that act on a complaint have in common.
 */

export const oneComplaint = v.strictObject({ complaintId: id });

export const missing = { 'complaint-not-found': 404 } as const;
export const acting = { ...missing, 'wrong-status': 409, 'timeline-full': 409 } as const;

export const act = {
  method: 'POST',
  params: oneComplaint,
  reply: { status: 200, body: actionReply },
  refusals: acting,
} as const;

export const said = v.strictObject({ text: text(1000) });
export const maybeSaid = v.strictObject({ text: v.optional(text(1000)) });
