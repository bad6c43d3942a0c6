import type { HandlersOf } from '../../kernel/contract/contract';
import { translateResults } from '../../kernel/contract/rows';
import { dateIn } from '../../kernel/text/date';
import { subjectOf } from './assessment';
import { assessMany } from './bulk-assessment';
import { assessmentNotFound } from './refusals';
import type { assessmentRoutes } from './routes';
import { type Effects as Assessing, prepare } from './sources';
import type { Assessments } from './store';
import { showAssessment, showCurrent } from './views';

export type Effects = Assessing & {
  readonly assessments: Assessments;
  /** Real milliseconds since some moment. */
  readonly stopwatch: () => number;
};

export const assessmentHandlers = (effects: Effects): HandlersOf<typeof assessmentRoutes> => ({
  assess: async ({ caller, body, now, action }) => {
    const assessment = await prepare(effects, caller.id, body, now);
    return showAssessment(await effects.assessments.makeOne(assessment, action.at));
  },
  importAssessments: async ({ caller, body, action, now, translate }) => {
    const call = { agencyId: caller.id, id: action.id, now };
    return { items: translateResults(await assessMany(effects, call, body.items), translate) };
  },
  showAssessmentToAgency: async ({ caller, params, now }) => {
    const found = await effects.assessments.find(params.assessmentId);
    if (found?.agencyId !== caller.id || !subjectOf(found)) throw assessmentNotFound();
    return showCurrent(found, dateIn(effects.timeZone, now));
  },
});
