import type { Bill } from '../../blocks/billing/bill';
import { asIssued } from '../../blocks/billing/issue';
import { billNotFound } from '../../blocks/billing/refusals';
import { showBill } from '../../blocks/billing/views/views';
import type { Calendars } from '../../blocks/calendars/calendar';
import type { HandlersOf } from '../../kernel/contract/contract';
import { dateIn } from '../../kernel/text/date';
import type { Language } from '../../kernel/text/languages';
import { instant } from '../../kernel/text/time';
import type { agencyRoutes } from './agency-routes';
import { chargeOf, partiesOf, partiesTo } from './charge';
import { agreedBy } from './charge-request';
import { importBills } from './import-rows';
import type { Store } from './store';

export interface Effects {
  readonly bills: Store;
  readonly calendars: Calendars;
  /** The portal's IANA time zone, which decides what day it is. */
  readonly timeZone: string;
}

/** The answer to issuing a bill: the bill as it was on that day, whatever has happened to it before a repeat. */
const showNew = (bill: Bill, language: Language) =>
  showBill(asIssued(bill), bill.issuedOn, { language, now: Date.parse(bill.issuedAt) });

export const agencyHandlers = (effects: Effects): HandlersOf<typeof agencyRoutes> => {
  const { bills, calendars, timeZone } = effects;
  return {
    issueBill: async ({ caller, body, action, language }) => {
      const charge = chargeOf(partiesOf(caller.id, body), await agreedBy(calendars, body), timeZone);
      return showNew(await bills.issue(charge, action), language);
    },
    importBills: async ({ caller, body, now }) => ({
      items: await importBills(effects, caller.id, body.items, now),
    }),
    listIssued: async ({ caller, query, now }) => {
      const { state, dueBefore, limit, cursor } = query;
      const list = await bills.listOfAgency({ agencyId: caller.id, state, dueBefore, limit, cursor });
      const today = dateIn(timeZone, now);
      const isOverdue = state === 'open';
      return {
        ...list,
        items: list.items.map((card) => ({ ...card, overdue: isOverdue && card.dueOn < today })),
      };
    },
    showIssued: async ({ caller, params, query, language, now }) => {
      const bill = await bills.ofAgency(caller.id, params.billId);
      if (!bill) throw billNotFound();
      return showBill(bill, query.on ?? dateIn(timeZone, now), { language, now });
    },
    cancelBill: async ({ caller, params, body, action }) => {
      const { billId } = params;
      const { reason = '', at } = await bills.cancel({ agencyId: caller.id, billId }, body.reason, action);
      return { billId, state: 'cancelled', reason, cancelledAt: instant(at) };
    },
    reissueBill: async ({ caller, params, body, action, language }) => {
      const { reason, ...asked } = await agreedBy(calendars, body);
      const chargeFor = (old: Bill) => chargeOf(partiesTo(old), asked, timeZone);
      const { billId } = params;
      const own = { agencyId: caller.id, billId, issuedOn: asked.issuedOn };
      return showNew(await bills.reissue({ ...own, reason, chargeFor }, action), language);
    },
  };
};
