import type { EventsOf } from '../../kernel/events/event';
import type { SettlementDay } from './day';

/** The agency is told of a day that is closed, unless nothing was booked on it after all. */
export const dayEvents: EventsOf = (before, after) => {
  const [was, is] = [before, after] as unknown as readonly (SettlementDay | undefined)[];
  if (!is?.closedAt || was?.closedAt || !is.entries) return [];
  const { agencyId, date, entries, currencies, closedAt } = is;
  return [
    {
      ...{ type: 'settlement.closed', subject: date, at: Date.parse(closedAt) },
      audience: { agencies: [agencyId] },
      data: { agencyId, date, entries, currencies },
    },
  ];
};
