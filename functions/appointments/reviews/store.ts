import type { Signer } from '../../kernel/identity/signer';
import { readCursor, writeCursor } from '../../kernel/table/cursor';
import type { Table } from '../../kernel/table/dynamo';
import type { Listed } from '../../kernel/table/list';
import type { BookingCard } from '../bookings/booking';
import type { ReviewPosition } from './review';
import { readReviewed, type SheetPart, strandedParts } from './sheets-store';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
}

interface StrandedQuery {
  readonly resourceId: string;
  readonly agencyId: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly now: number;
}

/** Days and parts of days that one answer reads at most. */
const maxParts = 20;

/** So many lines, and where the next page begins. */
const taken = async (parts: AsyncIterable<SheetPart>, limit: number): Promise<SheetPart> => {
  const lines: SheetPart['lines'][number][] = [];
  let left = maxParts;
  for await (const part of parts) {
    lines.push(...part.lines);
    left -= 1;
    const last = lines[limit - 1];
    if (last && lines.length > limit) {
      return { lines: lines.slice(0, limit), next: { date: last.card.date, after: last.queueSort } };
    }
    if (lines.length === limit || left === 0) return { lines, next: part.next };
  }
  return { lines, next: undefined };
};

/** Who is stranded now: looked up when it is asked for, so that it is true. */
export const openReviews = (context: Context) => ({
  /** Undefined if the agency has no such resource. Five round trips, and one for each day with more appointments. */
  stranded: async (query: StrandedQuery): Promise<Listed<BookingCard> | undefined> => {
    const { resourceId, agencyId, limit, now } = query;
    const reviewed = await readReviewed(context.table, resourceId);
    if (reviewed?.resource.agencyId !== agencyId) return undefined;
    const name = `stranded:${resourceId}`;
    const begin = readCursor(context.signer, name, query.cursor);
    const position = begin === undefined ? undefined : (JSON.parse(begin) as ReviewPosition);
    const parts = strandedParts(context.table, reviewed, position, now);
    const { lines, next } = await taken(parts, limit);
    return {
      items: lines.map(({ card }) => card),
      ...(next ? { next: writeCursor(context.signer, name, JSON.stringify(next)) } : {}),
    };
  },
});
export type Reviews = ReturnType<typeof openReviews>;
