import * as v from 'valibot';
import { id, text } from '../../kernel/text/fields';
import { actionReply } from './views';

/*
 * The parts that routes of objections share.
 */

export const oneObjection = v.strictObject({ objectionId: id });

export const notFoundRefusals = { 'objection-not-found': 404 } as const;

export const actionRefusals = { ...notFoundRefusals, 'wrong-status': 409, 'timeline-full': 409 } as const;

export const actionRoute = {
  method: 'POST',
  params: oneObjection,
  reply: { status: 200, body: actionReply },
  refusals: actionRefusals,
} as const;

export const requiredText = v.strictObject({ text: text(2000) });

export const optionalText = v.strictObject({ text: v.optional(text(2000)) });
