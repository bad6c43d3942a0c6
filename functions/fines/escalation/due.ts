import type { Bill } from '../../blocks/billing/bill';
import { calendarOf, readCalendar } from '../../blocks/calendars/calendar';
import { timer } from '../../kernel/events/deadlines';
import type { OnDue } from '../../kernel/events/reactor';
import { dateIn } from '../../kernel/text/date';
import type { Fine } from '../fines/fine';
import { dayOf, nextCheckOn, nextStep } from '../terms/schedule';
import { escalated } from './steps';
import { openEscalations } from './store';

/** Until when somebody is at the bank with the bill, if anybody is, in milliseconds since 1970. */
const heldUntil = ({ hold }: Bill, now: number): number | undefined => {
  const until = hold ? Date.parse(hold.until) : 0;
  return until > now ? until : undefined;
};

/**
 * Looks at a fine whose day has come: takes the step that is due by the calendar as it is now, or sees that none is yet, and
 * when to look again. Whoever is at the bank is waited for. Of a bill that is closed nothing is asked any more.
 */
export const onDue: OnDue = ({ table, seal }) => {
  const escalations = openEscalations({ table, seal });
  const calendars = { get: (id: string) => readCalendar(table, id) };
  return async (item, now) => {
    const fine = item as unknown as Fine;
    const step = nextStep(fine);
    const day = step && dayOf(fine, step, await calendarOf(calendars, step.calendarId));
    if (!step || !day || day > dateIn(fine.timeZone, now)) {
      return escalations.wake(fine, nextCheckOn(fine, day));
    }
    const bill = await escalations.billOf(fine);
    if (bill?.state !== 'open') return escalations.wake(fine, nextCheckOn(fine, undefined));
    const held = heldUntil(bill, now);
    if (held !== undefined) return escalations.wake(fine, { set: { ...timer(fine.id, held) } });
    await escalations.take(await escalated(fine, bill, step, now, { seal, calendars }));
  };
};
