import { noteReferences } from '../blocks/references/store';
import type { Reactions } from '../kernel/events/module';
import { fullDays, onDue as fullDaysDue } from './availability/react';
import { onDue as closureDue } from './closures/due';
import { onDue as bookingDue } from './deadlines/due';
import { paidAppointments } from './fees/react';
import { lookup } from './lookup/react';
import { onDue as waitingDue, waitingLists } from './offers/react';
import { proofs } from './proofs/react';
import { onCalendarReviewDue, onReviewDue, reviews } from './reviews/react';

/** An appointment comes to be in one of these ways. */
const made = ['held', 'booked', 'offered', 'checked-in'].map((how) => `appointment.${how}`);

export const reactions: Reactions = {
  reactors: [
    ...[fullDays, lookup, paidAppointments, proofs, reviews, waitingLists],
    noteReferences('appointment', made),
  ],
  deadlines: {
    booking: bookingDue,
    'full-days': fullDaysDue,
    closure: closureDue,
    waiting: waitingDue,
    review: onReviewDue,
    'calendar-review': onCalendarReviewDue,
  },
};
