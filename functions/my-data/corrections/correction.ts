import * as v from 'valibot';
import type { Promised } from '../../blocks/cases/service-level';
import type { Officers } from '../../blocks/officers/officers';
import type { Timer } from '../../kernel/events/deadlines';
import { timer } from '../../kernel/events/deadlines';
import { type Action, type Mark, markOf } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { copy } from '../../kernel/table/expression';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { id, oneLine, text } from '../../kernel/text/fields';
import { days, type Instant, instant } from '../../kernel/text/time';
import { type ActionName, type Actor, isOpen, type State } from './lifecycle';

/*
 * A request to correct data: somebody says to the agency that holds it what is wrong and what would be right (GDPR, articles 16 and
 * 19). It is to be decided within a month (article 12(3)), not counting the time in which the person is asked something.
 */

/** What data is about. */
export const kinds = [
  'appointment',
  'assessment',
  'bill',
  'complaint',
  'fine',
  'identity',
  'mandate',
  'payment',
  'residence',
  'other',
] as const;

export const correctionRequest = v.strictObject({
  /** Which agency holds the data. */
  agencyId: id,
  /** The thing that it is about, by its id or the agency's own number where there is one. */
  about: v.strictObject({ kind: v.picklist(kinds), id: v.optional(oneLine(100)) }),
  /** The person's, as their papers have it. */
  name: oneLine(120),
  wrong: text(2_000),
  right: text(2_000),
  /** What shows it: a document, its number, where it can be seen. */
  evidence: v.optional(text(1_000)),
});
export type CorrectionRequest = v.InferOutput<typeof correctionRequest>;

/** The promise of the law: thirty days, the agency reminded a week before, told with the person when they are over and a month later. */
export const promised: Promised = {
  ms: days(30),
  remindMs: days(7),
  levels: [
    { afterMs: 0, unit: 'data-protection-officer' },
    { afterMs: days(30), unit: 'head' },
  ],
};
/** How long the person has to answer. */
export const answerWithin = days(60);
/** Open at once, and in all, as a person's are read together. */
export const maxOpen = 10;
export const maxCorrections = 200;

export interface TimelineEntry extends Entry {
  readonly action: ActionName;
  readonly by: Actor;
  readonly state?: State;
  readonly text?: string;
  /** How to appeal, of what was not corrected altogether. */
  readonly appeal?: string;
  readonly level?: number;
  readonly officers?: Officers;
}

/** What lists show. */
export interface Card {
  readonly id: string;
  readonly agencyId: string;
  readonly about: CorrectionRequest['about'];
  readonly state: State;
  readonly askedAt: Instant;
  readonly updatedAt: Instant;
  /** Milliseconds since 1970 at which the clock started, stopped, resumed and so on in turn. */
  readonly clock: readonly number[];
  /** How often it was escalated. */
  readonly level?: number;
}

export interface Correction extends Stored, Partial<Timer> {
  readonly made: Mark;
  readonly id: string;
  readonly owner: string;
  /** What the agency is called, by language. */
  readonly agency: { readonly names: Readonly<Record<string, string>> };
  readonly name: string;
  readonly wrong: string;
  readonly right: string;
  readonly evidence?: string;
  readonly reminded?: true;
  readonly card: Card;
  readonly timeline: Readonly<Record<string, TimelineEntry>>;
  readonly order: readonly string[];
}

/** All of a person's. */
export const correctionsOf = (person: string): string => key('data-correction', person);
export const correctionKey = (person: string, correctionId: string): Key => ({
  pk: correctionsOf(person),
  sk: correctionId,
});
/** What counts how often the person asked, so that no two are let through as the last. */
export const turnKey = (person: string): Key => ({ pk: key('data-correction', 'turn', person), sk: 'turn' });
/** Those with an agency, by when they are due or were closed; and all of them by when they changed. */
export const correctionQueue = (agencyId: string, list: 'open' | 'closed'): string =>
  key('correction-queue', agencyId, list);
export const correctionsWith = (agencyId: string): string => key('corrections-with', agencyId);
/** Where an open one stands in the queue: by when it is due, or behind all where it waits for its person. */
export const openSort = (correctionId: string, dueAt: number | undefined): string =>
  key(dueAt === undefined ? 'waiting' : instant(dueAt), correctionId);
export const changedSort = (correctionId: string, at: number): string => key(instant(at), correctionId);

/** Its places in the agency's lists once it has come to a state; `dueAt` is when it is due, or to be looked at. */
export const movedTo = (correctionId: string, state: State, at: number, dueAt?: number) => ({
  queueKey: copy(`queues.${isOpen(state) ? 'open' : 'closed'}`),
  queueSort: isOpen(state) ? openSort(correctionId, dueAt) : changedSort(correctionId, at),
  ownerSort: changedSort(correctionId, at),
});

export const newCorrection = (
  correctionId: string,
  owner: string,
  { agencyId, about, name, wrong, right, evidence }: CorrectionRequest,
  names: Readonly<Record<string, string>>,
  action: Action,
): Correction => {
  const { at } = action;
  const queues = { open: correctionQueue(agencyId, 'open'), closed: correctionQueue(agencyId, 'closed') };
  const card: Card = {
    ...{ id: correctionId, agencyId, about, state: 'asked' },
    ...{ askedAt: instant(at), updatedAt: instant(at), clock: [at] },
  };
  return {
    ...correctionKey(owner, correctionId),
    ...{ type: 'data-correction', version: 1, made: markOf(action) },
    ...{ id: correctionId, owner, agency: { names }, name, wrong, right },
    ...(evidence === undefined ? {} : { evidence }),
    ...{ card, timeline: {}, order: [] },
    ...{ ownerKey: correctionsWith(agencyId), ownerSort: changedSort(correctionId, at) },
    ...{ queues, queueKey: queues.open, queueSort: openSort(correctionId, at + promised.ms) },
    ...timer(correctionId, at + promised.ms - (promised.remindMs ?? 0)),
  };
};
