import type { EventsOf } from '../kernel/events/event';
import type { Changes } from '../kernel/events/module';

/** Other services hear that a calendar was replaced; nobody outside does. */
const calendarEvents: EventsOf = (before, after) => {
  if (!before || !after || before.replacedAt === after.replacedAt) return [];
  const [id, at] = [String(after.id), Number(after.replacedAt)];
  return [{ type: 'calendar.replaced', subject: id, at, audience: {}, data: { calendarId: id } }];
};

/** What the changes of this service's items mean, as events. */
export const changes: Changes = { calendar: calendarEvents };
