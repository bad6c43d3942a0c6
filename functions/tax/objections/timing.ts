import { type Calendars, calendarOf } from '../../blocks/calendars/calendar';
import type { Calendar } from '../../blocks/calendars/opening-hours';
import { reachedAt } from '../../blocks/cases/service-level';
import { type Instant, instant } from '../../kernel/text/time';
import { type Card, isOpen } from './objection';

/*
 * The clock of an objection: whether it runs, and when the decision is due.
 */

export const timingOfOne = async (calendars: Calendars, card: Card): Promise<Timing> =>
  timingOf(card, await calendarOf(calendars, card.promised.calendarId));

interface Timed {
  readonly card: Card;
  readonly timing: Timing;
}

/** Each card with its timing, by the calendars in the function's memory. */
export const timed = (calendars: Calendars, cards: readonly Card[]): Promise<Timed[]> =>
  Promise.all(cards.map(async (card) => ({ card, timing: await timingOfOne(calendars, card) })));
export const clockStates = ['running', 'paused', 'stopped'] as const;

/** `dueAt` is null while the clock does not run. */
export interface Timing {
  readonly clock: (typeof clockStates)[number];
  readonly dueAt: Instant | null;
}

const timingOf = ({ status, clock, promised }: Card, calendar: Calendar | undefined): Timing => {
  if (!isOpen(status)) return { clock: 'stopped', dueAt: null };
  if (status === 'information-asked') return { clock: 'paused', dueAt: null };
  const due = reachedAt(calendar, clock, promised.ms);
  return { clock: 'running', dueAt: due === undefined ? null : instant(due) };
};
