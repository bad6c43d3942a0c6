import { type CalendarItem, type Calendars, calendarOf } from '../../blocks/calendars/calendar';
import type { Calendar } from '../../blocks/calendars/opening-hours';
import { reachedAt } from '../../blocks/cases/service-level';
import { type Instant, instant } from '../../kernel/text/time';
import { type Card, isOpen } from './complaint';

/*
 * The clock of a complaint, as it is shown.
 */

export const clockStates = ['running', 'paused', 'stopped'] as const;

/** What is shown of the clock: `dueAt` is null while it does not run. */
export interface Timing {
  readonly clock: (typeof clockStates)[number];
  readonly dueAt: Instant | null;
}

type Timed = Pick<Card, 'status' | 'clock' | 'service'>;

const timingOf = ({ status, clock, service }: Timed, calendar: Calendar | undefined): Timing => {
  if (!isOpen(status)) return { clock: 'stopped', dueAt: null };
  if (status === 'awaiting-citizen') return { clock: 'paused', dueAt: null };
  const due = reachedAt(calendar, clock, service.ms);
  return { clock: 'running', dueAt: due === undefined ? null : instant(due) };
};

export interface CardWithTiming {
  readonly card: Card;
  readonly timing: Timing;
}

/** Each card with its timing, by the calendars as the function knows them; each is asked for once. */
export const withTimings = async (
  calendars: Calendars,
  cards: readonly Card[],
): Promise<CardWithTiming[]> => {
  const asked = new Map<string | undefined, Promise<CalendarItem | undefined>>();
  const known = (calendarId: string | undefined) => {
    const calendar = asked.get(calendarId) ?? calendarOf(calendars, calendarId);
    asked.set(calendarId, calendar);
    return calendar;
  };
  return Promise.all(
    cards.map(async (card) => ({ card, timing: timingOf(card, await known(card.service.calendarId)) })),
  );
};

export const timingOfOne = async (calendars: Calendars, card: Card): Promise<Timing> =>
  timingOf(card, await calendarOf(calendars, card.service.calendarId));
