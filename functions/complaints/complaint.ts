import * as v from 'valibot';
import type { Lifecycle } from '../blocks/lifecycle';
import type { Mark } from '../kernel/action';
import type { Stored } from '../kernel/dynamo';
import { code, id, latitude, longitude, text } from '../kernel/fields';
import type { Instant } from '../kernel/time';
import type { Entry } from '../kernel/write';
import type { Answer, Category } from './category';

/** A complaint: what a citizen reports to a public body, and what becomes of it. */
export const statuses = [
  'received',
  'acknowledged',
  'in-progress',
  'awaiting-citizen',
  'resolved',
  'rejected',
  'duplicate',
  'withdrawn',
  'reopened',
] as const;
export type Status = (typeof statuses)[number];

const closed: readonly Status[] = ['resolved', 'rejected', 'duplicate', 'withdrawn'];
/** Statuses in which the agency still has something to do, or waits. */
export const openStatuses: readonly Status[] = statuses.filter((status) => !closed.includes(status));
export const isOpen = (status: Status): boolean => !closed.includes(status);

/** What the agency works on: everything open but what waits for the citizen. */
const inHand: readonly Status[] = ['received', 'acknowledged', 'in-progress', 'reopened'];
const decided: readonly Status[] = ['resolved', 'rejected'];

export const lifecycle = {
  comment: { by: 'citizen', from: openStatuses },
  answer: { by: 'citizen', from: ['awaiting-citizen'], to: 'in-progress' },
  withdraw: { by: 'citizen', from: openStatuses, to: 'withdrawn' },
  reopen: { by: 'citizen', from: decided, to: 'reopened' },
  rate: { by: 'citizen', from: decided },
  acknowledge: { by: 'agency', from: ['received', 'reopened'], to: 'acknowledged' },
  assign: { by: 'agency', from: inHand, to: 'in-progress' },
  note: { by: 'agency', from: statuses },
  ask: { by: 'agency', from: inHand, to: 'awaiting-citizen' },
  transfer: { by: 'agency', from: inHand, to: 'received' },
  resolve: { by: 'agency', from: openStatuses, to: 'resolved' },
  reject: { by: 'agency', from: openStatuses, to: 'rejected' },
  'mark-duplicate': { by: 'agency', from: openStatuses, to: 'duplicate' },
} as const satisfies Lifecycle<Status, string, 'citizen' | 'agency'>;
export type ActionName = keyof typeof lifecycle;
export const actionNames = ['file', ...(Object.keys(lifecycle) as ActionName[])] as const;

/** Where it is: coordinates, an address, or both. */
export const place = v.pipe(
  v.strictObject({
    latitude: v.optional(latitude),
    longitude: v.optional(longitude),
    address: v.optional(text(300)),
  }),
  v.check(
    ({ latitude: north, longitude: east }) => (north === undefined) === (east === undefined),
    'Latitude and longitude go together.',
  ),
  v.check(
    ({ latitude: north, address }) => north !== undefined || address !== undefined,
    'Coordinates, an address, or both.',
  ),
);
export type Place = v.InferOutput<typeof place>;

/** Who in the agency sees to it. */
export const assignment = v.pipe(
  v.strictObject({ unit: v.optional(text(80)), officer: v.optional(text(80)) }),
  v.check(({ unit, officer }) => unit !== undefined || officer !== undefined, 'A unit, an officer, or both.'),
);

/** What an entry of the timeline tells beside what was done, when, and by which side. */
export const entryDetails = {
  text: v.optional(text(1000)),
  /** Seen by the agency alone. */
  internal: v.optional(v.literal(true)),
  assignment: v.optional(assignment),
  /** Where a transfer led. */
  to: v.optional(v.strictObject({ agencyId: id, categoryCode: code })),
  /** The complaint that this one repeats. */
  duplicateOf: v.optional(id),
  /** 1 (bad) to 5 (good). */
  score: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
};
const details = v.strictObject(entryDetails);
export type Details = v.InferOutput<typeof details>;

export interface TimelineEntry extends Entry, Details {
  readonly action: (typeof actionNames)[number];
  readonly by: 'citizen' | 'agency';
  /** The agency that did it. */
  readonly agencyId?: string;
  /** The status it led to; left out where it changed none. */
  readonly status?: Status;
}

/** The category as it was when it decided something of a complaint. */
export type CategoryStamp = Pick<Category, 'agencyId' | 'code' | 'version' | 'names'>;

/** What lists show. `clock`: milliseconds; when it is due, or what is left of the time while the citizen is awaited. */
export interface Card {
  readonly id: string;
  readonly place: Place;
  readonly agencyId: string;
  readonly category: Pick<Category, 'code' | 'names'>;
  readonly status: Status;
  readonly filedAt: Instant;
  readonly updatedAt: Instant;
  readonly clock: number;
  readonly excerpt: string;
}

/** A complaint as it lies in the table. */
export interface Complaint extends Stored {
  readonly made: Mark;
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
  /** The category under which it was filed; `category` is the one it is under now. */
  readonly filed: CategoryStamp & { readonly serviceMs: number };
  readonly category: CategoryStamp;
  readonly description: string;
  readonly answers: readonly Answer[];
  readonly showName: boolean;
  /** Milliseconds: the service level, and for how long after the outcome it may be reopened. */
  readonly serviceMs: number;
  readonly reopenMs: number;
  /** Milliseconds since 1970. Set with the outcome. */
  readonly reopenUntil?: number;
  readonly rating?: number;
  readonly assignment?: v.InferOutput<typeof assignment>;
  /** By action id. */
  readonly timeline: Readonly<Record<string, TimelineEntry>>;
  /** The action ids in the order in which the table took them: clocks of two functions may disagree. */
  readonly order: readonly string[];
}
