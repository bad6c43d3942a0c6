import type { Bill, Reminder } from '../../blocks/billing/bill';
import { reminderAt, withTimer } from '../../blocks/billing/reminders';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { OnDue } from '../../kernel/events/reactor';
import type { Change } from '../../kernel/table/expression';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';

/*
 * When a bill's deadline comes: reminds the payer of what falls due or is overdue, and sets the next reminder.
 */

const nextTo = (bill: Bill, now: number, reminded: Reminder | undefined): Change => {
  const { dueKey, dueAt } = withTimer(bill, now);
  const remove = dueKey === undefined ? [...timerAttributes] : [];
  return { set: { dueKey, dueAt, reminded }, remove };
};

/** Closed, stayed and paid-up bills need no reminder. */
const changeOf = (bill: Bill, now: number): Change =>
  bill.state === 'open' && bill.stayedFrom === undefined
    ? nextTo(bill, now, reminderAt(bill, now))
    : { remove: [...timerAttributes] };

export const onDue: OnDue =
  ({ table }) =>
  async (item, now) => {
    const bill = item as unknown as Bill;
    await write(table, update({ key: bill, version: bill.version, ...changeOf(bill, now) }));
  };
