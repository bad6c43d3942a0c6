import { onDue as onClosureDue } from '../../functions/appointments/closures/due';
import { onDue as onBookingDue } from '../../functions/appointments/deadlines/due';
import { onCalendarReviewDue, onReviewDue } from '../../functions/appointments/reviews/react';
import { reactorEffects, recordingQueue } from '../support/messages';
import type { Portal } from '../support/portal';
import { sweeping } from '../support/sweeping';

export const minutes = (count: number): number => count * 60_000;

/** The sweep of bookings, closures and reviews. */
export const sweepsOf = (portal: () => Portal) => {
  const sweepOnce = () =>
    sweeping(
      {
        booking: onBookingDue,
        closure: onClosureDue,
        review: onReviewDue,
        'calendar-review': onCalendarReviewDue,
      },
      reactorEffects(portal(), recordingQueue()),
    )();
  /** One sweep a minute. */
  const sweepFor = async (count: number): Promise<void> => {
    for (let done = 0; done < count; done += 1) {
      portal().clock.advance(minutes(1));
      await sweepOnce();
    }
  };
  return { sweepOnce, sweepFor };
};
