import type { Calendars } from '../../blocks/calendars/calendar';
import type { HandlersOf } from '../../kernel/contract/contract';
import { personRef, type Sealer } from '../../kernel/identity/id-codec';
import { dateIn } from '../../kernel/text/date';
import { contestEnded, contested } from '../bills/changes';
import type { Changes, Decide } from '../bills/store';
import { fineCommandOf } from '../fines/commands';
import { contestable, notFound } from '../fines/rules';
import type { Fines } from '../fines/store';
import { showAction } from '../fines/timeline-views';
import { nextOf } from '../terms/upcoming';
import type { citizenRoutes } from './routes';
import { showCard, showFine } from './views';

export interface Effects {
  readonly fines: Fines;
  readonly changes: Changes;
  readonly calendars: Calendars;
  readonly seal: Pick<Sealer, 'ownedId'>;
  /** Where the portal's days are counted: a name of the IANA time zone database. */
  readonly timeZone: string;
}

export const citizenHandlers = (effects: Effects): HandlersOf<typeof citizenRoutes> => {
  const { fines, changes, calendars } = effects;
  return {
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
