import type { Bill } from '../../blocks/billing/bill';
import { issuedBy, resuming, staying } from '../../blocks/billing/commands';
import { billNotFound } from '../../blocks/billing/refusals';
import { type Action, subActionOf } from '../../kernel/identity/action';
import { requirement } from '../../kernel/table/requirement';
import { equals, type Rule } from '../../kernel/table/rule';
import type { Write } from '../../kernel/table/write';
import type { LocalDate } from '../../kernel/text/date';
import { withinWindow } from './rules';

/** Resumes penalty and interest from tomorrow; no write if they were never stopped. */
export const resumeClock = (bill: Bill, action: Action, today: LocalDate): Write<unknown>[] =>
  bill.stayedFrom === undefined
    ? []
    : [resuming(bill, { agencyId: bill.agencyId, action: subActionOf(action, 'resume'), until: today })];
const paid: Rule = equals('state', 'paid', billNotFound);

/**
 * Stops penalty and interest of the bill; of a paid bill it only requires that it is still paid. Refuses after the
 * window.
 */
export const stopClock = (bill: Bill, action: Action, today: LocalDate): Write<unknown> => {
  const place = { pk: bill.pk, sk: bill.sk };
  const rules = [withinWindow(today)];
  if (bill.state === 'paid') {
    return requirement(place, [issuedBy(bill.agencyId), ...rules, paid], billNotFound);
  }
  return staying({ place, agencyId: bill.agencyId, action: subActionOf(action, 'stay'), from: today, rules });
};
