import * as v from 'valibot';
import { text } from '../../kernel/text/fields';
import { oneApplication } from './application';
import { actionReply } from './track-views';

/*
 * What the routes that act on an application have in common.
 */

export const notFoundRefusals = { 'application-not-found': 404 } as const;
export const actionRefusals = { ...notFoundRefusals, 'wrong-status': 409, 'track-full': 409 } as const;

export const actionRoute = {
  method: 'POST',
  params: oneApplication,
  reply: { status: 200, body: actionReply },
  refusals: actionRefusals,
} as const;

export const requiredText = v.strictObject({ text: text(1000) });
export const optionalText = v.strictObject({ text: v.optional(text(1000)) });
