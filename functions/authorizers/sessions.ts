import { deviceKeyOf, deviceOf, networkOf } from '../blocks/sessions/device';
import {
  type Devices,
  devicesKey,
  lastTokenAt,
  type Session,
  sessionIdOf,
  sessionKey,
  whyOver,
} from '../blocks/sessions/session';
import { personRef } from '../kernel/identity/id-codec';
import { standingKey } from '../kernel/standing/standing';
import type { Table } from '../kernel/table/dynamo';
import { initially } from '../kernel/table/expression';
import { read, readAll } from '../kernel/table/read';
import type { Item } from '../kernel/table/rule';
import { update } from '../kernel/table/update';
import { write } from '../kernel/table/write';
import { type Clock, epochSeconds } from '../kernel/text/time';
import { headerOf } from './policy';

/** What the tokens of one session have in common, and who shows one. */
export interface SessionClaims {
  readonly sub: string;
  /** The time of the sign-in, which a renewed token keeps; seconds since 1970. */
  readonly auth_time: number;
  /** The `jti` of the session's first token. */
  readonly origin_jti?: unknown;
  readonly event_id?: unknown;
  readonly jti: string;
}

export interface SignIn {
  readonly headers: Readonly<Record<string, string | undefined>> | null;
  /** On the network. */
  readonly address: string;
}

/** What the portal knows of the session of a token that is good. */
export interface KnownSession {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly signedInAt: number;
  /** Whether the account asked for a second factor when the session was first seen. */
  readonly secondFactor: boolean;
}

/** Milliseconds after which it is noted again that a session is used. */
const notedEvery = 15 * 60_000;
/** With more devices than this, the person's devices are remembered anew. */
const maxDevices = 100;

const known = (claims: SessionClaims) => {
  const signedInAt = claims.auth_time * 1000;
  const origin = [claims.origin_jti, claims.event_id, claims.jti].find((each) => typeof each === 'string');
  return { id: sessionIdOf(signedInAt, String(origin)), signedInAt };
};

interface Sight {
  readonly ref: string;
  readonly session: Pick<KnownSession, 'id' | 'signedInAt'>;
  readonly device: string | undefined;
  readonly from: string;
  readonly installation: string;
  readonly now: number;
}

const sightOf = (
  ref: string,
  session: Sight['session'],
  { headers, address }: SignIn,
  now: number,
): Sight => ({
  ...{ ref, session, now },
  device: deviceOf(headerOf(headers, 'user-agent')),
  from: networkOf(address),
  installation: headerOf(headers, 'diwan-device').slice(0, 200),
});

/** Notes the device before the session, so that what was cut short between the two is done by the next request. */
const noteDevice = async (table: Table, sight: Sight): Promise<void> => {
  const { ref, session, device, from, now } = sight;
  const at = devicesKey(ref);
  const found = await read<Devices & Item>(table, at);
  const own = deviceKeyOf(sight);
  if (found?.known.has(own)) return;
  const latest = { key: own, sessionId: session.id, device: device ?? '', from, at: now };
  const full = (found?.known.size ?? 0) >= maxDevices;
  const change = full
    ? { set: { latest, known: new Set([own]) } }
    : { set: { latest }, add: { known: new Set([own]) } };
  await write(table, update({ key: at, type: 'session-devices', ...change }));
};

const noteSession = (
  table: Table,
  { ref, session, device, from, now }: Sight,
  secondFactor: boolean,
): Promise<void> =>
  write(
    table,
    update({
      key: sessionKey(ref, session.id),
      type: 'session',
      set: {
        ...{ id: session.id, signedInAt: session.signedInAt, timeline: initially({}), seenAt: now, from },
        ...(device === undefined ? {} : { device }),
        secondFactor,
        expiresAt: epochSeconds(lastTokenAt(session.signedInAt)),
      },
    }),
  );

interface Effects {
  readonly table: Table;
  readonly clock: Clock;
  /** Whether the account of whoever holds the token asks for a second factor at each sign-in. */
  readonly hasSecondFactor: (token: string) => Promise<boolean>;
}

/** The sessions of people, as the authorizer sees them: one round trip, and up to three more when one is new. */
export const openSessions = ({ table, clock, hasSecondFactor }: Effects) => ({
  /** The session of a token; or why it is over. */
  look: async (
    claims: SessionClaims,
    signIn: SignIn,
    token: string,
  ): Promise<KnownSession | { readonly over: string }> => {
    const [ref, session, now] = [personRef(claims.sub), known(claims), clock()];
    const keys = [standingKey(ref), sessionKey(ref, session.id)];
    const [standing, item] = await readAll(table, keys);
    const found = item as unknown as Session | undefined;
    const over = whyOver(session.signedInAt, found, standing);
    if (over) return { over };
    const sight = sightOf(ref, session, signIn, now);
    const [secondFactor] = await Promise.all([
      found ? found.secondFactor === true : hasSecondFactor(token),
      found ? undefined : noteDevice(table, sight),
    ]);
    if (!found || found.seenAt < now - notedEvery) await noteSession(table, sight, secondFactor);
    return { ...session, secondFactor };
  },
});
export type Sessions = ReturnType<typeof openSessions>;
