import { Refusal } from '../../kernel/contract/refusal';
import { timer, timerAttributes } from '../../kernel/events/deadlines';
import type { Table } from '../../kernel/table/dynamo';
import type { Change } from '../../kernel/table/expression';
import { readAll } from '../../kernel/table/read';
import { equals } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import type { Appointment } from '../bookings/appointment';
import { bookingKey } from '../bookings/booking';
import type { Affected, Cause } from '../closures/affected-store';
import { type Review, type ReviewPosition, reviewKey, settledAt } from './review';
import { readReviewed, strandedParts } from './sheets-store';
import { isStranded, type ReviewedResource } from './stranded';

interface Context {
  readonly table: Table;
  readonly affected: Affected;
}

/** Milliseconds after which another run may take over from one that has not finished. */
const maxRun = 60_000;
/** Appointments that one run sees to; the next run, a minute later, continues. */
const ofOneRun = 50;

const none = (): Refusal => new Refusal('internal');

/** Its people are told once of each time that it has, however often the hours change. */
const causeOf = (
  { id }: Review,
  { resource, place }: ReviewedResource,
  { sequence }: Appointment,
): Cause => ({
  ...{ id, agencyId: place.agencyId, affected: resource.affected },
  ...{ reason: undefined, notice: `hours-${sequence}` },
});

/** What a run notes: where the next one continues, or that this walk is over. */
const noted = (review: Review, begunAt: number, next: ReviewPosition | undefined, now: number): Change => {
  const { resourceId } = review;
  if (next) return { set: { position: next, begunAt, ...timer(resourceId, now) } };
  const again = settledAt(review);
  return begunAt < again
    ? { set: { ...timer(resourceId, again) }, remove: ['position', 'begunAt'] }
    : { remove: ['position', 'begunAt', ...timerAttributes] };
};

/** Works through reviews, a part of a day's sheet at a time. */
export const openReviewWork = ({ table, affected }: Context) => {
  const note = ({ resourceId, version }: Review, change: Change): Promise<boolean> =>
    write(
      table,
      update({ key: reviewKey(resourceId), ...change, rules: [equals('version', version, none)] }),
    );

  /** Sees to the appointments as they are by now: the index of sheets may lag behind. */
  const see = async (review: Review, reviewed: ReviewedResource, ids: readonly string[], now: number) => {
    const found = ids.length ? await readAll(table, ids.map(bookingKey)) : [];
    for (const appointment of found as unknown as (Appointment | undefined)[]) {
      if (!appointment || !isStranded(reviewed, appointment.card, now)) continue;
      await affected.see(causeOf(review, reviewed, appointment), appointment, now);
    }
  };

  /** Where the next run continues; undefined at the end. */
  const walk = async (review: Review, now: number): Promise<ReviewPosition | undefined> => {
    const reviewed = await readReviewed(table, review.resourceId);
    if (!reviewed) return undefined;
    let seen = 0;
    for await (const { lines, next } of strandedParts(table, reviewed, review.position, now)) {
      await see(
        review,
        reviewed,
        lines.map(({ card }) => card.id),
        now,
      );
      seen += lines.length;
      if (seen >= ofOneRun) return next;
    }
    return undefined;
  };

  return {
    /** Continues a review that is due, as it was read. May be repeated, and resumes after an interruption. */
    go: async (due: Review, now: number): Promise<void> => {
      // Keeps other runs away for a while; who is later does nothing.
      if (!(await note(due, { set: { ...timer(due.resourceId, now + maxRun) } }))) return;
      const next = await walk(due, now);
      const claimed = { ...due, version: due.version + 1 };
      await note(claimed, noted(due, due.begunAt ?? now, next, now));
    },
  };
};
