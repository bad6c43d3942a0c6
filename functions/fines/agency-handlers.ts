import type { Calendars } from '../blocks/calendars';
import type { Action } from '../kernel/action';
import type { Agency } from '../kernel/caller';
import type { HandlersOf } from '../kernel/contract';
import { refuseField } from '../kernel/refusal';
import type { Sealer } from '../kernel/seal';
import type { agencyRoutes } from './agency-routes';
import { type Fine, isDisputed, isOpen, type State, states } from './fine';
import { bringIn } from './importing';
import { issueFine } from './issuing';
import type { Issuing } from './issuing-fields';
import type { Offences } from './offence-store';
import type { OffenceType } from './offence-type';
import { notFound } from './rules';
import { wakingOf } from './schedule';
import type { Fines } from './store';
import { showCard, showIssued, showToAgency } from './views';

export interface Effects {
  readonly fines: Fines;
  readonly offences: Offences;
  readonly calendars: Calendars;
  readonly seal: Pick<Sealer, 'ownedId'>;
  /** Where the portal's days are counted: a name of the IANA time zone database. */
  readonly timeZone: string;
}

/** A type under which fines may be issued, or `offence-type-unknown` (422). */
const usable = (type: OffenceType | undefined): OffenceType => {
  if (type?.active) return type;
  const detail = 'There is no such type of offence, or it is closed.';
  throw refuseField('offence-type-unknown', '/offenceType', detail);
};

const wanted: Readonly<Record<string, (state: State) => boolean>> = {
  all: () => true,
  open: isOpen,
  closed: (state) => !isOpen(state),
  'contested-open': isDisputed,
};

const statesFor = (asked: string): State[] => states.filter(wanted[asked] ?? ((state) => state === asked));

export const agencyHandlers = (effects: Effects): HandlersOf<typeof agencyRoutes> => {
  const { fines, offences, calendars, seal, timeZone } = effects;
  const issue = async (caller: Agency, told: Issuing, action: Action): Promise<Fine> => {
    const { offenceType, ...given } = told;
    const type = usable(await offences.get(caller.id, offenceType));
    const made = issueFine(seal, given, { agencyId: caller.id, type, timeZone }, action);
    const { set } = await wakingOf(made.fine, calendars);
    return fines.issue({ ...made, fine: { ...made.fine, ...set } });
  };
  return {
    issueFine: async ({ caller, body, action }) => showIssued(await issue(caller, body, action)),
    importFines: async ({ caller, body, now }) => ({
      items: await bringIn(issue, caller, body.items, now),
    }),
    listAgencyFines: async ({ caller, query }) => {
      const { state, offence, updated_after: updatedAfter, order, limit, cursor } = query;
      const asked = { offence, updatedAfter, order, limit, cursor };
      const list = await fines.listQueue({ agencyId: caller.id, states: statesFor(state), ...asked });
      return { ...list, items: list.items.map(showCard) };
    },
    showAgencyFine: async ({ caller, params }) => {
      const fine = await fines.getForAgency(params.fineId, caller.id);
      if (!fine) throw notFound();
      return showToAgency(fine);
    },
  };
};
