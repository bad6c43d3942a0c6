import type { Bills } from '../../blocks/billing/search';
import { type Calendars, calendarOf } from '../../blocks/calendars/calendar';
import type { Sealer } from '../../kernel/identity/id-codec';
import type { Taxes } from '../taxes/store';
import type { Decisions } from './bill-command-store';
import type { Card } from './objection';
import type { Objections } from './store';
import { type Timing, timingOf } from './views';

/*
 * What the handlers of objections have in common.
 */

export interface Effects {
  readonly taxes: Pick<Taxes, 'get'>;
  readonly objections: Objections;
  readonly decisions: Decisions;
  readonly bills: Bills;
  readonly calendars: Calendars;
  readonly seal: Sealer;
  readonly timeZone: string;
}

export const timingOfOne = async (calendars: Calendars, card: Card): Promise<Timing> =>
  timingOf(card, await calendarOf(calendars, card.promised.calendarId));

export interface Timed {
  readonly card: Card;
  readonly timing: Timing;
}

/** Each with its timing, by the calendars as the function knows them. */
export const timed = (calendars: Calendars, cards: readonly Card[]): Promise<Timed[]> =>
  Promise.all(cards.map(async (card) => ({ card, timing: await timingOfOne(calendars, card) })));
