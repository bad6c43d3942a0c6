import type { Booking } from '../blocks/bookings/booking';
import type { OnDue } from '../kernel/reactor';
import { openEndings } from './ending-store';

/** Ends a hold whose time is over, or an appointment whose day is over. */
export const onDue: OnDue = ({ table, seal }) => {
  const endings = openEndings({ table, seal });
  return (item, now) => endings.end(item as unknown as Booking, now);
};
