import type { Table } from '../../kernel/table/dynamo';
import type { LocalDate } from '../../kernel/text/date';
import { readAgendas } from '../seats/agenda-store';

/** The agendas of several days, in order: one round trip, regardless of the number of bookings. */
export const openUtilisation = ({ table }: { readonly table: Table }) => ({
  agendasOf: (resourceId: string, dates: readonly LocalDate[]) =>
    readAgendas(
      table,
      dates.map((date) => ({ resourceId, date })),
    ),
});
export type Utilisation = ReturnType<typeof openUtilisation>;
