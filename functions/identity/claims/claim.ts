import { claimKey } from '../../blocks/people/claim';
import { shortReferenceOf } from '../../blocks/references/reference';
import { Refusal } from '../../kernel/contract/refusal';
import type { Mark } from '../../kernel/identity/action';
import type { Level } from '../../kernel/identity/level';
import type { Stored } from '../../kernel/table/dynamo';
import { type Item, oneOf, type Rule } from '../../kernel/table/rule';
import { key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { days } from '../../kernel/text/time';
import type { ClaimAppointment } from './appointment';

/*
 * A claim: somebody says who they are, and an agency that may attest it says whether that is so. Either the civil registry
 * looks at what the person told, or an officer at a counter at the person.
 */

export const ways = ['registry', 'counter'] as const;
export type Way = (typeof ways)[number];

/** What may be done to a claim, by whom, in which states, and what comes of it. */
export const lifecycle = {
  attest: { by: 'agency', from: ['pending'], to: 'attested' },
  refuse: { by: 'agency', from: ['pending'], to: 'refused' },
  withdraw: { by: 'person', from: ['pending'], to: 'withdrawn' },
} as const;
export type ClaimAction = keyof typeof lifecycle;
export const states = ['pending', 'attested', 'refused', 'withdrawn'] as const;
export type ClaimState = (typeof states)[number];

/** Why a claim was refused. An agency may give the first three; the others the portal finds by itself. */
export const agencyReasons = ['mismatch', 'stranger', 'documents'] as const;
export const reasons = [...agencyReasons, 'underage', 'taken', 'linked', 'deceased'] as const;
export type Reason = (typeof reasons)[number];

export { claimKey };

/** A claim that nobody has decided is forgotten, with all that it says. */
export const claimDays = 30;
export const lapsesAt = (createdAt: number): number => createdAt + days(claimDays);

export interface ClaimEntry extends Entry {
  readonly action: ClaimAction;
  readonly agencyId?: string;
  readonly officer?: string;
  readonly second?: string;
  readonly level?: Level;
  readonly reason?: Reason;
}

export interface Claim extends Stored {
  readonly made: Mark;
  readonly id: string;
  /** Whose it is (`personRef`). */
  readonly ref: string;
  readonly way: Way;
  readonly state: ClaimState;
  readonly createdAt: number;
  /** Until when it waits, where an appointment has it wait longer; milliseconds since 1970. */
  readonly lapsesAt?: number;
  /** The latest that was made for it, or was to be. */
  readonly appointment?: ClaimAppointment;
  /** What the person told, encrypted; taken away when the claim is decided. */
  readonly details?: string;
  /** To which level it was attested, by whom. */
  readonly level?: Level;
  readonly agencyId?: string;
  readonly reason?: Reason;
  readonly timeline: Readonly<Record<string, ClaimEntry>>;
}

/** Until when it waits, in milliseconds since 1970. */
export const endOf = ({ createdAt, lapsesAt: until }: Pick<Claim, 'createdAt' | 'lapsesAt'>): number =>
  until ?? lapsesAt(createdAt);

/** In the index of owners, and in that of queues. */
export const claimsOf = (ref: string): string => key('claims-of', ref);
export const claimQueue = key('claim-queue');

export const claimNotFound = (): Refusal => new Refusal('claim-not-found');

/** The rule that an action is possible in the claim's state. */
export const allows = (action: ClaimAction): Rule =>
  oneOf(
    'state',
    lifecycle[action].from,
    (item: Item) => new Refusal('claim-decided', { facts: { state: String(item.state) } }),
  );

/** What people say at a counter, and officers type. */
export const codeOf = ({ id }: Pick<Claim, 'id'>): string => shortReferenceOf('claim', id);

/** What leaves a claim when it is decided: its place in the queue, what the person told, and when it would lapse. */
export const whenDecided = ['queueKey', 'queueSort', 'details', 'expiresAt'] as const;
