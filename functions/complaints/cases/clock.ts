import { type CalendarItem, type Calendars, calendarOf } from '../../blocks/calendars/calendar';
import type { Calendar } from '../../blocks/calendars/opening-hours';
import { clockStates, type Timing, timingOf as timing } from '../../blocks/cases/timing';
import { type Card, isOpen } from './complaint';

/*
 * The clock of a complaint, as it is shown.
 */

export { clockStates, type Timing };

type Timed = Pick<Card, 'status' | 'clock' | 'service'>;

const timingOf = ({ status, clock, service }: Timed, calendar: Calendar | undefined): Timing =>
  timing({ open: isOpen(status), waiting: status === 'awaiting-citizen', clock, ms: service.ms }, calendar);

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
