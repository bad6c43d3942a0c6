import * as v from 'valibot';
import type { Attachment } from '../../blocks/attachments/attachment';
import type { RefundRule } from '../../blocks/billing/refund-due';
import type { Promised } from '../../blocks/cases/service-level';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import type { Entry } from '../../kernel/table/update';
import { id } from '../../kernel/text/fields';
import type { Currency } from '../../kernel/text/money';
import type { Instant } from '../../kernel/text/time';
import type { Status } from './lifecycle';
import type { Opinions } from './opinion';
import type { Assignment, TrackEntry } from './track';

/** An application: what somebody asks of a public body under one version of a service, and what becomes of it. */
export * from './lifecycle';
export * from './track';

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
  /** Whether the fee is given back where it is refused, and where it is withdrawn. */
  readonly refunds?: true;
  readonly refundsWithdrawn?: true;
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
  /** By the names of `fields.ts`. */
  readonly fields: Readonly<Record<string, Field>>;
  /** Milliseconds since 1970: when the draft was saved last. */
  readonly savedAt: number;
  readonly terms?: Terms;
  readonly fee?: Fee;
  /** The opinions that the service asks for, by their codes. */
  readonly opinions?: Opinions;
  /** Those of them that are missing, and those that say no: it is not approved while there are any. */
  readonly awaiting?: ReadonlySet<string>;
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

const ruleFor = ({ status }: Card, { refunds, refundsWithdrawn }: Partial<Terms>): RefundRule | undefined => {
  if (status === 'refused' && refunds) return 'application_refused';
  return status === 'withdrawn' && refundsWithdrawn ? 'application_withdrawn' : undefined;
};

/** What goes back by the rules of the service: the fee of an application that was refused or withdrawn. */
export const refundOf = ({ card, terms, fee }: Pick<Application, 'card' | 'terms' | 'fee'>) => {
  const rule = ruleFor(card, terms ?? {});
  if (!rule || fee?.paidAt === undefined) return undefined;
  return { rule, billId: fee.billId, money: { amount: fee.amount, currency: fee.currency } };
};

export const oneApplication = v.strictObject({ applicationId: id });
