import * as v from 'valibot';
import { billId } from '../../blocks/billing/bill';
import type { Promised } from '../../blocks/cases/service-level';
import type { Officers } from '../../blocks/officers/officers';
import type { Timer } from '../../kernel/events/deadlines';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key, shardOf } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { instant as instantField, oneLine, text, wholeNumber } from '../../kernel/text/fields';
import { amountOrNone, type Currency } from '../../kernel/text/money';
import type { Instant } from '../../kernel/text/time';
import type { ActionName, Actor, Status } from './lifecycle';

/** An objection of a taxpayer to an assessment. */
export * from './lifecycle';

/** Details of a timeline entry, besides action, time and side. */
export const entryDetails = {
  text: v.optional(text(2000)),
  /** The level it was escalated to, from 1, and the unit at that level. */
  level: v.optional(wholeNumber(1, 5)),
  unit: v.optional(oneLine(80)),
  dueAt: v.optional(instantField),
  /** The tax after the decision, in minor units, and the bill that replaced the first, if any. */
  amount: v.optional(amountOrNone),
  assessmentId: v.optional(billId),
  /** Minor units that were overpaid and are to be refunded. */
  toRefund: v.optional(amountOrNone),
};
const details = v.strictObject(entryDetails);
export type Details = v.InferOutput<typeof details> & {
  /** Who answers for a decision. */
  readonly officers?: Officers;
};

export interface TimelineEntry extends Entry, Details {
  readonly action: 'submit' | ActionName;
  readonly by: Actor;
  /** The new status; left out if the status did not change. */
  readonly status?: Status;
}

/** What lists show, and what the due time is computed from. */
export interface Card {
  readonly id: string;
  readonly agencyId: string;
  readonly assessmentId: string;
  readonly tax: string;
  readonly taxableObject: string | null;
  /** The agency's own number of the taxpayer. */
  readonly taxpayer: string;
  readonly currency: Currency;
  /** The assessed amount, in minor units. */
  readonly amount: number;
  readonly status: Status;
  readonly submittedAt: Instant;
  readonly updatedAt: Instant;
  readonly promised: Promised;
  /** Milliseconds since 1970 at which the clock started, was paused, resumed, and so on in turn. */
  readonly clock: readonly number[];
  readonly level?: number;
}

/** An objection as stored in the table. */
export interface Objection extends Stored, Partial<Timer> {
  readonly made: Mark;
  readonly id: string;
  /** The `personRef` of the person who objects. */
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
  /** The undisputed part of the tax, in minor units; null if not stated. */
  readonly accepted: number | null;
  readonly reminded?: true;
  /** Entries by action id; `order` has the ids in the order in which they were written. */
  readonly timeline: Readonly<Record<string, TimelineEntry>>;
  readonly order: readonly string[];
}

export const objectionKey = (id: string): Key => ({ pk: key('objection', id), sk: 'objection' });
export const objectionsOf = (person: string): string => key('objections-of', person);

const queueShards = 4;
const queueKey = (agencyId: string, list: 'open' | 'closed', shard: number): string =>
  key('objection-queue', agencyId, list, String(shard));

/** The partitions of an agency's objections, which are sorted by time of change. */
export const queuesOf = (agencyId: string, list: 'open' | 'closed'): string[] =>
  Array.from({ length: queueShards }, (_, shard) => queueKey(agencyId, list, shard));

export const queuesFor = (agencyId: string, id: string): Objection['queues'] => {
  const shard = shardOf(id, queueShards);
  return { open: queueKey(agencyId, 'open', shard), closed: queueKey(agencyId, 'closed', shard) };
};
export const queueSort = (updatedAt: string, id: string): string => key(updatedAt, id);
