import type { Card } from '../../blocks/mandates/mandate';
import { type Timer, timer, timerAttributes } from '../../kernel/events/deadlines';
import { addDays, addMonths, type LocalDate, startOf } from '../../kernel/text/date';
import { days } from '../../kernel/text/time';

/*
 * When the portal looks at a mandate: an offer that nobody accepts lapses, an accepted one begins, and one with a last day is spoken
 * of a fortnight before and ends after it. Whoever uses it is judged by the day itself, whether or not the portal has come by.
 */

/** Days for which an offer is open. */
export const offerDays = 30;

/** The portal's time zone, and the day that it is there. */
export interface Place {
  readonly timeZone: string;
  readonly today: LocalDate;
}

/** Days before the last one on which its parties are reminded. */
export const reminderDays = 14;

/** Of a mandate for less than twice as long nobody is reminded: they have just granted it. */
const isToBeReminded = ({ from, through, remindedOf }: Card): boolean =>
  through !== undefined && through !== remindedOf && addDays(from, 2 * reminderDays) <= through;

const instantOf = (card: Card, timeZone: string): number | undefined => {
  const { state, from, through, offeredAt } = card;
  if (state === 'offered') return Date.parse(offeredAt) + days(offerDays);
  if (state === 'accepted') return startOf(timeZone, from);
  if (state !== 'active' || through === undefined) return undefined;
  return startOf(timeZone, isToBeReminded(card) ? addDays(through, -reminderDays) : addDays(through, 1));
};

/** The deadline of a mandate, as attributes of the item; none where it has none. */
export const deadlineOf = (card: Card, { timeZone }: Pick<Place, 'timeZone'>): Timer | object => {
  const at = instantOf(card, timeZone);
  return at === undefined ? {} : timer(card.id, at);
};

/** The same as a change of the item. */
export const deadlineChange = (card: Card, place: Pick<Place, 'timeZone'>) => {
  const set = deadlineOf(card, place);
  return 'dueAt' in set ? { set: { ...set }, remove: [] } : { set: {}, remove: timerAttributes };
};

const majority = 18;

/** The last day on which somebody is a child: that before their eighteenth birthday. Who was born on 29 February comes of age on 28 February where there is no other. */
export const lastDayAsChild = (birthDate: LocalDate): LocalDate =>
  addDays(addMonths(birthDate, 12 * majority), -1);
