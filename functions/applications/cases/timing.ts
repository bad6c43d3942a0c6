import type { Calendar } from '../../blocks/calendars/opening-hours';
import { nextStep, reachedAt, type Step } from '../../blocks/cases/service-level';
import { timer, timerAttributes } from '../../kernel/events/deadlines';
import type { Change } from '../../kernel/table/expression';
import { instant } from '../../kernel/text/time';
import type { Application, Terms } from './application';
import { queueSort } from './keys';

/*
 * When an application in review is due, where that puts it in its agency's queue, and when the portal looks at it again. Stored with
 * every change of the clock, so that a page of the queue is one query; a calendar that is replaced moves it (`deadlines/`).
 */

export interface InReview {
  readonly id: string;
  readonly clock: readonly number[];
  readonly terms: Terms;
  readonly reminded?: boolean | undefined;
  readonly level?: number | undefined;
}

export const inReview = ({ id, card, terms, reminded }: Application): InReview => ({
  ...{ id, clock: card.clock, reminded, level: card.level },
  terms: terms ?? { levels: [], officers: 1 },
});

/** By when it is to be decided; undefined where nothing is promised. Milliseconds since 1970. */
export const dueOf = ({ clock, terms }: InReview, calendar: Calendar | undefined): number | undefined =>
  terms.ms === undefined ? undefined : reachedAt(calendar, clock, terms.ms);

/** What the portal does next by itself, if anything. */
export const stepOfReview = (
  { clock, terms, reminded = false, level = 0 }: InReview,
  calendar: Calendar | undefined,
  now: number,
): Step | undefined =>
  terms.ms === undefined
    ? undefined
    : nextStep({ ...terms, ms: terms.ms }, { clock, reminded, level }, calendar, now);

/** What of the item follows from its clock. */
export const timingOf = (one: InReview, calendar: Calendar | undefined, now: number): Required<Change> => {
  const due = dueOf(one, calendar);
  const at = due === undefined ? undefined : instant(due);
  const step = stepOfReview(one, calendar, now);
  return {
    set: {
      queueSort: queueSort(at, one.id),
      ...(at === undefined ? {} : { 'card.dueAt': at }),
      ...(step ? timer(one.id, step.at) : {}),
    },
    remove: [...(at === undefined ? ['card.dueAt'] : []), ...(step ? [] : timerAttributes)],
  };
};
