import * as v from 'valibot';
import type { Bill } from '../../blocks/billing/bill';
import { type Calendars, calendarOf } from '../../blocks/calendars/calendar';
import type { LocalDate } from '../../kernel/text/date';
import { date } from '../../kernel/text/fields';
import { amount } from '../../kernel/text/money';
import { type Fine, isCollected } from '../fines/fine';
import type { Step } from '../offences/offence-type';
import { surchargeOf } from './charge';
import { dayOf } from './schedule';

/*
 * What happens next to a fine, and when.
 */

const nextSteps = ['discount-ends', 'contest-ends', 'due', 'reminder', 'surcharge', 'enforcement'] as const;

/** `on` is the last day of a period, or the day of a step. `amount` is what the step adds, in minor units. */
export const nextView = v.strictObject({
  what: v.picklist(nextSteps),
  on: date,
  amount: v.optional(amount),
});
type Next = v.InferInput<typeof nextView>;

const lasting = (what: Next['what'], on: LocalDate | undefined, today: LocalDate): Next[] =>
  on !== undefined && on >= today ? [{ what, on }] : [];

const stepOf = async (fine: Fine, step: Step, calendars: Calendars): Promise<Next> => {
  const calendar = await calendarOf(calendars, step.calendarId);
  const added = step.kind === 'surcharge' ? { amount: surchargeOf(fine.card.amount, step) } : {};
  return { what: step.kind, on: dayOf(fine, step, calendar), ...added };
};

/** What happens next, the earliest first; empty while the fine is contested and once it is closed. */
export const nextOf = async (
  fine: Fine,
  bill: Pick<Bill, 'state'> | undefined,
  calendars: Calendars,
  today: LocalDate,
): Promise<Next[]> => {
  const { card, discountUntil, steps, taken } = fine;
  if (!isCollected(card.state) || bill?.state !== 'open') return [];
  const ahead = await Promise.all(steps.slice(taken).map((step) => stepOf(fine, step, calendars)));
  return [
    ...lasting('discount-ends', discountUntil, today),
    ...(card.state === 'issued' ? lasting('contest-ends', card.contestUntil, today) : []),
    ...lasting('due', card.dueOn, today),
    ...ahead,
  ].sort((left, right) => (left.on < right.on ? -1 : Number(left.on > right.on)));
};
