import { type Calendars, calendarOf } from '../../blocks/calendars/calendar';
import type { Calendar } from '../../blocks/calendars/opening-hours';
import { clockStates, type Timing, timingOf as timing } from '../../blocks/cases/timing';
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
export { clockStates, type Timing };

const timingOf = ({ status, clock, promised }: Card, calendar: Calendar | undefined): Timing =>
  timing({ open: isOpen(status), waiting: status === 'information-asked', clock, ms: promised.ms }, calendar);
