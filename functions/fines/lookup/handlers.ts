import type { Directory } from '../../blocks/agencies/directory';
import type { Calendars } from '../../blocks/calendars/calendar';
import { mistyped } from '../../blocks/references/query';
import { readReference } from '../../blocks/references/reference';
import type { HandlersOf } from '../../kernel/contract/contract';
import { personRef } from '../../kernel/identity/id-codec';
import { dateIn } from '../../kernel/text/date';
import { isDisputed, isOpen, type State, states } from '../fines/fine';
import { notFound } from '../fines/rules';
import type { Fines } from '../fines/store';
import { nextOf } from '../terms/upcoming';
import type { lookupRoutes } from './routes';
import { showCard, showCardToAgency, showFine, showToAgency } from './views';

export interface Effects {
  readonly fines: Fines;
  readonly calendars: Calendars;
  readonly directory: Directory;
  /** Where the portal's days are counted: a name of the IANA time zone database. */
  readonly timeZone: string;
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

export const lookupHandlers = ({
  fines,
  calendars,
  directory,
  timeZone,
}: Effects): HandlersOf<typeof lookupRoutes> => ({
  listAgencyFines: async ({ caller, query, now }) => {
    const { state, overdue, updated_after: updatedAfter, ...others } = query;
    const reading = readReference('fine', query.reference ?? '');
    const found = typeof reading === 'object' ? await fines.ofAgencyBy(caller.id, reading.digits) : [];
    if (found.length) return { items: found.map(showCardToAgency) };
    const states = statesFor(state).filter((each) => !overdue || isOpen(each));
    const before = overdue ? { dueBefore: dateIn(timeZone, now) } : {};
    const list = await fines.listQueue({ agencyId: caller.id, states, updatedAfter, ...before, ...others });
    if (reading === 'mistyped' && list.items.length === 0) throw mistyped();
    return { ...list, items: list.items.map(showCardToAgency) };
  },
  showAgencyFine: async ({ caller, params }) => {
    const fine = await fines.getForAgency(params.fineId, caller.id);
    if (!fine) throw notFound();
    return showToAgency(fine);
  },
  listFines: async ({ caller, query }) => {
    const { state, limit, cursor, reference } = query;
    const person = personRef(caller.id);
    const states = state === undefined ? undefined : statesFor(state);
    const list =
      reference === undefined
        ? await fines.listOf(person, { states, limit, cursor })
        : { items: await fines.ofPersonBy(person, reference) };
    return { ...list, items: await directory.named(list.items.map(showCard)) };
  },
  getFine: async ({ caller, params, language, now }) => {
    const fine = await fines.get(params.fineId, personRef(caller.id));
    if (!fine) throw notFound();
    const today = dateIn(fine.timeZone, now);
    const bill = await fines.billOf(fine);
    const next = await nextOf(fine, bill, calendars, today);
    return directory.namedOne(showFine(fine, bill, next, today, { language, now }));
  },
});
