import * as v from 'valibot';
import { id, text } from '../../kernel/text/fields';
import { actionReply } from './timeline-views';

/*
 * What the routes that act on a complaint have in common.
 */

export const oneComplaint = v.strictObject({ complaintId: id });

export const notFoundRefusals = { 'complaint-not-found': 404 } as const;
export const actionRefusals = { ...notFoundRefusals, 'wrong-status': 409, 'timeline-full': 409 } as const;

export const actionRoute = {
  method: 'POST',
  params: oneComplaint,
  reply: { status: 200, body: actionReply },
  refusals: actionRefusals,
} as const;

export const requiredText = v.strictObject({ text: text(1000) });
export const optionalText = v.strictObject({ text: v.optional(text(1000)) });
