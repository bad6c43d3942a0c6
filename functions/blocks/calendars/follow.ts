import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Refusal } from '../../kernel/contract/refusal';
import { timer, timerAttributes } from '../../kernel/events/deadlines';
import type { Effects, OnDue } from '../../kernel/events/reactor';
import { type Table, withRetry } from '../../kernel/table/dynamo';
import {
  type Change,
  conditionOf,
  expression,
  placeholdersOf,
  updateOf,
} from '../../kernel/table/expression';
import { maxStaleness } from '../../kernel/table/reference';
import { equals } from '../../kernel/table/rule';
import { type CalendarItem, calendarKey } from './calendar';

/*
 * A calendar that is replaced moves what was timed on it. What is shown follows by itself, as it is worked out when it is
 * asked for; deadlines that services have stored do not. So the calendar itself is due at once: the sweep lets each
 * service look through what it has stored. It is due once more when no function can remember the old calendar any longer
 * (`kernel/table/reference.ts`), as until then one may have stored a deadline by it.
 */

/** Brings forward what a service has stored and what is due sooner by the calendar as it is now. May be repeated. */
export type CalendarFollower = (effects: Effects) => (calendar: CalendarItem, now: number) => Promise<void>;

/** What a replaced calendar says of itself; `at` in milliseconds since 1970. */
export const calendarChangePending = (id: string, at: number) => ({
  replacedAt: at,
  ...timer(`calendar ${id}`, at),
});

const minute = 60_000;
/** A minute more for what was on its way when the calendar was forgotten, and for the index to hear of it. */
const settlesAfter = maxStaleness + minute;

/** Moves or removes the calendar's deadline; not where it was replaced meanwhile, and is due anew. */
const settle = async (
  table: Table,
  { id, version, replacedAt = 0 }: CalendarItem,
  now: number,
): Promise<void> => {
  const to = expression();
  const settledAt = replacedAt + settlesAfter;
  const change: Change =
    now < settledAt ? { set: { ...timer(`calendar ${id}`, settledAt) } } : { remove: timerAttributes };
  const update = new UpdateCommand({
    TableName: table.name,
    Key: calendarKey(id),
    UpdateExpression: updateOf(change, to),
    ConditionExpression: conditionOf(
      equals('version', version, () => new Refusal('replaced')),
      to,
    ),
    ...placeholdersOf(to),
  });
  try {
    await withRetry(() => table.client.send(update));
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
  }
};

/** What a replaced calendar is due for: these services follow it. */
export const onCalendarChange =
  (...services: readonly CalendarFollower[]): OnDue =>
  (effects) => {
    const follow = services.map((each) => each(effects));
    return async (item, now) => {
      const calendar = item as unknown as CalendarItem;
      for (const each of follow) await each(calendar, now);
      await settle(effects.table, calendar, now);
    };
  };
