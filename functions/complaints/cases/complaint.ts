import * as v from 'valibot';
import type { Place } from '../../blocks/areas/place';
import type { Attachments } from '../../blocks/attachments/attachment';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import type { Entry } from '../../kernel/table/update';
import { code, id, instant, oneLine, text, wholeNumber } from '../../kernel/text/fields';
import type { Instant } from '../../kernel/text/time';
import type { Answer } from '../categories/answers';
import type { Category, CategoryStamp } from '../categories/category';
import type { DeadlineTerms, Service } from '../categories/promise';
import type { Intake } from './intake';
import type { Actor, actionNames, Status } from './lifecycle';

/** A complaint: what a citizen reports to a public body, and what becomes of it. */
export * from './lifecycle';

/** Characters of a description (GeoReport v2, "POST Service Request"). */
export const descriptionLimit = 4000;

/** Who in the agency sees to it. */
export const assignment = v.pipe(
  v.strictObject({ unit: v.optional(oneLine(80)), officer: v.optional(oneLine(80)) }),
  v.check(
    ({ unit, officer }) => unit !== undefined || officer !== undefined,
    'Give a unit, an officer, or both.',
  ),
);

/** Details of a timeline entry, in addition to the action, its time and its actor. */
export const entryDetails = {
  text: v.optional(text(1000)),
  /** Seen by the agency alone. */
  internal: v.optional(v.literal(true)),
  assignment: v.optional(assignment),
  /** Where a transfer led. */
  to: v.optional(v.strictObject({ agencyId: id, categoryCode: code })),
  /** The complaint that this one repeats. */
  duplicateOf: v.optional(id),
  /** The level that it was escalated to, counted from 1, and who that is (`unit`). */
  level: v.optional(wholeNumber(1, 5)),
  unit: v.optional(oneLine(80)),
  /** When it was due, or will be. */
  dueAt: v.optional(instant),
  /** Who said it to an app, what they say of the matter, and pictures in the web. */
  report: v.optional(
    v.strictObject({
      says: v.optional(v.picklist(['open', 'closed'])),
      name: v.optional(v.string()),
      email: v.optional(v.string()),
      phone: v.optional(v.string()),
      mediaUrls: v.optional(v.array(v.string())),
    }),
  ),
  /** 1 (bad) to 5 (good). */
  score: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
};
const details = v.strictObject(entryDetails);
export type Details = v.InferOutput<typeof details>;

export interface TimelineEntry extends Entry, Details {
  readonly action: (typeof actionNames)[number];
  readonly by: Actor;
  /** The agency that did it. */
  readonly agencyId?: string;
  /** The status it led to; left out where it changed none. */
  readonly status?: Status;
}

/** What lists show, with what is needed to compute when it is due (`clock.ts`). */
export interface Card {
  readonly id: string;
  readonly place: Place;
  readonly agencyId: string;
  readonly category: Pick<Category, 'code' | 'names'>;
  readonly status: Status;
  readonly filedAt: Instant;
  /** When the portal learnt of the latest change. */
  readonly updatedAt: Instant;
  /** While it is closed: since when. */
  readonly closedAt?: Instant;
  readonly service: Service;
  /** Milliseconds since 1970: when the clock started, was stopped to ask the citizen, ran on, and so forth by turns. */
  readonly clock: readonly number[];
  /** To which level it was brought; none while it is left out. */
  readonly level?: number;
  readonly excerpt: string;
  /** What it is searched by (`blocks/searching`). */
  readonly search: string;
  /** Who in the agency sees to it; left out while nobody does. */
  readonly assignment?: v.InferOutput<typeof assignment>;
}

/** A complaint as it lies in the table. */
export interface Complaint extends Stored {
  readonly made: Mark;
  /** The call that imported it, by which a repeat of that call is told from another. */
  readonly importedBy?: string;
  readonly id: string;
  /** `personRef` of the citizen. */
  readonly owner: string;
  readonly ownerKey: string;
  readonly ownerSort: string;
  readonly queueKey: string;
  readonly queueSort: string;
  readonly card: Card;
  /** The partitions of the agency's queue for what is open and what is closed; the item stands in one of them. */
  readonly queues: Readonly<Record<'open' | 'closed', string>>;
  /** The category under which it was filed, with what was promised then; `category` is the one it is under now. */
  readonly filed: CategoryStamp & { readonly service: Service; readonly dueAt: Instant };
  readonly category: CategoryStamp;
  readonly description: string;
  readonly answers: readonly Answer[];
  readonly showName: boolean;
  readonly reopenMs: number;
  readonly watch: DeadlineTerms;
  /** The agency was reminded that it is due soon. */
  readonly reminded?: true;
  /** When the portal looks at it again (`kernel/events/deadlines.ts`). */
  readonly dueKey?: string;
  readonly dueAt?: Instant;
  /** Milliseconds since 1970. Set with the outcome. */
  readonly reopenUntil?: number;
  readonly rating?: number;
  /** How it arrived, unless a signed-in citizen filed it. */
  readonly intake?: Intake;
  /** How many comments people have made; left out while there is none. */
  readonly comments?: number;
  /** The agency is not to learn who filed it. */
  readonly anonymous?: true;
  /** Photographs and papers, by id. */
  readonly attachments: Attachments;
  /** By action id. */
  readonly timeline: Readonly<Record<string, TimelineEntry>>;
  /** The action ids in the order in which the table took them: clocks of two functions may disagree. */
  readonly order: readonly string[];
}
