import { type Calendars, calendarOf } from '../../blocks/calendars/calendar';
import type { HandlersOf } from '../../kernel/contract/contract';
import { addDays, dateIn } from '../../kernel/text/date';
import { instant } from '../../kernel/text/time';
import { subjectOf } from '../assessments/assessment';
import { assessmentNotFound } from '../assessments/refusals';
import { assessmentRecordKey } from '../assessments/roll-entry';
import type { Assessments } from '../assessments/store';
import { showAssessment } from '../assessments/views';
import { computeTax } from '../computation/amount';
import { notAssessable } from '../computation/refusals';
import { taxUnknown } from '../taxes/refusals';
import type { Taxes } from '../taxes/store';
import { revisionCharge } from './revision';
import type { correctionRoutes } from './routes';
import type { Amendments } from './store';

export interface Effects {
  readonly taxes: Pick<Taxes, 'get'>;
  readonly assessments: Pick<Assessments, 'find' | 'cancel'>;
  readonly amendments: Amendments;
  readonly calendars: Calendars;
  /** Where the agencies are, as an IANA time zone. */
  readonly timeZone: string;
}

export const correctionHandlers = (effects: Effects): HandlersOf<typeof correctionRoutes> => {
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
        chargeFor: (_, bill) => revisionCharge({ bill, subject, tax, calendar, today }, computed, until),
      });
      return showAssessment(made);
    },
    cancelAssessment: async ({ caller, params: { assessmentId: id }, body, action }) => {
      const { at, reason = '' } = await assessments.cancel(id, caller.id, body.reason, action);
      return { id, state: 'cancelled', reason, cancelledAt: instant(at) };
    },
  };
};
