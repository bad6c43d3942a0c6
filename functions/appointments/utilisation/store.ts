import type { Table } from '../../kernel/table/dynamo';
import type { LocalDate } from '../../kernel/text/date';
import { readAgendas } from '../seats/agenda-store';

/** The agendas of days, in their order: one round trip, however many have booked. */
export const openUtilisation = ({ table }: { readonly table: Table }) => ({
  agendasOf: (resourceId: string, dates: readonly LocalDate[]) =>
    readAgendas(
      table,
      dates.map((date) => ({ resourceId, date })),
    ),
});
export type Utilisation = ReturnType<typeof openUtilisation>;
