import type { OnDue } from '../../kernel/events/reactor';
import type { Appointment } from '../bookings/appointment';
import { dayOverAt } from '../resources/slots';
import { openEndings } from './end-store';
import { openReminders } from './reminder-store';

/** Whether nothing is to be awaited of it any more: its hold is over, or its day. */
const isOver = ({ state, card }: Appointment, now: number): boolean =>
  state === 'held' || dayOverAt(card.timeZone, card) <= now;

/** Ends a hold whose time is over, or an appointment whose day is over; until then it reminds of it. */
export const onDue: OnDue = (effects) => {
  const endings = openEndings(effects);
  const reminders = openReminders(effects);
  return async (item, now) => {
    const appointment = item as unknown as Appointment;
    if (isOver(appointment, now)) await endings.end(appointment, now);
    else await reminders.look(appointment, now);
  };
};
