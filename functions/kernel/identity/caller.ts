import type { Sandbox } from '../sandbox/names';
import type { Actor } from './actor';
import { keyIn, officersIn, type SignIn, signInOf, text, words } from './context';
import { personRef } from './id-codec';
import type { Level } from './level';

/**
 * Whose affairs a request is about: the person who calls, or whom they act for. Handlers of routes that people may call for
 * another are given no more of the caller, so that what they read and write is the principal's.
 */
export interface Principal {
  readonly kind: 'person';
  /** The reference under which what is theirs is kept: `personRef`, or that of one who has no account. */
  readonly ref: string;
  /** Who calls in their place. */
  readonly actor?: Actor;
}

/** Someone signed in at the user pool. `id` is the Cognito `sub`: the only identity the portal knows a person by. */
export interface Person extends Principal {
  readonly id: string;
  /** In the group `operators`: the portal's own staff. */
  readonly operator: boolean;
  /** The sign-in by which they call; undefined where the authorizer tells of none. */
  readonly signIn?: SignIn;
}

/** A system of a public body, known by its API key. */
export interface Agency {
  readonly kind: 'agency';
  /** The agency's id. */
  readonly id: string;
  readonly keyId: string;
  readonly scopes: readonly string[];
  /** From where the key may be used (`networks.ts`); from anywhere where it is absent. */
  readonly networks?: readonly string[];
  /** The officer who signed in, and the one who agrees, as acts name them. */
  readonly officer?: string;
  readonly second?: string;
  /** The agency's policy: officers who have not signed in count for nothing. */
  readonly officersSignIn?: true;
  /** The key is for trying things out: nobody depends on what is done with it. */
  readonly mode?: 'test';
  /** Where all that a test key sees and writes lies apart (`kernel/sandbox`). */
  readonly sandbox?: Sandbox;
  /** What is to be noted of the call (`kernel/calls`): all of it, or that the agency is connected. */
  readonly noted?: 'calls' | 'connection';
  /** The conformance run that wants one write answered 503. */
  readonly drill?: string;
}

/** The official for whom an agency's system reads personal data, and the reason; both are shown in the person's access log. */
export interface AccessPurpose {
  readonly officer: string;
  readonly purpose: string;
  /** The investigation until whose end the person is not shown the read. */
  readonly investigation?: string;
}

export interface Anyone {
  readonly kind: 'anyone';
}

/** Someone who has proved who they are, at least to the level that the route asks for. */
export interface ProvenPerson extends Person {
  readonly level: Level;
}

export type Caller = Person | Agency | Anyone;

/** Who may call a route. Ownership is checked elsewhere: by the key of the read or a rule of the write. */
export type Access =
  | 'anyone'
  | 'citizen'
  | 'operator'
  | { readonly agency: Scope }
  | LevelAsked
  | SignInAsked;

/** People who have reached a level of assurance; `ways` is the path at which others see how they reach it. */
export interface LevelAsked {
  readonly citizen: Level;
  readonly ways: string;
}

/**
 * Anybody who has signed in not long ago, and who has proved themselves to the level `high`, with a second factor. For what must be
 * open to all, and to nobody who found a telephone unlocked.
 */
export interface SignInAsked {
  readonly citizen: 'signed-in-anew';
}

/** The scope that an agency's key needs; undefined of routes that are not for agencies. */
export const scopeAsked = (access: Access): Scope | undefined =>
  typeof access === 'object' && 'agency' in access ? access.agency : undefined;

const asksLevel = (access: Access): access is LevelAsked => typeof access === 'object' && 'ways' in access;

/** Whether a recent sign-in is asked of a person, whatever their level. */
export const asksSignIn = (access: Access): access is SignInAsked =>
  typeof access === 'object' && 'citizen' in access && access.citizen === 'signed-in-anew';

/** The level of assurance that a person needs; undefined of routes that ask for none. */
export const levelAsked = (access: Access): Level | undefined =>
  asksLevel(access) ? access.citizen : undefined;

/** The same with the way to it. */
export const assuranceAsked = (access: Access): LevelAsked | undefined =>
  asksLevel(access) ? access : undefined;

/** Who calls the routes of an access, whatever else it asks of them. */
export const audienceOf = (access: Access): 'anyone' | 'citizen' | 'operator' | 'agency' => {
  if (typeof access !== 'object') return access;
  return 'agency' in access ? 'agency' : 'citizen';
};

/** What an API key may be allowed to do: `<service>:<read|write>`, and `identity:attest`, by which people are proved. */
export type Scope = `${string}:${'read' | 'write' | 'attest'}`;

export type CallerOf<A extends Access> = A extends 'anyone'
  ? Anyone
  : A extends string
    ? Person
    : A extends { readonly citizen: Level }
      ? ProvenPerson
      : A extends SignInAsked
        ? Person
        : Agency;

/** Reads the caller from the authorizer's context; without a context the caller is `anyone`. */
export const callerOf = (context: Readonly<Record<string, unknown>> | null | undefined): Caller => {
  const id = text(context?.id);
  if (!context || id === '') return { kind: 'anyone' };
  if (context.kind === 'person') {
    const operator = words(context.groups).includes('operators');
    return { kind: 'person', id, ref: personRef(id), operator, ...signInOf(context) };
  }
  if (context.kind === 'agency') {
    const named = { kind: 'agency', id, keyId: text(context.keyId), scopes: words(context.scopes) } as const;
    return { ...named, ...keyIn(context), ...officersIn(context) };
  }
  return { kind: 'anyone' };
};

/**
 * Whether the route's access lets this caller in: `yes`, `unknown` (sign in first: 401) or `no` (403). The level of a person
 * is looked at besides (`checkLevel`).
 */
export const admits = (access: Access, caller: Caller): 'yes' | 'unknown' | 'no' => {
  if (access === 'anyone') return 'yes';
  if (caller.kind === 'anyone') return 'unknown';
  const scope = scopeAsked(access);
  if (scope !== undefined) return caller.kind === 'agency' && caller.scopes.includes(scope) ? 'yes' : 'no';
  if (caller.kind !== 'person') return 'no';
  return access !== 'operator' || caller.operator ? 'yes' : 'no';
};
