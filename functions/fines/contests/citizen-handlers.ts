import type { Calendars } from '../../blocks/calendars/calendar';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { dateIn } from '../../kernel/text/date';
import type { Changes, Decide } from '../bills/store';
import { fineCommandOf } from '../fines/commands';
import { showAction } from '../fines/timeline-views';
import { contestChange, contestEndChange } from './changes';
import type { contestCitizenRoutes } from './citizen-routes';
import { contestable } from './rules';

export interface Effects {
  readonly changes: Changes;
  readonly calendars: Calendars;
  readonly ids: IdCodec;
  /** Where the portal's days are counted: a name of the IANA time zone database. */
  readonly timeZone: string;
}

export const contestCitizenHandlers = (effects: Effects): HandlersOf<typeof contestCitizenRoutes> => {
  const { changes } = effects;
  return {
    contestFine: async (request) => {
      const { params, caller, action, now, body } = request;
      const person = caller.ref;
      const rules = [contestable(dateIn(effects.timeZone, now))];
      const command = fineCommandOf(request, 'contest', { text: body.grounds }, { rules });
      const entry = await changes.change(
        command,
        (fine, { place }) => contestChange(fine, place, command, person),
        person,
      );
      return showAction(params.fineId, action.id, entry);
    },
    answerAgency: async (request) => {
      const { params, caller, action, body } = request;
      const command = fineCommandOf(request, 'answer', body);
      const entry = await changes.change(command, () => ({ command, others: [] }), caller.ref);
      return showAction(params.fineId, action.id, entry);
    },
    withdrawContest: async (request) => {
      const { params, caller, action, body } = request;
      const command = fineCommandOf(request, 'withdraw', body);
      const decide: Decide = async (fine, { bill }) =>
        contestEndChange(fine, await bill(), command, { ending: 'withdrawn' }, effects);
      const entry = await changes.change(command, decide, caller.ref);
      return showAction(params.fineId, action.id, entry);
    },
  };
};
