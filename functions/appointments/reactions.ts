import type { Reactions } from '../kernel/events/module';
import { fullDays, onDue as fullDaysDue } from './availability/react';
import { onDue as closureDue } from './closures/due';
import { onDue as bookingDue } from './deadlines/due';
import { paidAppointments } from './fees/react';
import { onDue as waitingDue, waitingLists } from './offers/react';
import { onCalendarReviewDue, onReviewDue, reviews } from './reviews/react';

export const reactions: Reactions = {
  reactors: [fullDays, paidAppointments, reviews, waitingLists],
  deadlines: {
    booking: bookingDue,
    'full-days': fullDaysDue,
    closure: closureDue,
    waiting: waitingDue,
    review: onReviewDue,
    'calendar-review': onCalendarReviewDue,
  },
};
