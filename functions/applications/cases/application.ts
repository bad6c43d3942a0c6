import * as v from 'valibot';
import type { Attachment } from '../../blocks/attachments/attachment';
import type { Promised } from '../../blocks/cases/service-level';
import { officersView } from '../../blocks/officers/officers';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import type { Entry } from '../../kernel/table/update';
import { code, id, instant, oneLine, text, wholeNumber } from '../../kernel/text/fields';
import { type Currency, money } from '../../kernel/text/money';
import type { Instant } from '../../kernel/text/time';
import type { ActionName, Actor, Status } from './lifecycle';

/** An application: what somebody asks of a public body under one version of a service, and what becomes of it. */
export * from './lifecycle';

/** Who in the agency sees to it. */
export const assignment = v.pipe(
  v.strictObject({ unit: v.optional(oneLine(80)), officer: v.optional(oneLine(80)) }),
  v.check(
    ({ unit, officer }) => unit !== undefined || officer !== undefined,
    'Give a unit, an officer, or both.',
  ),
);
export type Assignment = v.InferOutput<typeof assignment>;

/** A field of a draft: `/form/address`, an answer to a rule's question (`/answers/age`), or a document (`/documents/lease`). */
export const fieldPointer = v.pipe(
  v.string(),
  v.regex(/^\/(form|answers|documents)\/[^/]{1,200}$/, 'Name a field: /form/…, /answers/… or /documents/… .'),
);

/** Details of an entry of the track, in addition to the action, its time and its actor. */
export const entryDetails = {
  text: v.optional(text(1000)),
  /** Seen by the agency alone. */
  internal: v.optional(v.literal(true)),
  assignment: v.optional(assignment),
  /** What is to be done again, of what was sent back. */
  fields: v.optional(v.pipe(v.array(fieldPointer), v.maxLength(50))),
  /** On what conditions it was approved. */
  conditions: v.optional(v.pipe(v.array(text(500)), v.maxLength(20))),
  /** How to appeal a refusal, and until when. */
  appeal: v.optional(text(1000)),
  officers: v.optional(officersView),
  fee: v.optional(v.strictObject({ billId: v.string(), ...money.entries })),
  /** By when it is decided, was due, or must be answered. */
  dueAt: v.optional(instant),
  /** The level that it was escalated to, counted from 1. */
  level: v.optional(wholeNumber(1, 5)),
  /** Which opinion was given, and what it says. */
  opinion: v.optional(code),
  says: v.optional(v.picklist(['yes', 'no'])),
};
const details = v.strictObject(entryDetails);
export type Details = v.InferOutput<typeof details>;

export interface TrackEntry extends Entry, Details {
  readonly action: ActionName | 'begin';
  readonly by: Actor;
  /** The agency that did it. */
  readonly agencyId?: string;
  /** The status it led to; left out where it changed none. */
  readonly status?: Status;
}

/** The service and the version under which it is applied for: by this it is checked and decided, whatever comes later. */
export interface Stamp {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly names: Readonly<Record<string, string>>;
}

/** What lists show. */
export interface Card {
  readonly id: string;
  readonly agencyId: string;
  readonly service: Stamp;
  readonly status: Status;
  readonly begunAt: Instant;
  /** When the portal learnt of the latest change; saving a draft is none. */
  readonly updatedAt: Instant;
  readonly submittedAt?: Instant;
  readonly closedAt?: Instant;
  /** Milliseconds since 1970: when the agency's time started, was stopped, ran on, and so forth by turns. */
  readonly clock: readonly number[];
  /** By when it is to be decided, as the calendar was when the clock was last set going; not there while it stands. */
  readonly dueAt?: Instant;
  readonly level?: number;
  readonly search: string;
  /** Without members while nobody sees to it. */
  readonly assignment: Partial<Assignment>;
}

/** A field of what is applied with: its value as JSON, and the item's version that it came with. */
export interface Field {
  readonly json: string;
  readonly at: number;
}

export interface DocumentFile extends Attachment {
  /** Which of the documents that the service asks for. */
  readonly document: string;
}

/** What the service's version said of how it is decided, kept so that deciding reads nothing else. */
export interface Terms extends Omit<Promised, 'ms'> {
  /** Undefined where nothing is promised. */
  readonly ms?: number;
  readonly silence?: 'approves' | 'escalates';
  readonly officers: 1 | 2;
  readonly refunds?: true;
}

/** What was charged: once for ever, whatever is sent back and handed in again. */
export interface Fee {
  readonly billId: string;
  readonly amount: number;
  readonly currency: Currency;
  readonly paidAt?: Instant;
  readonly paymentId?: string;
}

/** An application as it lies in the table. */
export interface Application extends Stored {
  readonly made: Mark;
  readonly id: string;
  /** `personRef` of the applicant. */
  readonly owner: string;
  readonly ownerKey: string;
  readonly ownerSort: string;
  readonly queueKey?: string;
  readonly queueSort?: string;
  readonly card: Card;
  readonly queues: Readonly<Record<'open' | 'closed', string>>;
  /** By encoded pointer (`drafts/fields.ts`). */
  readonly fields: Readonly<Record<string, Field>>;
  /** Milliseconds since 1970: when the draft was saved last. */
  readonly savedAt: number;
  readonly terms?: Terms;
  readonly fee?: Fee;
  /** Opinions that are missing, by code; the table drops the set with its last member. */
  readonly awaiting?: ReadonlySet<string>;
  /** Opinions that say no. */
  readonly against?: ReadonlySet<string>;
  /** What was sent back, while the applicant is awaited. */
  readonly asked?: { readonly text: string; readonly fields: readonly string[] };
  readonly reminded?: true;
  readonly dueKey?: string;
  readonly dueAt?: Instant;
  readonly attachments: Readonly<Record<string, DocumentFile>>;
  /** The latest saves, by action id (`kernel/table/edit.ts`). */
  readonly timeline: Readonly<Record<string, Entry>>;
  /** The track, by action id, and the order in which the table took its entries. */
  readonly entries: Readonly<Record<string, TrackEntry>>;
  readonly order: readonly string[];
}

/** What its agency gives back: the fee of an application that was refused, where the service says so. */
export const refundOf = ({ card, terms, fee }: Pick<Application, 'card' | 'terms' | 'fee'>) =>
  card.status === 'refused' && terms?.refunds && fee?.paidAt !== undefined
    ? { amount: fee.amount, currency: fee.currency, paymentId: fee.paymentId ?? null }
    : undefined;

export const oneApplication = v.strictObject({ applicationId: id });
