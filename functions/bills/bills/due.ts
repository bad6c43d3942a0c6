import type { Bill, Reminder } from '../../blocks/billing/bill';
import { reminderAt, withTimer } from '../../blocks/billing/reminders';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { OnDue } from '../../kernel/events/reactor';
import { VersionConflict } from '../../kernel/table/conflict';
import type { Change } from '../../kernel/table/expression';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';

/*
 * What a bill's deadline asks for: the payer is told that something falls due, or is overdue, and the next reminder is set.
 */

const nextTo = (bill: Bill, now: number, reminded: Reminder | undefined): Change => {
  const { dueKey, dueAt } = withTimer(bill, now);
  const remove = dueKey === undefined ? [...timerAttributes] : [];
  return { set: { dueKey, dueAt, reminded }, remove };
};

/** Nobody is reminded of what is closed, rests, or is paid up to that day. */
const changeOf = (bill: Bill, now: number): Change =>
  bill.state === 'open' && bill.stayedFrom === undefined
    ? nextTo(bill, now, reminderAt(bill, now))
    : { remove: [...timerAttributes] };

export const onDue: OnDue =
  ({ table }) =>
  async (item, now) => {
    const bill = item as unknown as Bill;
    try {
      await write(table, update({ key: bill, version: bill.version, ...changeOf(bill, now) }));
    } catch (error) {
      // Somebody was quicker: the next sweep sees what it is by now.
      if (!(error instanceof VersionConflict)) throw error;
    }
  };
