import type { Calendars } from '../blocks/calendars';
import type { HandlersOf } from '../kernel/contract';
import { dateIn } from '../kernel/date';
import { personRef } from '../kernel/seal';
import type { citizenRoutes } from './citizen-routes';
import { nextOf } from './next';
import { notFound } from './rules';
import type { Fines } from './store';
import { showCard, showFine } from './views';

export interface Effects {
  readonly fines: Fines;
  readonly calendars: Calendars;
}

export const citizenHandlers = ({ fines, calendars }: Effects): HandlersOf<typeof citizenRoutes> => ({
  listFines: async ({ caller, query }) => {
    const list = await fines.listOf(personRef(caller.id), query.limit, query.cursor);
    return { ...list, items: list.items.map(showCard) };
  },
  getFine: async ({ caller, params, now }) => {
    const fine = await fines.get(params.fineId, personRef(caller.id));
    if (!fine) throw notFound();
    const today = dateIn(fine.timeZone, now);
    const bill = await fines.billOf(fine);
    return showFine(fine, bill, await nextOf(fine, bill, calendars, today), today);
  },
});
