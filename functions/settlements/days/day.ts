import { type Timer, timer } from '../../kernel/events/deadlines';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import { addDays, type LocalDate, startOf } from '../../kernel/text/date';
import type { Instant } from '../../kernel/text/time';
import type { bookedOf } from '../reports/report';
import { grace } from '../reports/settlement';

/*
 * A day of an agency's ledger on which something may have been booked: kept so that the agency is told when the day is closed.
 */

export interface SettlementDay extends Stored, Partial<Timer> {
  readonly agencyId: string;
  readonly date: LocalDate;
  /** How many entries it has, and what they come to: once it is closed. */
  readonly entries?: number;
  readonly currencies?: ReturnType<typeof bookedOf>;
  readonly closedAt?: Instant;
}

export const dayKey = (agencyId: string, date: LocalDate): Key => ({
  pk: key('settlement-day', agencyId),
  sk: date,
});

/** A day that is to be told of once nothing can be added to it. */
export const newDay = (agencyId: string, date: LocalDate, timeZone: string): SettlementDay => ({
  ...dayKey(agencyId, date),
  ...{ type: 'settlement-day', version: 1, agencyId, date },
  ...timer(`${agencyId} ${date}`, startOf(timeZone, addDays(date, 1)) + grace),
});
