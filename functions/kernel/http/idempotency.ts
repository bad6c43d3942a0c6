import type { APIGatewayProxyEvent } from 'aws-lambda';
import * as v from 'valibot';
import type { Route } from '../contract/contract';
import { actionOf, actionWithinWindow } from '../identity/action';
import type { Caller } from '../identity/caller';
import type { Multipart } from './multipart';

/*
 * By what a repeat of a write is recognised.
 */

/** RFC draft idempotency-key-header: a quoted string. Unquoted ones are common, and accepted too. */
const idempotencyKey = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/^"(.*)"$/, '$1')),
  v.regex(/^[\x21-\x7e]{1,255}$/, 'Use 1 to 255 visible ASCII characters, such as a UUID.'),
);
const writeHeaders = v.object({ 'Idempotency-Key': idempotencyKey });
const optionalKeyHeaders = v.object({ 'Idempotency-Key': v.optional(idempotencyKey) });

/** The header of a write: a route that knows repeats by themselves needs none. */
export const keyHeaders = ({ repeats }: Route) => (repeats === undefined ? writeHeaders : optionalKeyHeaders);
export type KeyHeaders = v.InferOutput<typeof optionalKeyHeaders>;

interface Sent {
  readonly body: unknown;
  readonly multipart: Multipart | undefined;
}

/** What tells a request from another: its body, and where it came with files, what those are. */
const contentOf = ({ body, multipart }: Sent): unknown =>
  multipart?.files.length
    ? { body, files: multipart.files.map(({ field, sha256 }) => [field, sha256]) }
    : body;

/** The action that a request asks for: by its key, or by what it says within the time of a repeat. */
export const doneBy = (
  { repeats = 0 }: Route,
  event: APIGatewayProxyEvent,
  { 'Idempotency-Key': key }: KeyHeaders,
  { caller, now, ...sent }: { readonly caller: Caller; readonly now: number } & Sent,
) => {
  const request = { method: event.httpMethod, path: event.path, body: contentOf(sent), at: now };
  return key === undefined
    ? actionWithinWindow(repeats, caller, request)
    : { action: actionOf(caller, key, request) };
};
