import { readMany } from '../../kernel/table/bulk';
import type { Table } from '../../kernel/table/dynamo';
import type { LocalDate } from '../../kernel/text/date';
import { type AgendaItem, agendaKey } from './agenda';

/** The agenda of a resource on a local day. */
interface AgendaDay {
  readonly resourceId: string;
  readonly date: LocalDate;
}

/** Agendas in the order of `days`, undefined if nothing was ever taken: one round trip, never from memory. */
export const readAgendas = (table: Table, days: readonly AgendaDay[]): Promise<AgendaItem[]> =>
  readMany(
    table,
    days.map(({ resourceId, date }) => agendaKey(resourceId, date)),
  );
