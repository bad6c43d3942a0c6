import type { Deadlines } from '../kernel/events/module';
import type { Reactor } from '../kernel/events/reactor';
import { fullDays, onDue as fullDaysDue } from './availability/react';
import { onDue as closureDue } from './closures/due';
import { onDue as bookingDue } from './deadlines/due';
import { paidAppointments } from './fees/react';
import { onDue as waitingDue, waitingLists } from './offers/react';

export const reactors = (): Reactor[] => [fullDays, paidAppointments, waitingLists];

export const deadlines = (): Deadlines => ({
  booking: bookingDue,
  'full-days': fullDaysDue,
  closure: closureDue,
  waiting: waitingDue,
});
