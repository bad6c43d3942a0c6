import { readCalendar } from '../../blocks/calendars/calendar';
import type { Event } from '../../kernel/events/event';
import type { Effects, OnDue, Reactor } from '../../kernel/events/reactor';
import { openAffected } from '../closures/affected-store';
import { openRebooking } from '../closures/rebooking-store';
import { openHourOffers } from '../offers/hours-store';
import { openOffers } from '../offers/store';
import { openBookingReference } from '../resources/reference-store';
import { openReviewBeginnings } from './begin-store';
import type { CalendarReview, Review } from './review';
import { openReviewWork } from './work-store';

/** Has those reviewed whose hours may have changed. */
export const reviews: Reactor = {
  name: 'reviews',
  react: (effects) => {
    const begin = openReviewBeginnings(effects);
    const { clock } = effects;
    return async ({ type, id, data }: Event) => {
      if (type === 'resource.scheduled') await begin.ofResource(String(data.resourceId), id, clock());
      if (type === 'place.scheduled') await begin.ofPlace(String(data.placeId), id, clock());
      if (type === 'calendar.replaced') await begin.ofCalendar(String(data.calendarId), id, clock());
    };
  },
};

/**
 * Continues a review; whoever waits is offered what is free after those who lost their times. What it moves people to and offers is not remembered from an earlier
 * one, which may be out of date.
 */
export const onReviewDue: OnDue =
  ({ table, ids, clock }: Effects) =>
  async (item, now) => {
    const reference = openBookingReference({ table, clock });
    const calendars = { get: (id: string) => readCalendar(table, id) };
    const rebooking = openRebooking({ table, reference, calendars });
    const work = openReviewWork({ table, affected: openAffected({ table, ids, rebooking }) });
    const review = item as unknown as Review;
    await work.go(review, now);
    if (review.position !== undefined) return;
    const offers = openOffers({ table, ids });
    await openHourOffers({ table, clock, reference, calendars, offers })(review.resourceId);
  };

/** Makes the reviews of the next places of a calendar. */
export const onCalendarReviewDue: OnDue = (effects) => {
  const begin = openReviewBeginnings(effects);
  return (item, now) => begin.continueCalendar(item as unknown as CalendarReview, now);
};
