import { personKey } from '../../blocks/people/person';
import { preferencesKey } from '../../blocks/people/preferences';
import { Refusal } from '../../kernel/contract/refusal';
import { type Action, markOf } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import { page, read, readAll } from '../../kernel/table/read';
import type { Item } from '../../kernel/table/rule';
import { instant } from '../../kernel/text/time';
import { type BookingCard, bookingsOf } from '../bookings/booking';
import { openStandings } from '../self-service/standing-store';
import { type Feed, feedKey, feedSpan, feedToken, maxFeed, opensFeed } from './feed';
import { type Reader, readerOf } from './reader';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
}

const missing = (): Refusal => new Refusal('internal');

/** Feeds in the table. Times in milliseconds since 1970. */
export const openFeeds = (context: Context) => {
  const { table, ids } = context;
  const standings = openStandings(context);

  const change = async (ref: string, action: Action, current: string | undefined): Promise<void> => {
    const place = feedKey(ref);
    const initial = {
      ...{ ...place, type: 'calendar-feed', version: 1, made: markOf(action) },
      ...(current === undefined ? {} : { current }),
    };
    const entry = { hash: action.hash, at: action.at };
    const changed = current === undefined ? { remove: ['current'] } : { set: { current } };
    await edit(table, { key: place, ...changed, missing, remember: { action, entry } }, initial);
  };

  const cardsOf = async (ref: string, now: number): Promise<readonly BookingCard[]> => {
    const { items } = await page<Item & { readonly card: BookingCard }>(table, {
      ...{ index: 'owner', ranges: [{ partition: bookingsOf(ref) }], order: 'ascending' },
      ...{ above: instant(now - feedSpan.back), below: instant(now + feedSpan.ahead), limit: maxFeed },
    });
    return items.map(({ card }) => card);
  };

  return {
    /** The secret of the person's feed, or undefined if they have none. One round trip. */
    tokenOf: async (ref: string): Promise<string | undefined> => {
      const feed = await read<Feed>(table, feedKey(ref));
      return feed?.current === undefined ? undefined : feedToken(ids, ref, feed.current);
    },

    /** Makes a new secret and revokes the previous one. One round trip. */
    rotate: async (ref: string, action: Action): Promise<string> => {
      await change(ref, action, action.id);
      return feedToken(ids, ref, action.id);
    },

    /** Revokes the secret. One round trip. */
    revoke: (ref: string, action: Action): Promise<void> => change(ref, action, undefined),

    /**
     * The reader and the appointments of the feed with this secret; undefined if it is invalid. One round trip, and
     * another if some appointments are held.
     */
    open: async (
      token: string,
      now: number,
    ): Promise<{ readonly reader: Reader; readonly cards: readonly BookingCard[] } | undefined> => {
      const ref = ids.ownerOf(token);
      if (ref === undefined) return undefined;
      const [[feed, person, preferences], cards] = await Promise.all([
        readAll(table, [feedKey(ref), personKey(ref), preferencesKey(ref)]),
        cardsOf(ref, now),
      ]);
      if (!opensFeed(ids, ref, feed as Feed | undefined, token)) return undefined;
      return { reader: readerOf(person, preferences), cards: await standings.ofCards(cards, now) };
    },
  };
};
export type Feeds = ReturnType<typeof openFeeds>;
