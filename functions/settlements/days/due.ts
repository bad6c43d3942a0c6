import { readDayAlone } from '../../blocks/ledger/balances';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { OnDue } from '../../kernel/events/reactor';
import { VersionConflict } from '../../kernel/table/conflict';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import { bookedOf } from '../reports/report';
import { dayKey, type SettlementDay } from './day';

/** Closes a day: with what was booked on it, as nothing can be added any more. */
export const onDayDue: OnDue =
  ({ table }) =>
  async (item, now) => {
    const { agencyId, date, version } = item as unknown as SettlementDay;
    const day = await readDayAlone(table, agencyId, date);
    const closed = { entries: day.entries, currencies: bookedOf(day), closedAt: instant(now) };
    try {
      await write(
        table,
        update({ key: dayKey(agencyId, date), version, set: closed, remove: timerAttributes }),
      );
    } catch (error) {
      // Another sweep has closed it.
      if (!(error instanceof VersionConflict)) throw error;
    }
  };
