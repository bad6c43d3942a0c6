import type { Directory } from '../../blocks/agencies/directory';
import type { Calendars } from '../../blocks/calendars/calendar';
import { mistyped } from '../../blocks/references/query';
import { readReference } from '../../blocks/references/reference';
import type { HandlersOf, Request } from '../../kernel/contract/contract';
import { refuseQuery } from '../../kernel/contract/refusal';
import { atLeast, oneOf } from '../../kernel/table/rule';
import { dateIn } from '../../kernel/text/date';
import { filtersOf } from '../fines/filters';
import { isDisputed, isOpen, type State, states } from '../fines/fine';
import { notFound } from '../fines/rules';
import type { Fines } from '../fines/store';
import { nextOf } from '../terms/upcoming';
import type { DueOrder } from './due-store';
import type { lookupRoutes } from './routes';
import { showCard, showCardToAgency, showFine, showToAgency } from './views';

export interface Effects {
  readonly fines: Fines;
  readonly dueOrder: DueOrder;
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

/** What an agency asks for by its reference, or a short one; empty if there is none. */
const byReference = async (fines: Fines, agencyId: string, reference: string) => {
  const reading = readReference('fine', reference);
  const digits = typeof reading === 'object' ? reading.digits : undefined;
  return fines.ofAgencyBy(agencyId, { reference, digits });
};

const listByDue = (
  { dueOrder, timeZone }: Pick<Effects, 'dueOrder' | 'timeZone'>,
  { caller, query, now }: Request<(typeof lookupRoutes)['listAgencyFines']>,
) => {
  const { limit, cursor, state, overdue, updated_after: updatedAfter, order: _, ...others } = query;
  const states = statesFor(state);
  if (!states.every(isOpen)) {
    throw refuseQuery('/state', 'state', 'Only what is open is due: leave `state` out, or name an open one.');
  }
  const rules = [
    oneOf('card.state', states, notFound),
    ...(updatedAfter === undefined ? [] : [atLeast('card.updatedAt', updatedAfter, notFound)]),
    ...filtersOf(others),
  ];
  return dueOrder.list({
    ...{ agencyId: caller.id, rules, identifier: others.identifier, limit, cursor },
    ...(overdue ? { dueBefore: dateIn(timeZone, now) } : {}),
    name: JSON.stringify(['fines-due', caller.id, state, overdue, updatedAfter, others]),
  });
};

export const lookupHandlers = ({
  fines,
  dueOrder,
  calendars,
  directory,
  timeZone,
}: Effects): HandlersOf<typeof lookupRoutes> => ({
  listAgencyFines: async (request) => {
    const { caller, query, now } = request;
    const { state, overdue, updated_after: updatedAfter, order, ...others } = query;
    const found = query.reference ? await byReference(fines, caller.id, query.reference) : [];
    if (found.length) return { items: found.map(showCardToAgency) };
    if (order === 'due') {
      const list = await listByDue({ dueOrder, timeZone }, request);
      return { ...list, items: list.items.map(showCardToAgency) };
    }
    const states = statesFor(state).filter((each) => !overdue || isOpen(each));
    const before = overdue ? { dueBefore: dateIn(timeZone, now) } : {};
    const list = await fines.listQueue({
      agencyId: caller.id,
      states,
      updatedAfter,
      order,
      ...before,
      ...others,
    });
    const isSlip = readReference('fine', query.reference ?? '') === 'mistyped';
    if (isSlip && list.items.length === 0) throw mistyped();
    return { ...list, items: list.items.map(showCardToAgency) };
  },
  showAgencyFine: async ({ caller, params }) => {
    const fine = await fines.getForAgency(params.fineId, caller.id);
    if (!fine) throw notFound();
    return showToAgency(fine);
  },
  listFines: async ({ caller, query }) => {
    const { state, limit, cursor, reference } = query;
    const person = caller.ref;
    const states = state === undefined ? undefined : statesFor(state);
    const list =
      reference === undefined
        ? await fines.listOf(person, { states, limit, cursor })
        : { items: await fines.ofPersonBy(person, reference) };
    return { ...list, items: await directory.named(list.items.map(showCard)) };
  },
  getFine: async ({ caller, params, language, now }) => {
    const fine = await fines.get(params.fineId, caller.ref);
    if (!fine) throw notFound();
    const today = dateIn(fine.timeZone, now);
    const bill = await fines.billOf(fine);
    const next = await nextOf(fine, bill, calendars, today);
    return directory.namedOne(showFine(fine, bill, next, today, { language, now }));
  },
});
