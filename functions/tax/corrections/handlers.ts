import { type Bill, chargedBy, moneyOf } from '../../blocks/billing/bill';
import { type Calendars, calendarOf } from '../../blocks/calendars/calendar';
import { showOfficers } from '../../blocks/officers/officers';
import type { OfficerCheck } from '../../blocks/officers/store';
import { shortReferenceOf } from '../../blocks/references/reference';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { Action } from '../../kernel/identity/action';
import { addDays, dateIn } from '../../kernel/text/date';
import type { Money } from '../../kernel/text/money';
import { instant } from '../../kernel/text/time';
import { subjectOf } from '../assessments/assessment';
import { assessmentNotFound } from '../assessments/refusals';
import { assessmentRecordKey } from '../assessments/roll-entry';
import type { Assessments } from '../assessments/store';
import { showAssessment } from '../assessments/views';
import { computeTax } from '../computation/amount';
import { notAssessable } from '../computation/refusals';
import type { Credits } from '../credits/store';
import { taxUnknown } from '../taxes/refusals';
import type { Taxes } from '../taxes/store';
import { revisionCharge } from './revision';
import type { correctionRoutes } from './routes';
import type { Amendments } from './store';

export interface Effects {
  readonly taxes: Pick<Taxes, 'get'>;
  readonly assessments: Pick<Assessments, 'find' | 'cancel'>;
  readonly amendments: Amendments;
  readonly credits: Credits;
  readonly officers: OfficerCheck;
  readonly calendars: Calendars;
  /** Where the agencies are, as an IANA time zone. */
  readonly timeZone: string;
}

/** What a change of the bill moves at most. Undefined where the store has the answer: it is closed, or it is a repeat. */
const atStake = (bill: Bill, { id }: Action, charged = 0): Money | undefined =>
  ['open', 'paid', 'refunded'].includes(bill.state) && !bill.timeline[id]
    ? moneyOf(bill, Math.max(chargedBy(bill), charged))
    : undefined;

export const correctionHandlers = (effects: Effects): HandlersOf<typeof correctionRoutes> => {
  const { assessments, amendments, credits, officers, taxes, calendars, timeZone } = effects;
  return {
    reviseAssessment: async ({ caller, params: { assessmentId: amends }, headers, body, now, action }) => {
      const { reason, ...given } = body;
      const found = await assessments.find(amends);
      const subject = found && subjectOf(found);
      if (found?.agencyId !== caller.id || !subject) throw assessmentNotFound();
      const tax = await taxes.get(caller.id, subject.tax);
      if (!tax) throw taxUnknown();
      const calendar = await calendarOf(calendars, tax.payment.calendarId);
      const today = dateIn(timeZone, now);
      const computed = computeTax(tax, given);
      if (computed.amount === 0 && found.state !== 'paid')
        throw notAssessable('/value', 'The tax comes to nothing: cancel the assessment.');
      await officers.check(caller.id, headers, async () => atStake(found, action, computed.amount));
      const until = tax.objections ? addDays(today, tax.objections.days) : null;
      const place = assessmentRecordKey(caller.id, found.card.identifier, subject);
      const made = await amendments.amend({
        ...{ place, payer: found.payer, amends, action, why: { reason, by: headers } },
        may: () => true,
        requires: [],
        findPool: () => credits.poolOf(tax, found.card.identifier),
        chargeFor: (_, bill, against) =>
          revisionCharge({ bill, subject, tax, calendar, today }, computed, until, against),
      });
      return { ...showAssessment(made), by: showOfficers(made.carried?.by) };
    },
    cancelAssessment: async ({ caller, params: { assessmentId: id }, headers, body, action }) => {
      const own = { id, agencyId: caller.id };
      await officers.check(caller.id, headers, async () => {
        const found = await assessments.find(id);
        return found?.agencyId === caller.id ? atStake(found, action) : undefined;
      });
      const { at, reason = '', by } = await assessments.cancel(own, { ...body, by: headers }, action);
      const shown = { id, shortReference: shortReferenceOf('bill', id), state: 'cancelled' as const };
      return { ...shown, reason, cancelledAt: instant(at), by: showOfficers(by) };
    },
  };
};
