import * as v from 'valibot';
import { mandatePattern } from '../../kernel/contract/acting';
import type { Timer } from '../../kernel/events/deadlines';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import type { LocalDate } from '../../kernel/text/date';
import type { Lifecycle } from '../cases/lifecycle';

/*
 * A mandate: by it a delegate acts for a representee on days, both included. `mandates` owns the items; whoever is called requires them.
 */

/** What people may do for others, by the word that routes have (`actingFor`) and mandates are limited to. */
export const actableServices = [
  'complaints',
  'bills',
  'fines',
  'payments',
  'appointments',
  'tax',
  'notifications',
  'overview',
  'mandates',
  'applications',
] as const;
export const actableService = v.picklist(actableServices);
export type ActableService = v.InferOutput<typeof actableService>;

export const kinds = [
  'power-of-attorney',
  'guardianship-of-child',
  'guardianship-of-adult',
  'officer',
  'accountant',
] as const;
export type Kind = (typeof kinds)[number];

export const isGuardianship = (kind: Kind): boolean => kind.startsWith('guardianship');

export const states = [
  'offered',
  'accepted',
  'active',
  'declined',
  'withdrawn',
  'lapsed',
  'ended',
  'expired',
] as const;
export type State = (typeof states)[number];

/** Who does something with a mandate: a party is its representee, its delegate, or who passed it on. */
export type Actor = 'grantor' | 'delegate' | 'party' | 'portal';

export type ActionName =
  | 'accept'
  | 'begin'
  | 'decline'
  | 'withdraw'
  | 'lapse'
  | 'limit'
  | 'remind'
  | 'end'
  | 'expire';

const living = ['accepted', 'active'] as const;

export const lifecycle: Lifecycle<State, ActionName, Actor> = {
  accept: { by: 'delegate', from: ['offered'], to: 'accepted' },
  decline: { by: 'delegate', from: ['offered'], to: 'declined' },
  withdraw: { by: 'grantor', from: ['offered'], to: 'withdrawn' },
  lapse: { by: 'portal', from: ['offered'], to: 'lapsed' },
  begin: { by: 'portal', from: ['accepted'], to: 'active' },
  limit: { by: 'grantor', from: ['offered', ...living] },
  /** Its last day is near. */
  remind: { by: 'portal', from: ['active'] },
  end: { by: 'party', from: living, to: 'ended' },
  expire: { by: 'portal', from: living, to: 'expired' },
};

/** A party as mandates name it. A representee needs no account: a child, a company. */
export interface Party {
  readonly type: 'natural-person' | 'legal-person';
  readonly name: string;
  /** As the civil registry has it, of who has an account and has proved who they are; noted when the mandate is accepted. */
  readonly registeredName?: string;
}

/** What lists show of a mandate, and what is required of it. */
export interface Card {
  readonly id: string;
  readonly kind: Kind;
  /** `NAMESPACE:ROLE`. */
  readonly role: string;
  readonly state: State;
  readonly representee: Party;
  readonly delegate: Party;
  /** Days of the portal's calendar, both included. */
  readonly from: LocalDate;
  readonly through?: LocalDate;
  /** The last day of which its parties were reminded. */
  readonly remindedOf?: LocalDate;
  /** Without it, all services but that of mandates itself, which must be named. */
  readonly services?: readonly ActableService[];
  readonly maySubDelegate: boolean;
  readonly offeredAt: string;
  /** Why it is over, where it did not just run out. */
  readonly reason?: EndReason;
  /** The agency that registered it, with its own identifiers of both. */
  readonly register?: {
    readonly agencyId: string;
    readonly representee: string;
    readonly delegate: string;
  };
}

/** `came-of-age`: the child is eighteen; `source-ended`: that from which it was passed on is over. */
export const endReasons = ['came-of-age', 'source-ended'] as const;
export type EndReason = (typeof endReasons)[number];

export interface Mandate extends Stored, Partial<Timer> {
  readonly made: Mark;
  readonly card: Card;
  /** References (`personRef`) of the representee, of who offered it, and of the delegate once there is one. */
  readonly representee: string;
  readonly grantor: string;
  readonly delegate?: string;
  /** The same, each once: who may see it, and who of them may end it. */
  readonly parties: readonly string[];
  readonly enders: readonly string[];
  readonly document?: Readonly<Record<string, string>>;
  readonly comesOfAge?: true;
  /** The portal's, in which its days are counted. */
  readonly timeZone: string;
  readonly timeline: Readonly<Record<string, Entry>>;
}

const separator = '-';

/** An id names all that it was passed on from: the mandate at the root first. */
export const mandateId = v.pipe(
  v.string(),
  v.regex(new RegExp(mandatePattern), 'Must be the id of a mandate.'),
);

/** The most that stand one behind the other: a mandate, who it is passed on to, and who they pass it on to. */
export const maxDepth = 3;

export const rootOf = (id: string): string => id.split(separator)[0] ?? id;
export const isPassedOn = (id: string): boolean => id.includes(separator);
export const passedOnId = (parent: string, name: string): string => `${parent}${separator}${name}`;

/** What it was passed on from, the root first, and itself last. */
export const lineOf = (id: string): string[] =>
  id.split(separator).map((_, index, parts) => parts.slice(0, index + 1).join(separator));

/** The partition of a mandate and of all that was passed on from it. */
export const treeOf = (id: string): string => key('mandate', rootOf(id));

export const mandateKey = (id: string): Key => ({
  pk: treeOf(id),
  sk: key('mandate', ...id.split(separator)),
});

/** The lists of whoever is represented, and of whoever is a delegate. */
export const mandatesOf = (ref: string): string => key('mandates-of', ref);
export const mandatesHeldBy = (ref: string): string => key('mandates-held', ref);

/** Whether one was passed on from the other, through however many. */
export const isPassedOnFrom = (id: string, source: string): boolean => id.startsWith(`${source}${separator}`);
