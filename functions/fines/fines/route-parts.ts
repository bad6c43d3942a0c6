import * as v from 'valibot';
import { id, text } from '../../kernel/text/fields';
import { actionReply } from './timeline-views';

/*
 * What the routes of a fine have in common.
 */

export const reads = { agency: 'fines:read' } as const;
export const writes = { agency: 'fines:write' } as const;

export const oneFine = v.strictObject({ fineId: id });

export const missing = { 'fine-not-found': 404 } as const;
export const acting = { ...missing, 'wrong-state': 409, 'timeline-full': 409 } as const;

export const act = {
  method: 'POST',
  params: oneFine,
  reply: { status: 200, body: actionReply },
  refusals: acting,
} as const;

export const said = v.strictObject({ text: text(2000) });
export const maybeSaid = v.strictObject({ text: v.optional(text(2000)) });
