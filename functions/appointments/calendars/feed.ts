import { timingSafeEqual } from 'node:crypto';
import type { Mark } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { days } from '../../kernel/text/time';

/*
 * A person's calendar feed: a secret address at which calendars read their appointments. The secret is an id that
 * contains the person, encrypted, so that everything is read in one round trip; the valid secret is stored under the
 * person.
 */

export interface Feed extends Stored {
  readonly made: Mark;
  /** The action that made the current secret; absent if there is none. */
  readonly current?: string;
  readonly timeline: Readonly<Record<string, Entry>>;
}

export const feedKey = (ref: string): Key => ({ pk: key('calendar-feed', ref), sk: 'feed' });

/** The secret that an action made: the same for the same action, and only this portal can compute it. */
export const feedToken = (ids: IdCodec, ref: string, actionId: string): string =>
  ids.lastingId(ref, `calendar-feed:${actionId}`);

/** Whether it is the current secret of the person's feed, compared in constant time. */
export const opensFeed = (
  ids: IdCodec,
  ref: string,
  feed: Pick<Feed, 'current'> | undefined,
  token: string,
): boolean => {
  if (feed?.current === undefined) return false;
  const [expected, given] = [feedToken(ids, ref, feed.current), token].map((each) => Buffer.from(each));
  return expected?.length === given?.length && timingSafeEqual(expected ?? Buffer.of(), given ?? Buffer.of());
};

/** The period that a feed covers, before and after now, in milliseconds. */
export const feedSpan = { back: days(30), ahead: days(366) };
/** The maximum number of appointments in a feed: the earliest. */
export const maxFeed = 300;
/** Seconds for which a calendar may cache a feed. */
export const feedFresh = 900;
/** The refresh interval that calendars are given, in minutes. */
export const feedRefresh = 60;

/** The suffix of a feed's file name. */
const ending = '.ics';
export const feedFile = (token: string): string => `${token}${ending}`;
export const tokenIn = (file: string): string | undefined =>
  file.endsWith(ending) ? file.slice(0, -ending.length) : undefined;
