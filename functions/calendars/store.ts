import { calendarKey } from '../blocks/calendars';
import { reference } from '../blocks/reference';
import type { Action } from '../kernel/action';
import type { Table } from '../kernel/dynamo';
import { edit } from '../kernel/edit';
import { listed } from '../kernel/list';
import { read } from '../kernel/read';
import type { Sealer } from '../kernel/seal';
import type { Clock } from '../kernel/time';
import { creation, write } from '../kernel/write';
import {
  type CalendarDetails,
  type CalendarSummary,
  calendarExists,
  calendarList,
  calendarNotFound,
  newCalendar,
  replacedBy,
  type StoredCalendar,
} from './calendar';

interface Context {
  readonly table: Table;
  readonly seal: Sealer;
  readonly clock: Clock;
}

/** The calendars in the table. Each function is one round trip, or none where the function remembers the answer. */
export const openStore = ({ table, seal, clock }: Context) => {
  const known = reference((id) => read<StoredCalendar>(table, calendarKey(id)), clock);
  return {
    get: (id: string): Promise<StoredCalendar | undefined> => known.get(id),

    list: (limit: number, cursor: string | undefined) =>
      listed<Pick<StoredCalendar, 'card'>, CalendarSummary>(
        { table, seal },
        'calendars',
        { index: 'queue', ranges: [{ partition: calendarList }], order: 'ascending', limit, cursor },
        ({ card }) => card,
      ),

    create: async (id: string, details: CalendarDetails, action: Action): Promise<void> => {
      await write(table, creation(newCalendar(id, details, action), calendarExists));
    },

    replace: async (id: string, details: CalendarDetails, action: Action): Promise<void> => {
      await edit(table, {
        key: calendarKey(id),
        action,
        entry: { hash: action.hash, at: action.at },
        rules: [],
        change: replacedBy(id, details, action.at),
        missing: calendarNotFound,
      });
      known.forget(id);
    },
  };
};
export type Store = ReturnType<typeof openStore>;
