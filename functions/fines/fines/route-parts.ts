import * as v from 'valibot';
import { id, text } from '../../kernel/text/fields';
import { actionReply } from './timeline-views';

/*
 * The parts that routes of fines share.
 */

export const reads = { agency: 'fines:read' } as const;
export const writes = { agency: 'fines:write' } as const;

export const oneFine = v.strictObject({ fineId: id });

export const notFoundRefusals = { 'fine-not-found': 404 } as const;
export const actionRefusals = { ...notFoundRefusals, 'wrong-state': 409, 'timeline-full': 409 } as const;

export const actionRoute = {
  method: 'POST',
  params: oneFine,
  reply: { status: 200, body: actionReply },
  refusals: actionRefusals,
} as const;

export const requiredText = v.strictObject({ text: text(2000) });
export const optionalText = v.strictObject({ text: v.optional(text(2000)) });
