import type { AuthorizerContext } from '../../functions/kernel/identity/context';

/** Somebody who calls the portal: by the context that an authorizer gives, or by the headers that it asks for. */
export interface Caller {
  readonly context?: AuthorizerContext & { readonly principalId: string };
  readonly headers?: Readonly<Record<string, string>>;
}

const person = (sub: string, groups: string): Caller => ({
  context: { principalId: sub, kind: 'person', id: sub, groups },
});

export const anyone: Caller = {};
export const citizen = (sub: string): Caller => person(sub, '');
export const operator = (sub: string): Caller => person(sub, 'operators');

const testKeyId = '1c7nq0v4h8m2t6b9k3f5j7rd';

/** An agency's system, by a key that has these scopes (`complaints:read`). */
export const agency = (id: string, ...scopes: readonly string[]): Caller => ({
  context: { principalId: id, kind: 'agency', id, keyId: testKeyId, scopes: scopes.join(' ') },
});

/** Whoever holds this access token. */
export const bearer = (token: string): Caller => ({ headers: { authorization: `Bearer ${token}` } });
/** Whoever holds this API key. */
export const apiKey = (key: string): Caller => ({ headers: { 'x-api-key': key } });
