import { readCalendar } from '../../blocks/calendars/calendar';
import type { OnDue } from '../../kernel/events/reactor';
import { openBookingReference } from '../resources/reference-store';
import { openAffected } from './affected-store';
import type { Closure } from './closure';
import { openRebooking } from './rebooking-store';
import { openClosureWork } from './work-store';

/** Continues a closure: handles the appointments in it. */
export const onDue: OnDue = ({ table, ids, clock }) => {
  const reference = openBookingReference({ table, clock });
  const calendars = { get: (id: string) => readCalendar(table, id) };
  const rebooking = openRebooking({ table, reference, calendars });
  const work = openClosureWork({ table, affected: openAffected({ table, ids, rebooking }) });
  return (item, now) => work.go(item as unknown as Closure, now);
};
