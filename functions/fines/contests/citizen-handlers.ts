import type { Calendars } from '../../blocks/calendars/calendar';
import type { HandlersOf } from '../../kernel/contract/contract';
import { personRef, type Sealer } from '../../kernel/identity/id-codec';
import { dateIn } from '../../kernel/text/date';
import type { Changes, Decide } from '../bills/store';
import { fineCommandOf } from '../fines/commands';
import { showAction } from '../fines/timeline-views';
import { contestEnded, contested } from './changes';
import type { contestCitizenRoutes } from './citizen-routes';
import { contestable } from './rules';

export interface Effects {
  readonly changes: Changes;
  readonly calendars: Calendars;
  readonly seal: Pick<Sealer, 'ownedId'>;
  /** Where the portal's days are counted: a name of the IANA time zone database. */
  readonly timeZone: string;
}

export const contestCitizenHandlers = (effects: Effects): HandlersOf<typeof contestCitizenRoutes> => {
  const { changes } = effects;
  return {
    contestFine: async (request) => {
      const { params, caller, action, now, body } = request;
      const person = personRef(caller.id);
      const rules = [contestable(dateIn(effects.timeZone, now))];
      const wanted = fineCommandOf(request, 'contest', { text: body.grounds }, { rules });
      const entry = await changes.change(
        wanted,
        (fine, { place }) => contested(fine, place, wanted, person),
        person,
      );
      return showAction(params.fineId, action.id, entry);
    },
    answerAgency: async (request) => {
      const { params, caller, action, body } = request;
      const wanted = fineCommandOf(request, 'answer', body);
      const entry = await changes.change(wanted, () => ({ act: wanted, others: [] }), personRef(caller.id));
      return showAction(params.fineId, action.id, entry);
    },
    withdrawContest: async (request) => {
      const { params, caller, action, body } = request;
      const wanted = fineCommandOf(request, 'withdraw', body);
      const decide: Decide = async (fine, { bill }) =>
        contestEnded(fine, await bill(), wanted, { ending: 'withdrawn' }, effects);
      const entry = await changes.change(wanted, decide, personRef(caller.id));
      return showAction(params.fineId, action.id, entry);
    },
  };
};
