import { type Timer, timer } from '../../kernel/events/deadlines';
import { unownedId } from '../../kernel/identity/id-codec';
import type { Stored } from '../../kernel/table/dynamo';
import { maxStaleness } from '../../kernel/table/reference';
import { type Key, key } from '../../kernel/table/table';

/*
 * A review of a resource: its hours have changed, its calendar, its place, or it has closed, and whoever has an appointment
 * outside of what is left is seen to. The review walks the days on which anything is taken, and again when no function can
 * remember the old hours any longer, as one may have booked by them until then (docs/adr/0114).
 */

/** How far a review has come: where on the sheet of which day it continues. */
export interface ReviewPosition {
  readonly date: string;
  readonly after?: string;
}

export interface Review extends Stored, Partial<Timer> {
  readonly id: string;
  readonly resourceId: string;
  /** When the hours changed, in milliseconds since 1970. */
  readonly changedAt: number;
  /** When this walk began; the second begins after `settledAt`. */
  readonly begunAt?: number;
  /** Absent where a walk begins. */
  readonly position?: ReviewPosition;
}

export const reviewKey = (resourceId: string): Key => ({ pk: key('review', resourceId), sk: 'review' });

const minute = 60_000;
/** A minute more than functions remember a schedule, for requests under way and for the index to catch up. */
export const settledAt = ({ changedAt }: Pick<Review, 'changedAt'>): number =>
  changedAt + maxStaleness + minute;

/** A review that begins, in place of one that is under way. The same for the same event. */
export const reviewSet = (resourceId: string, cause: string, at: number) => ({
  id: unownedId(key('review', resourceId, cause)),
  ...{ resourceId, changedAt: at, ...timer(resourceId, at) },
});

/** The reviews of all resources whose places follow a calendar that was replaced: made a page of places at a time. */
export interface CalendarReview extends Stored, Partial<Timer> {
  readonly calendarId: string;
  /** The event that tells of the replacement. */
  readonly cause: string;
  readonly changedAt: number;
  /** The id of the last place whose resources have reviews. */
  readonly after?: string;
}

export const calendarReviewKey = (calendarId: string): Key => ({
  pk: key('calendar-review', calendarId),
  sk: 'review',
});
