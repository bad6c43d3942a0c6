import { Refusal } from '../../kernel/contract/refusal';
import { timer, timerAttributes } from '../../kernel/events/deadlines';
import { allCards } from '../../kernel/table/bulk';
import type { Table } from '../../kernel/table/dynamo';
import { page, readAll } from '../../kernel/table/read';
import { equals } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { calendarPlaces, type Place, placeKey } from '../places/place';
import { type Resource, resourcesOf } from '../resources/resource';
import { type CalendarReview, calendarReviewKey, reviewKey, reviewSet } from './review';

/** Places of a page, and reviews that are written at once. */
const placesOfPage = 25;
const atOnce = 10;

const none = (): Refusal => new Refusal('internal');

/** Has resources reviewed. Every write may be repeated: a review then begins anew. */
export const openReviewBeginnings = ({ table }: { readonly table: Table }) => {
  /** One round trip. */
  const ofResource = async (resourceId: string, cause: string, at: number): Promise<void> => {
    const set = reviewSet(resourceId, cause, at);
    const remove = ['position', 'begunAt'];
    await write(table, update({ key: reviewKey(resourceId), type: 'review', set, remove }));
  };

  /** All resources of a place: a round trip, and one for each. */
  const ofPlace = async (placeId: string, cause: string, at: number): Promise<void> => {
    const resources = await allCards<Resource['card']>(table, 'queue', resourcesOf(placeId));
    for (let done = 0; done < resources.length; done += atOnce) {
      const some = resources.slice(done, done + atOnce);
      await Promise.all(some.map(({ id }) => ofResource(id, cause, at)));
    }
  };

  /** The places of a page that follow the calendar by now, and the last that was looked at if there may be more. */
  const followers = async ({ calendarId, after }: CalendarReview) => {
    const ranges = [{ partition: calendarPlaces(calendarId) }];
    const list = { ranges, order: 'ascending', limit: placesOfPage, after } as const;
    const { items, next } = await page<{ readonly sk: string }>(table, list);
    const places = items.length
      ? await readAll(
          table,
          items.map(({ sk }) => placeKey(sk)),
        )
      : [];
    const following = (places as unknown as (Place | undefined)[]).filter(
      (place) => place?.calendarId === calendarId,
    );
    return { ids: following.flatMap((place) => place?.id ?? []), next };
  };

  return {
    ofResource,
    ofPlace,

    /** All resources that follow a calendar, from the next sweep on. One round trip. */
    ofCalendar: async (calendarId: string, cause: string, at: number): Promise<void> => {
      const set = { calendarId, cause, changedAt: at, ...timer(calendarId, at) };
      const key = calendarReviewKey(calendarId);
      await write(table, update({ key, type: 'calendar-review', set, remove: ['after'] }));
    },

    /** A page of the places of a calendar; a calendar that was replaced again meanwhile begins anew. */
    continueCalendar: async (due: CalendarReview, now: number): Promise<void> => {
      const { calendarId, cause, changedAt, version } = due;
      const { ids, next } = await followers(due);
      for (const placeId of ids) await ofPlace(placeId, cause, changedAt);
      const change = next
        ? { set: { after: next, ...timer(calendarId, now) } }
        : { remove: ['after', ...timerAttributes] };
      const rules = [equals('version', version, none)];
      await write(table, update({ key: calendarReviewKey(calendarId), ...change, rules }));
    },
  };
};
