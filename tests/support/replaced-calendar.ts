import { type CalendarItem, calendarKey } from '../../functions/blocks/calendars/calendar';
import { changes } from '../../functions/calendars/changes';
import { eventsIn } from '../../functions/kernel/events/event';
import type { Effects } from '../../functions/kernel/events/reactor';
import { read } from '../../functions/kernel/table/read';
import type { Item } from '../../functions/kernel/table/rule';
import { reactors } from './reactions';

/** Tells the services that a calendar was replaced, as the relay does when it was. */
export const tellReplaced = async (effects: Effects, calendarId: string): Promise<void> => {
  const after = (await read<CalendarItem>(effects.table, calendarKey(calendarId))) as unknown as Item;
  const before = { ...after, version: Number(after.version) - 1, replacedAt: undefined };
  for (const event of eventsIn(changes.calendar ?? (() => []), { before, after })) {
    for (const { react } of reactors) await react(effects)(event);
  }
};
