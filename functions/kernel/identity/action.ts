import { hash } from 'node:crypto';
import type { Actor } from './actor';
import type { Caller } from './caller';

/**
 * One write that a caller asked for, identified by its `Idempotency-Key`. It is stored in the item that it makes or changes,
 * so that the effect and the record of it cannot disagree.
 */
export interface Action {
  /** From the caller and the key: the same for each repeat. 22 characters of base64url. */
  readonly id: string;
  /** Of method, path and body: distinguishes a repeat from another request that reuses the key. */
  readonly hash: string;
  /** When it reached the portal, in milliseconds since 1970. */
  readonly at: number;
  /** Who asked for it, where they act for the caller. */
  readonly actor?: Actor;
}

/** The part of an action that is stored in the item that it made. */
export type Mark = Pick<Action, 'id' | 'hash' | 'actor'>;

export const markOf = ({ id, hash: content, actor }: Action): Mark => ({
  ...{ id, hash: content },
  ...(actor ? { actor } : {}),
});

const digest = (...parts: readonly string[]): string => {
  const joined = parts.map((part) => `${part.length}:${part}`).join('');
  return hash('sha256', joined, 'buffer').subarray(0, 16).toString('base64url');
};

/** Who acts for another has keys of their own for each whom they act for. */
const nameOf = (caller: Caller): string => {
  if (caller.kind === 'anyone') return 'anyone';
  const name = `${caller.kind}:${caller.id}`;
  return caller.kind === 'person' && caller.actor ? `${name} for ${caller.ref}` : name;
};

interface Requested {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly at: number;
}

const hashOf = ({ method, path, body }: Requested): string =>
  digest(method, path, JSON.stringify(body) ?? '');

/** The action of a request; `body` is the decoded body, so that white space does not make it another request. */
export const actionOf = (caller: Caller, idempotencyKey: string, request: Requested): Action => ({
  id: digest(nameOf(caller), idempotencyKey),
  hash: hashOf(request),
  at: request.at,
  ...(caller.kind === 'person' && caller.actor ? { actor: caller.actor } : {}),
});

/**
 * The action of a request without a key: the same request within `milliseconds` is a repeat. Time is divided into windows of
 * that length. As a repeat may fall into the next window, the action of the window before is given too (`earlier`).
 */
export const actionWithinWindow = (
  milliseconds: number,
  caller: Caller,
  request: Requested,
): { readonly action: Action; readonly earlier: Action } => {
  const stretch = Math.floor(request.at / milliseconds);
  const during = (nth: number): Action => actionOf(caller, `${hashOf(request)} ${nth}`, request);
  return { action: during(stretch), earlier: during(stretch - 1) };
};

/** The action for what the same request does to a second item. */
export const subActionOf = (action: Action, part: string): Action => ({
  ...action,
  id: digest(action.id, part),
});

/** What remembers who did it for another. */
export interface Acted {
  readonly actor?: Actor;
}

/** Who acted stands in the entry of an action, and is no part of its answer. */
export const withActor = <E extends object>({ actor }: Action, entry: E): E =>
  actor ? { ...entry, actor } : entry;

export const withoutActor = <E extends Acted>({ actor: _, ...entry }: E): E => entry as unknown as E;
