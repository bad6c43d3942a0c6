import {
  type NotificationPreferences,
  notificationPreferencesOf,
  preferencesKey,
} from '../../blocks/people/preferences';
import { Refusal } from '../../kernel/contract/refusal';
import { timer } from '../../kernel/events/deadlines';
import type { Stored, Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { equals } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { type Clock, instant } from '../../kernel/text/time';
import type { Appointment } from '../bookings/appointment';
import { bookingKey } from '../bookings/booking';
import { openBookingReference } from '../resources/reference-store';
import { dayOverAt } from '../resources/slots';
import { reminderDecision, remindersOf } from './reminder-rules';

interface Context {
  readonly table: Table;
  readonly clock: Clock;
}

const none = (): Refusal => new Refusal('internal');

/** Checks appointments that are due for reminders. The person's preferences are read at that time. */
export const openReminders = (context: Context) => {
  const { table } = context;
  const reference = openBookingReference(context);

  const wishesFor = async ({ owner }: Appointment): Promise<NotificationPreferences> =>
    notificationPreferencesOf(
      owner === undefined
        ? undefined
        : await read<Stored & NotificationPreferences>(table, preferencesKey(owner)),
    );

  const remindersFor = async (appointment: Appointment): Promise<number[]> => {
    const { state, agencyId, typeCode, card } = appointment;
    if (state !== 'confirmed') return [];
    const [type, wishes] = await Promise.all([reference.type(agencyId, typeCode), wishesFor(appointment)]);
    return remindersOf(card, type?.reminders ?? [], wishes);
  };

  return {
    /** Records a reminder of the person who booked, and the time of the next check: two round trips. May be repeated. */
    look: async (appointment: Appointment, now: number): Promise<void> => {
      const { id, version, card, wakesAt = '' } = appointment;
      const times = { start: Date.parse(card.start), since: Date.parse(wakesAt) || now, now };
      const { remind, next } = reminderDecision(await remindersFor(appointment), times);
      const at = next ?? dayOverAt(card.timeZone, card);
      const reminded = remind ? { reminded: instant(now) } : {};
      const set = { wakesAt: instant(at), ...timer(id, at), ...reminded };
      // After a concurrent change, the next sweep reads the appointment again.
      await write(table, update({ key: bookingKey(id), set, rules: [equals('version', version, none)] }));
    },
  };
};
