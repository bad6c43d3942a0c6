import type { Bill } from '../../blocks/billing/bill';
import { calendarOf, readCalendar } from '../../blocks/calendars/calendar';
import type { CalendarFollower } from '../../blocks/calendars/walk';
import { timer } from '../../kernel/events/deadlines';
import type { OnDue } from '../../kernel/events/reactor';
import { dateIn } from '../../kernel/text/date';
import { readBill } from '../fines/bill-store';
import type { Fine } from '../fines/fine';
import { dayOf, nextCheckOn, nextStep, nextStepAt } from '../terms/schedule';
import { stepChange } from './steps';
import { openEscalations } from './store';

/** Milliseconds since 1970 until which a payment in progress holds the bill; undefined without one. */
const heldUntil = ({ hold }: Bill, now: number): number | undefined => {
  const until = hold ? Date.parse(hold.until) : 0;
  return until > now ? until : undefined;
};

/**
 * Handles the deadline of a fine: takes the step that is due by the current calendar, or sets the next deadline. Waits for
 * a payment in progress. A fine whose bill is closed gets no further steps.
 */
export const onDue: OnDue = ({ table, ids }) => {
  const escalations = openEscalations({ table });
  const calendars = { get: (id: string) => readCalendar(table, id) };
  return async (item, now) => {
    const fine = item as unknown as Fine;
    const step = nextStep(fine);
    const day = step && dayOf(fine, step, await calendarOf(calendars, step.calendarId));
    if (!step || !day || day > dateIn(fine.timeZone, now)) {
      return escalations.wake(fine, nextCheckOn(fine, day));
    }
    const bill = await readBill({ table, ids }, fine);
    if (bill.state !== 'open') return escalations.wake(fine, nextCheckOn(fine, undefined));
    const held = heldUntil(bill, now);
    if (held !== undefined) return escalations.wake(fine, { set: { ...timer(fine.id, held) } });
    await escalations.take(await stepChange(fine, bill, step, now, { ids, calendars }));
  };
};

/** How the steps of fines follow a calendar that was replaced. */
export const followCalendar: CalendarFollower = {
  type: 'fine',
  calendarIdOf: (item) => nextStep(item as unknown as Fine)?.calendarId,
  nextDueAt: (item, calendar) => nextStepAt(item as unknown as Fine, calendar),
};
