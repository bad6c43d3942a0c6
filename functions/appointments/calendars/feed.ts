import { timingSafeEqual } from 'node:crypto';
import type { Mark } from '../../kernel/identity/action';
import type { Sealer } from '../../kernel/identity/id-codec';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { days } from '../../kernel/text/time';

/*
 * A person's calendar feed: a secret address under which calendars read their appointments. The secret is an id that carries
 * the person, sealed, so that what belongs to it is found in one round trip; which one is good stands under the person.
 */

export interface Feed extends Stored {
  readonly made: Mark;
  /** The action that gave out the present secret; none while there is none. */
  readonly current?: string;
  readonly timeline: Readonly<Record<string, Entry>>;
}

export const feedKey = (ref: string): Key => ({ pk: key('calendar-feed', ref), sk: 'feed' });

/** The secret that an action gave out: the same for the same action, and only this portal can work it out. */
export const feedToken = (seal: Pick<Sealer, 'ownedId'>, ref: string, actionId: string): string =>
  seal.ownedId(ref, `calendar-feed:${actionId}`);

/** Whether it is the present secret of the person's feed, compared in constant time. */
export const opensFeed = (
  seal: Pick<Sealer, 'ownedId'>,
  ref: string,
  feed: Pick<Feed, 'current'> | undefined,
  token: string,
): boolean => {
  if (feed?.current === undefined) return false;
  const [expected, given] = [feedToken(seal, ref, feed.current), token].map((each) => Buffer.from(each));
  return expected?.length === given?.length && timingSafeEqual(expected ?? Buffer.of(), given ?? Buffer.of());
};

/** What a feed shows: appointments that began so long ago, up to those that begin so far ahead (milliseconds). */
export const feedSpan = { back: days(30), ahead: days(366) };
/** Appointments in a feed, at the most: the first of them. */
export const maxFeed = 300;
/** Seconds for which a calendar keeps a feed before it asks again. */
export const feedFresh = 900;
/** Minutes after which a calendar is told to ask again. */
export const feedRefresh = 60;

/** The name under which the feed is found. */
const ending = '.ics';
export const feedFile = (token: string): string => `${token}${ending}`;
export const tokenIn = (file: string): string | undefined =>
  file.endsWith(ending) ? file.slice(0, -ending.length) : undefined;
