import { hash } from 'node:crypto';
import { Refusal } from '../../kernel/contract/refusal';
import { sessionDays, tokenMinutes } from '../../kernel/identity/tokens';
import type { Stored } from '../../kernel/table/dynamo';
import type { Item } from '../../kernel/table/rule';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { days, hours } from '../../kernel/text/time';

/*
 * Sessions: each sign-in at the user pool with all tokens that come of it. The pool lists none, so the authorizer of people notes
 * those that it sees, and looks at each new minute whether they are over. The identity service shows and ends them (docs/adr/0163).
 */

export interface Session extends Stored {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly signedInAt: number;
  readonly seenAt: number;
  /** What the browser or the app calls itself: `Firefox, Linux`; left out where it does not. */
  readonly device?: string;
  /** The network from which it came last: `198.51.100.0/24`. */
  readonly from: string;
  /** Whether the account asked for a second factor when the session was first seen. */
  readonly secondFactor?: boolean;
  readonly endedAt?: number;
  /** Seconds since 1970: when no token can come of it any more. */
  readonly expiresAt: number;
  readonly timeline: Readonly<Record<string, Entry>>;
}

/** When somebody last ended all of their sessions at once; stands in their standing. */
export interface SignedOut {
  readonly at: number;
  readonly id: string;
  readonly hash: string;
}

/** The devices from which a person has signed in, as hashes, with the latest. */
export interface Devices extends Stored {
  readonly known: ReadonlySet<string>;
  readonly latest: {
    readonly key: string;
    readonly sessionId: string;
    readonly device: string;
    readonly from: string;
    readonly at: number;
  };
}

/** By newest sign-in; `ref` is a `personRef`. */
export const sessionsOf = (ref: string): string => key('session', ref);
export const sessionKey = (ref: string, id: string): Key => ({ pk: sessionsOf(ref), sk: id });
export const devicesKey = (ref: string): Key => ({ pk: key('session-devices', ref), sk: 'devices' });

export const sessionNotFound = (): Refusal => new Refusal('session-not-found');

/** Of base 32, eight digits for the seconds of the sign-in, so that ids are in the order of sign-ins; and 24 that tell them apart. */
export const sessionIdOf = (signedInAt: number, origin: string): string => {
  const digest = BigInt(`0x${hash('sha256', origin, 'hex').slice(0, 30)}`);
  const seconds = Math.floor(signedInAt / 1000);
  return `${seconds.toString(32).padStart(8, '0')}${digest.toString(32).padStart(24, '0')}`;
};

/** No token of it is good after this. */
export const lastTokenAt = (signedInAt: number): number =>
  signedInAt + days(sessionDays) + hours(tokenMinutes / 60);

/**
 * Why a session opens nothing; undefined while it does. Sign-ins are known to the second: one in the very second in which all were
 * ended is over too.
 */
export const whyOver = (
  signedInAt: number,
  session: Pick<Session, 'endedAt'> | undefined,
  standing: Item | undefined,
): 'deceased' | 'signed-out' | 'session-ended' | undefined => {
  if (standing?.diedOn !== undefined) return 'deceased';
  const { at } = (standing?.signedOut ?? {}) as Partial<SignedOut>;
  if (at !== undefined && signedInAt <= at) return 'signed-out';
  return session?.endedAt === undefined ? undefined : 'session-ended';
};
