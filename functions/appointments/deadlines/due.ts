import type { OnDue } from '../../kernel/events/reactor';
import type { Appointment } from '../bookings/appointment';
import { dayOverAt } from '../resources/slots';
import { openEndings } from './end-store';
import { openReminders } from './reminder-store';

/** Whether the time of its hold has run out, or its day has ended. */
const isOver = ({ state, card }: Appointment, now: number): boolean =>
  state === 'held' || dayOverAt(card.timeZone, card) <= now;

/** Ends a lapsed hold, or an appointment whose day has ended; before that, sends its reminders. */
export const onDue: OnDue = (effects) => {
  const endings = openEndings(effects);
  const reminders = openReminders(effects);
  return async (item, now) => {
    const appointment = item as unknown as Appointment;
    if (isOver(appointment, now)) await endings.end(appointment, now);
    else await reminders.look(appointment, now);
  };
};
