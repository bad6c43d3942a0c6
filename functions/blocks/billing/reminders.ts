import { create, toZonedDateTime } from 'temporal-polyfill/fns/PlainDateTime';
import { type Timer, timer } from '../../kernel/events/deadlines';
import { addDays, type LocalDate, partsOf } from '../../kernel/text/date';
import type { Bill, Reminder } from './bill';
import { type Instalment, instalmentsOf, settledOf } from './due/account';
import { amountDue } from './due/due';

/*
 * When payers are reminded that something falls due or is overdue: in the morning, in the time zone of the bill.
 */

const daysBefore = 3;
const daysAfter = 1;
/** Hour of the day. */
const morning = 9;

const morningOf = (timeZone: string, date: LocalDate): number =>
  toZonedDateTime(create(...partsOf(date), morning), timeZone).epochMilliseconds;

interface Moment {
  readonly name: Reminder['name'];
  readonly dueOn: LocalDate;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Two for each instalment, sorted by time. */
const momentsOf = (timeZone: string, instalments: readonly Instalment[]): Moment[] =>
  instalments
    .flatMap(({ dueOn }): Moment[] => [
      { name: 'due-soon', dueOn, at: morningOf(timeZone, addDays(dueOn, -daysBefore)) },
      { name: 'overdue', dueOn, at: morningOf(timeZone, addDays(dueOn, daysAfter)) },
    ])
    .sort((left, right) => left.at - right.at);

/** The bill with the deadline of its first reminder after an instant (milliseconds since 1970), if there is one. */
export const withTimer = (bill: Bill, after: number): Bill => {
  const { dueKey: _, dueAt: __, ...without } = bill;
  const next = momentsOf(bill.timeZone, instalmentsOf(bill)).find(({ at }) => at > after);
  const timed: Partial<Timer> = next ? timer(bill.id, next.at) : {};
  return { ...without, ...timed };
};

/** The unpaid part of the principal that is due by a day, in minor units. */
const unpaidBy = (bill: Bill, date: LocalDate): number => {
  const fallenDue = instalmentsOf(bill).filter(({ dueOn }) => dueOn <= date);
  return Math.max(0, fallenDue.reduce((sum, { amount }) => sum + amount, 0) - settledOf(bill));
};

/** The reminder for an instant at which the bill's deadline comes; undefined if nothing is owed. */
export const reminderAt = (bill: Bill, now: number): Reminder | undefined => {
  const past = momentsOf(bill.timeZone, instalmentsOf(bill)).filter(({ at }) => at <= now);
  const moment = past.at(-1);
  if (!moment) return undefined;
  const { name, dueOn } = moment;
  const amount =
    name === 'due-soon' ? unpaidBy(bill, dueOn) : amountDue(bill, addDays(dueOn, daysAfter)).overdue;
  return amount > 0 ? { name, dueOn, amount, at: moment.at } : undefined;
};
