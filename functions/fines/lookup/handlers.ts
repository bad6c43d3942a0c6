import type { Calendars } from '../../blocks/calendars/calendar';
import type { HandlersOf } from '../../kernel/contract/contract';
import { personRef } from '../../kernel/identity/id-codec';
import { dateIn } from '../../kernel/text/date';
import { isDisputed, isOpen, type State, states } from '../fines/fine';
import { notFound } from '../fines/rules';
import type { Fines } from '../fines/store';
import { nextOf } from '../terms/upcoming';
import type { lookupRoutes } from './routes';
import { showCard, showFine, showToAgency } from './views';

export interface Effects {
  readonly fines: Fines;
  readonly calendars: Calendars;
}

const stateFilters: Readonly<Record<string, (state: State) => boolean>> = {
  all: () => true,
  open: isOpen,
  closed: (state) => !isOpen(state),
  'contested-open': isDisputed,
};

/** The states that a filter of the list stands for: one of the filters above, or a single state. */
const statesFor = (filter: string): State[] =>
  states.filter(stateFilters[filter] ?? ((state) => state === filter));

export const lookupHandlers = ({ fines, calendars }: Effects): HandlersOf<typeof lookupRoutes> => ({
  listAgencyFines: async ({ caller, query }) => {
    const { state, offence, updated_after: updatedAfter, order, limit, cursor } = query;
    const page = { offence, updatedAfter, order, limit, cursor };
    const list = await fines.listQueue({ agencyId: caller.id, states: statesFor(state), ...page });
    return { ...list, items: list.items.map(showCard) };
  },
  showAgencyFine: async ({ caller, params }) => {
    const fine = await fines.getForAgency(params.fineId, caller.id);
    if (!fine) throw notFound();
    return showToAgency(fine);
  },
  listFines: async ({ caller, query }) => {
    const list = await fines.listOf(personRef(caller.id), query.limit, query.cursor);
    return { ...list, items: list.items.map(showCard) };
  },
  getFine: async ({ caller, params, language, now }) => {
    const fine = await fines.get(params.fineId, personRef(caller.id));
    if (!fine) throw notFound();
    const today = dateIn(fine.timeZone, now);
    const bill = await fines.billOf(fine);
    const next = await nextOf(fine, bill, calendars, today);
    return showFine(fine, bill, next, today, { language, now });
  },
});
