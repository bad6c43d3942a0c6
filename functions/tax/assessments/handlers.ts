import { calendarOf } from '../../blocks/calendars/calendar';
import type { HandlersOf } from '../../kernel/contract/contract';
import { addDays, dateIn } from '../../kernel/text/date';
import { instant } from '../../kernel/text/time';
import { computeTax } from '../computation/amount';
import { revised } from '../corrections/revision';
import type { Amendments } from '../corrections/store';
import { assessmentNotFound, notAssessable, taxUnknown } from '../register/refusals';
import { assessmentRecordKey } from './roll-entry';
import type { assessmentRoutes } from './routes';
import { type Effects as Assessing, assessMany, prepare } from './sources';
import type { Assessments } from './store';
import { showAssessment, showCurrent, subjectOf } from './views';

export type Effects = Assessing & { readonly assessments: Assessments; readonly amendments: Amendments };

type All = HandlersOf<typeof assessmentRoutes>;

const correcting = (effects: Effects): Pick<All, 'reviseAssessment' | 'cancelAssessment'> => {
  const { assessments, amendments, taxes, calendars, timeZone } = effects;
  return {
    reviseAssessment: async ({ caller, params: { assessmentId: amends }, body, now, action }) => {
      const { reason, ...given } = body;
      const found = await assessments.find(amends);
      const subject = found && subjectOf(found);
      if (found?.agencyId !== caller.id || !subject) throw assessmentNotFound();
      const tax = await taxes.get(caller.id, subject.tax);
      if (!tax) throw taxUnknown();
      const calendar = await calendarOf(calendars, tax.payment.calendarId);
      const today = dateIn(timeZone, now);
      const computed = computeTax(tax, given);
      if (computed.amount === 0)
        throw notAssessable('/value', 'The tax comes to nothing: cancel the assessment.');
      const until = tax.objections ? addDays(today, tax.objections.days) : null;
      const place = assessmentRecordKey(caller.id, found.card.identifier, subject);
      const made = await amendments.amend({
        ...{ place, payer: found.payer, amends, action, reason },
        may: () => true,
        requires: [],
        chargeFor: (_, bill) => revised({ bill, subject, tax, calendar, today }, computed, until),
      });
      return showAssessment(made);
    },
    cancelAssessment: async ({ caller, params: { assessmentId: id }, body, action }) => {
      const { at, reason = '' } = await assessments.cancel(id, caller.id, body.reason, action);
      return { id, state: 'cancelled', reason, cancelledAt: instant(at) };
    },
  };
};

export const assessmentHandlers = (effects: Effects): All => ({
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
  ...correcting(effects),
});
