import { calendarKey } from '../blocks/calendars/calendar';
import type { Action } from '../kernel/identity/action';
import type { Signer } from '../kernel/identity/signer';
import { creation } from '../kernel/table/create';
import type { Table } from '../kernel/table/dynamo';
import { edit } from '../kernel/table/edit';
import { listed } from '../kernel/table/list';
import { read } from '../kernel/table/read';
import { cachedReference } from '../kernel/table/reference';
import { write } from '../kernel/table/write';
import type { Clock } from '../kernel/text/time';
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
  readonly signer: Signer;
  readonly clock: Clock;
}

/** The calendars in the table. Each function is one round trip, or none where the function remembers the answer. */
export const openStore = ({ table, signer, clock }: Context) => {
  const known = cachedReference((id) => read<StoredCalendar>(table, calendarKey(id)), clock);
  return {
    get: (id: string): Promise<StoredCalendar | undefined> => known.get(id),

    list: (limit: number, cursor: string | undefined) =>
      listed<Pick<StoredCalendar, 'card'>, CalendarSummary>(
        { table, signer },
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
        ...replacedBy(id, details, action.at),
        missing: calendarNotFound,
        remember: { action, entry: { hash: action.hash, at: action.at } },
      });
      known.forget(id);
    },
  };
};
export type Store = ReturnType<typeof openStore>;
