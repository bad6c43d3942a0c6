import type { HandlersOf } from '../kernel/contract';
import { dateIn } from '../kernel/date';
import { type Effects as Assessing, assessMany, prepare } from './assessing';
import type { assessmentRoutes } from './assessment-routes';
import type { Assessments } from './assessment-store';
import { assessmentNotFound } from './refusals';
import { showAssessment, showCurrent, subjectOf } from './views';

export type Effects = Assessing & { readonly assessments: Assessments };

export const assessmentHandlers = (effects: Effects): HandlersOf<typeof assessmentRoutes> => ({
  assess: async ({ caller, body, now, action }) => {
    const assessment = await prepare(effects, caller.id, body, now);
    return showAssessment(await effects.assessments.makeOne(assessment, action.at));
  },
  importAssessments: async ({ caller, body, now }) => ({
    items: await assessMany(effects, caller.id, body.items, now),
  }),
  showAssessmentToAgency: async ({ caller, params, now }) => {
    const found = await effects.assessments.find(params.assessmentId);
    if (found?.agencyId !== caller.id || !subjectOf(found)) throw assessmentNotFound();
    return showCurrent(found, dateIn(effects.timeZone, now));
  },
});
