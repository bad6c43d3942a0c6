import type { Calendars } from '../../blocks/calendars/calendar';
import type { HandlersOf } from '../../kernel/contract/contract';
import { refuseField } from '../../kernel/contract/refusal';
import { translateResults } from '../../kernel/contract/rows';
import type { Action } from '../../kernel/identity/action';
import type { Agency } from '../../kernel/identity/caller';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Fine } from '../fines/fine';
import type { Fines } from '../fines/store';
import type { OffenceType } from '../offences/offence-type';
import type { Offences } from '../offences/store';
import { nextCheckOf } from '../terms/schedule';
import { importFines } from './bulk-issue';
import { issueFine } from './issue';
import type { FineRequest } from './request';
import type { issuingRoutes } from './routes';
import { showIssued } from './views';

export interface Effects {
  readonly fines: Fines;
  readonly offences: Offences;
  readonly calendars: Calendars;
  readonly ids: IdCodec;
  /** Where the portal's days are counted: a name of the IANA time zone database. */
  readonly timeZone: string;
  /** Real milliseconds since some moment. */
  readonly stopwatch: () => number;
}

/** Refuses (`offence-type-unknown`) a type that is missing or inactive. */
const usable = (type: OffenceType | undefined): OffenceType => {
  if (type?.active) return type;
  const detail = 'There is no such type of offence, or it is closed.';
  throw refuseField('offence-type-unknown', '/offenceType', detail);
};

export const issuingHandlers = (effects: Effects): HandlersOf<typeof issuingRoutes> => {
  const { fines, offences, calendars, ids, timeZone } = effects;
  const issue = async (
    caller: Agency,
    request: FineRequest,
    action: Action,
    call?: string,
  ): Promise<Fine> => {
    const { offenceType, ...given } = request;
    const type = usable(await offences.get(caller.id, offenceType));
    const made = issueFine(ids, given, { agencyId: caller.id, type, timeZone }, action);
    const { set } = await nextCheckOf(made.fine, calendars);
    const imported = call === undefined ? {} : { importedBy: call };
    return fines.issue({ ...made, fine: { ...made.fine, ...set, ...imported } });
  };
  return {
    issueFine: async ({ caller, body, action }) => showIssued(await issue(caller, body, action)),
    importFines: async ({ caller, body, action, now, translate }) => {
      const call = { agency: caller, id: action.id, now };
      const results = await importFines({ issue, stopwatch: effects.stopwatch }, call, body.items);
      return { items: translateResults(results, translate) };
    },
  };
};
