import { readAgendas } from '../blocks/bookings/reading';
import type { LocalDate } from '../kernel/date';
import type { Table } from '../kernel/dynamo';

/** The agendas of days, in their order: one round trip, however many have booked. */
export const openUtilisation = ({ table }: { readonly table: Table }) => ({
  agendasOf: (resourceId: string, dates: readonly LocalDate[]) =>
    readAgendas(
      table,
      dates.map((date) => ({ resourceId, date })),
    ),
});
export type Utilisation = ReturnType<typeof openUtilisation>;
