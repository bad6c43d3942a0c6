import { createHash } from 'node:crypto';
import type { Agency } from '../identity/caller';
import type { Stored } from '../table/dynamo';
import { type Key, key } from '../table/table';
import { days, epochSeconds, type Instant, instant } from '../text/time';

/*
 * What is noted of the calls of agencies' systems: with a test key each of them, for the conformance run; with a live key that there
 * was one that succeeded, once a day, by which the agency counts as connected (docs/adr/0158).
 */

/** The kind of key of noted calls. Every service that agencies call writes them. */
export const callsKind = 'agency-calls';

const callsOf = (agencyId: string): string => key(callsKind, agencyId);

/** The list of all agencies' connections. */
export const connections = key(callsKind);

/** The last day (`YYYY-MM-DD`, UTC) on which a call with a live key succeeded. */
export interface Connection {
  readonly agencyId: string;
  readonly lastCallOn?: string;
}

/** A write with a test key that is to be answered 503 once, so that its repeat can be seen. */
export interface Drill {
  /** The conformance run that asks for it. */
  readonly run: string;
  readonly until: Instant;
}

/** What the authorizer looks at beside the key. */
export interface CallsItem extends Stored {
  readonly card?: Connection;
  readonly drill?: Drill;
}

export const callsKey = (agencyId: string): Key => ({ pk: callsOf(agencyId), sk: 'calls' });
/** What a run's drill leaves when a call was answered 503 for it. */
export const drillKey = (agencyId: string, run: string): Key => ({
  pk: callsOf(agencyId),
  sk: key('drill', run),
});

/** One call with a test key. */
export interface RecordedCall extends Stored {
  readonly at: Instant;
  readonly method: string;
  /** The route as the description has it (`/v1/agency/complaints/{complaintId}`). */
  readonly route: string;
  readonly status: number;
  readonly code?: string;
  /** A hash of the `Idempotency-Key`; absent where there was none. */
  readonly repeatKey?: string;
  readonly expiresAt: number;
}

const callPrefix = key('call', '');
const keptFor = days(7);

/** The calls that were recorded since an instant, as a partition to be read. */
export const callsSince = (agencyId: string, since: Instant) => ({
  partition: callsOf(agencyId),
  between: [`${callPrefix}${since}`, `${callPrefix}~`] as const,
});

interface CallFacts {
  readonly at: number;
  readonly requestId: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly code?: string | undefined;
  readonly idempotencyKey?: string | undefined;
}

export const recordedCall = ({ id }: Agency, { at, requestId, code, idempotencyKey, ...told }: CallFacts) => {
  const repeatKey = idempotencyKey && createHash('sha256').update(idempotencyKey).digest('hex').slice(0, 32);
  return {
    ...{ pk: callsOf(id), sk: `${callPrefix}${instant(at)}#${requestId}`, type: 'agency-call', version: 1 },
    ...{ at: instant(at), ...told },
    ...(code ? { code } : {}),
    ...(repeatKey ? { repeatKey } : {}),
    expiresAt: epochSeconds(at + keptFor),
  } satisfies RecordedCall;
};

/** The day of a call, in UTC. */
export const dayOf = (at: number): string => instant(at).slice(0, 10);
