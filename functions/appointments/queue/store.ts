import { maxTrips } from '../../blocks/searching/pages';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import { readCursor, writeCursor } from '../../kernel/table/cursor';
import type { Table } from '../../kernel/table/dynamo';
import type { Listed } from '../../kernel/table/list';
import { page } from '../../kernel/table/read';
import type { Rule } from '../../kernel/table/rule';
import { addDays } from '../../kernel/text/date';
import { type BookingCard, daySheet } from '../bookings/booking';
import { openStandings } from '../self-service/standing-store';
import { maxSheets } from './limits';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
}

interface Listing {
  /** What a cursor belongs to. */
  readonly name: string;
  /** Of the agency's, at most `maxSheets`. */
  readonly resourceIds: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly rules: readonly Rule[];
  /** Of the state that it has by now. */
  readonly isShown: (card: BookingCard) => boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Where a queue goes on: the first of the days that are read together, and the position in them. */
interface Position {
  readonly day: string;
  readonly after: string | undefined;
}

const positionIn = (text: string): Position => ({
  day: text.slice(0, 10),
  after: text.slice(11) || undefined,
});
const textOf = ({ day, after = '' }: Position): string => `${day} ${after}`;

/** As many whole days as can be read together. */
const daysFrom = (day: string, { resourceIds, until }: Listing): string[] => {
  const most = Math.max(1, Math.floor(maxSheets / resourceIds.length));
  return Array.from({ length: most }, (_, index) => addDays(day, index)).filter((each) => each <= until);
};

/** One round trip: what is found, and where it goes on. */
const readOn = async ({ table }: Context, listing: Listing, { day, after }: Position, limit: number) => {
  const days = daysFrom(day, listing);
  const ranges = days.flatMap((each) =>
    listing.resourceIds.map((resourceId) => ({ partition: daySheet(resourceId, each) })),
  );
  const list = { index: 'queue', ranges, order: 'ascending', after, limit, filters: listing.rules } as const;
  const { items, next } = await page<{ readonly card: BookingCard }>(table, list);
  const later = addDays(days.at(-1) ?? day, 1);
  const rest = later <= listing.until ? { day: later, after: undefined } : undefined;
  return { cards: items.map(({ card }) => card), next: next === undefined ? rest : { day, after: next } };
};

/** An agency's appointments over its resources and days, which stand in a list for each day of each resource. */
export const openQueue = (context: Context) => {
  const standings = openStandings(context);
  return {
    /** A round trip for a hundred days of resources, and further ones where holds have to be looked at. */
    list: async (listing: Listing): Promise<Listed<BookingCard>> => {
      const { name, limit, now, from, isShown } = listing;
      const begin = readCursor(context.signer, name, listing.cursor);
      let position: Position | undefined =
        begin === undefined ? { day: from, after: undefined } : positionIn(begin);
      const items: BookingCard[] = [];
      for (let trip = 0; position && trip < maxTrips && items.length < limit; trip += 1) {
        const found = await readOn(context, listing, position, limit - items.length);
        items.push(...(await standings.ofCards(found.cards, now)).filter(isShown));
        position = found.next;
      }
      return {
        items,
        ...(position ? { next: writeCursor(context.signer, name, textOf(position)) } : {}),
      };
    },
  };
};
export type Queue = ReturnType<typeof openQueue>;
