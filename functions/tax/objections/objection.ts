import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { billId } from '../../blocks/billing/bill';
import type { Promised } from '../../blocks/cases/service-level';
import type { Timer } from '../../kernel/events/deadlines';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { instant as instantField, text, wholeNumber } from '../../kernel/text/fields';
import { amountOrNone, type Currency } from '../../kernel/text/money';
import type { Instant } from '../../kernel/text/time';
import type { ActionName, Actor, Status } from './lifecycle';

/** An objection: what a taxpayer has against an assessment, and what becomes of it. */
export * from './lifecycle';

/** What an entry of the timeline tells beside what was done, when, and by which side. */
export const entryDetails = {
  text: v.optional(text(2000)),
  /** To which level it was brought, from 1 on, and whom that is. */
  level: v.optional(wholeNumber(1, 5)),
  unit: v.optional(text(80)),
  dueAt: v.optional(instantField),
  /** What the tax comes to by the decision, in minor units, and the bill that says so from then on. */
  amount: v.optional(amountOrNone),
  assessmentId: v.optional(billId),
  /** What was paid beyond that, and is to be given back. */
  toRefund: v.optional(amountOrNone),
};
const details = v.strictObject(entryDetails);
export type Details = v.InferOutput<typeof details>;

export interface TimelineEntry extends Entry, Details {
  readonly action: 'submit' | ActionName;
  readonly by: Actor;
  /** The status it led to; left out where it changed none. */
  readonly status?: Status;
}

/** What lists show, and what tells when it is due. */
export interface Card {
  readonly id: string;
  readonly agencyId: string;
  readonly assessmentId: string;
  readonly tax: string;
  readonly thing: string | null;
  /** The agency's own number for them. */
  readonly taxpayer: string;
  readonly currency: Currency;
  /** What was assessed, in minor units. */
  readonly amount: number;
  readonly status: Status;
  readonly submittedAt: Instant;
  readonly updatedAt: Instant;
  readonly promised: Promised;
  /** Milliseconds since 1970: when the clock started, was stopped to ask the taxpayer, ran on, and so forth by turns. */
  readonly clock: readonly number[];
  readonly level?: number;
}

/** An objection as it lies in the table. */
export interface Objection extends Stored, Partial<Timer> {
  readonly made: Mark;
  readonly id: string;
  /** `personRef` of who objects. */
  readonly owner: string;
  readonly ownerKey: string;
  readonly ownerSort: string;
  readonly queueKey: string;
  readonly queueSort: string;
  readonly queues: Readonly<Record<'open' | 'closed', string>>;
  readonly card: Card;
  /** By language. */
  readonly taxNames: Readonly<Record<string, string>>;
  readonly grounds: string;
  /** What of the tax is not in dispute, in minor units; null where nothing was said. */
  readonly accepted: number | null;
  readonly reminded?: true;
  /** By action id, and in the order in which the table took them. */
  readonly timeline: Readonly<Record<string, TimelineEntry>>;
  readonly order: readonly string[];
}

export const objectionKey = (id: string): Key => ({ pk: key('objection', id), sk: 'objection' });
export const objectionsOf = (person: string): string => key('objections-of', person);

const queueShards = 4;
const queueKey = (agencyId: string, list: 'open' | 'closed', shard: number): string =>
  key('objection-queue', agencyId, list, String(shard));

/** The partitions of an agency's objections, by time of change. */
export const queuesOf = (agencyId: string, list: 'open' | 'closed'): string[] =>
  Array.from({ length: queueShards }, (_, shard) => queueKey(agencyId, list, shard));

export const queuesFor = (agencyId: string, id: string): Objection['queues'] => {
  const shard = createHash('sha256').update(id).digest().readUInt32BE(0) % queueShards;
  return { open: queueKey(agencyId, 'open', shard), closed: queueKey(agencyId, 'closed', shard) };
};
export const queueSort = (updatedAt: string, id: string): string => key(updatedAt, id);
