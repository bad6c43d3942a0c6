import type { Directory } from '../../blocks/agencies/directory';
import type { Bills } from '../../blocks/billing/search';
import type { HandlersOf } from '../../kernel/contract/contract';
import { dateIn } from '../../kernel/text/date';
import { subjectOf } from './assessment';
import type { ownAssessmentRoutes } from './own-routes';
import { assessmentNotFound } from './refusals';
import { showCurrent, summarizeCurrent } from './views';

export interface Effects {
  readonly bills: Pick<Bills, 'listOf' | 'oneOfPerson' | 'payersOf'>;
  readonly directory: Directory;
  readonly timeZone: string;
}

export const ownAssessmentHandlers = ({
  bills,
  directory,
  timeZone,
}: Effects): HandlersOf<typeof ownAssessmentRoutes> => ({
  listAssessments: async ({ caller, query: { state, limit, cursor }, now }) => {
    const payers = (await bills.payersOf(caller.ref)).map(({ payer }) => payer);
    if (payers.length === 0) return { items: [] };
    const list = await bills.listOf(caller.ref, { payers, state, kind: 'tax', limit, cursor });
    const today = dateIn(timeZone, now);
    const shown = list.items.filter((bill) => subjectOf(bill)).map((bill) => summarizeCurrent(bill, today));
    return { ...list, items: await directory.named(shown) };
  },
  showAssessment: async ({ caller, params, now }) => {
    const bill = await bills.oneOfPerson(caller.ref, params.assessmentId);
    if (!bill || !subjectOf(bill)) throw assessmentNotFound();
    return directory.namedOne(showCurrent(bill, dateIn(timeZone, now)));
  },
});
