import type { Reactor } from '../../kernel/events/reactor';
import { VersionConflict } from '../../kernel/table/conflict';
import { beginning } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { write } from '../../kernel/table/write';
import { dateIn, type LocalDate } from '../../kernel/text/date';
import { newDay } from './day';

/** Milliseconds: where an event comes just after midnight, what it tells of may have been booked just before. */
const around = 900_000;

/** Days that this function has kept already, so that most events cost nothing; begun anew when there are many. */
const most = 10_000;

const keep = async (table: Table, agencyId: string, date: LocalDate, timeZone: string): Promise<void> => {
  try {
    await write(table, beginning(newDay(agencyId, date, timeZone)));
  } catch (error) {
    // It is kept already.
    if (!(error instanceof VersionConflict)) throw error;
  }
};

/** Keeps each day on which money moved, for each agency that it was of. */
export const keepsDays: Reactor = {
  name: 'settlement-days',
  react: ({ table, timeZone = 'UTC' }) => {
    const kept = new Set<string>();
    const once = async (agencyId: string, date: LocalDate): Promise<void> => {
      const name = `${agencyId} ${date}`;
      if (kept.has(name)) return;
      await keep(table, agencyId, date, timeZone);
      if (kept.size >= most) kept.clear();
      kept.add(name);
    };
    return async ({ at, audience: { agencies = [] } }) => {
      const dates = [...new Set([dateIn(timeZone, at), dateIn(timeZone, at - around)])];
      await Promise.all(agencies.flatMap((agencyId) => dates.map((date) => once(agencyId, date))));
    };
  },
};
