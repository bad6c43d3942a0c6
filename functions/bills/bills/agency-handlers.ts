import { type Bill, type BillCard, chargedBy, moneyOf } from '../../blocks/billing/bill';
import { billNotFound } from '../../blocks/billing/refusals';
import type { AgencyBillQuery } from '../../blocks/billing/search';
import { showToAgency, type Viewing } from '../../blocks/billing/views/views';
import type { Calendars } from '../../blocks/calendars/calendar';
import { showOfficers } from '../../blocks/officers/officers';
import type { OfficerCheck } from '../../blocks/officers/store';
import { mistyped } from '../../blocks/references/query';
import { readReference, shortReferenceOf } from '../../blocks/references/reference';
import type { HandlersOf } from '../../kernel/contract/contract';
import { translateResults } from '../../kernel/contract/rows';
import type { Action } from '../../kernel/identity/action';
import type { Listed } from '../../kernel/table/list';
import { dateIn } from '../../kernel/text/date';
import type { Money } from '../../kernel/text/money';
import { instant } from '../../kernel/text/time';
import type { RecentCard } from '../recent/recent';
import type { RecentBills } from '../recent/store';
import type { agencyRoutes } from './agency-routes';
import { chargeOf, partiesOf, partiesTo } from './charge';
import { agreedBy } from './charge-request';
import { importBills } from './import-rows';
import type { Store } from './store';

export interface Effects {
  readonly bills: Store;
  readonly recent: RecentBills;
  readonly officers: OfficerCheck;
  readonly calendars: Calendars;
  /** The portal's IANA time zone, which decides what day it is. */
  readonly timeZone: string;
  readonly stopwatch: () => number;
}

/**
 * What a change of the bill moves: all that it comes to, or what is to be charged in its place if that is more, as the terms of
 * another bill may forgive any part of it. Undefined where the store has the answer: there is no such bill, or it is a repeat.
 */
const atStake = async (
  bills: Store,
  { agencyId, billId }: { readonly agencyId: string; readonly billId: string },
  { id }: Action,
  charged = 0,
): Promise<Money | undefined> => {
  const bill = await bills.ofAgency(agencyId, billId);
  if (!bill || !['open', 'refunded'].includes(bill.state) || bill.timeline[id]) return undefined;
  return moneyOf(bill, Math.max(bill.card.amount, charged));
};

const showIssuedCard = ({ search: _, ...card }: BillCard | RecentCard, today: string) => ({
  ...card,
  shortReference: shortReferenceOf('bill', card.id),
  overdue: card.state === 'open' && card.dueOn < today,
});

/** By a short reference, or else as the agency names its bills. */
const found = async (
  { bills, recent }: Pick<Effects, 'bills' | 'recent'>,
  query: AgencyBillQuery,
  updatedAfter: string | undefined,
): Promise<Listed<BillCard | RecentCard>> => {
  const reading = readReference('bill', query.reference ?? '');
  const short = typeof reading === 'object' ? await bills.ofAgencyBy(query.agencyId, reading.digits) : [];
  if (short.length > 0) return { items: short.map(({ card }) => card) };
  const list =
    updatedAfter === undefined ? await bills.listOfAgency(query) : await recent.list(query, updatedAfter);
  if (reading === 'mistyped' && list.items.length === 0) throw mistyped();
  return list;
};

export const agencyHandlers = (effects: Effects): HandlersOf<typeof agencyRoutes> => {
  const { bills, officers, calendars, timeZone } = effects;
  const shown = (bill: Bill, { language, now }: Viewing, on = dateIn(timeZone, now)) =>
    showToAgency(bill, on, { language, now });
  return {
    issueBill: async (request) => {
      const { caller, body, action } = request;
      const charge = chargeOf(partiesOf(caller.id, body), await agreedBy(calendars, body), timeZone);
      return shown(await bills.issue(charge, action), request);
    },
    importBills: async ({ caller, body, action, translate, now }) => {
      const call = { agencyId: caller.id, id: action.id, now };
      return { items: translateResults(await importBills(effects, call, body.items), translate) };
    },
    listIssued: async ({ caller, query, now }) => {
      const { state, dueBefore, payer, reference, text, limit, cursor } = query;
      const asked = { state, dueBefore, payer, reference, text, limit, cursor };
      const list = await found(effects, { agencyId: caller.id, ...asked }, query.updated_after);
      const today = dateIn(timeZone, now);
      return { ...list, items: list.items.map((card) => showIssuedCard(card, today)) };
    },
    showIssued: async (request) => {
      const { caller, params, query } = request;
      const bill = await bills.ofAgency(caller.id, params.billId);
      if (!bill) throw billNotFound();
      return shown(bill, request, query.on);
    },
    cancelBill: async ({ caller, params, headers, body, action }) => {
      const own = { agencyId: caller.id, billId: params.billId };
      await officers.check(caller.id, headers, () => atStake(bills, own, action));
      const { reason = '', at, by } = await bills.cancel(own, { ...body, by: headers }, action);
      return { ...params, state: 'cancelled', reason, cancelledAt: instant(at), by: showOfficers(by) };
    },
    reissueBill: async (request) => {
      const { caller, params, headers, body, action } = request;
      const { reason, ...asked } = await agreedBy(calendars, body);
      const own = { agencyId: caller.id, billId: params.billId };
      await officers.check(caller.id, headers, () => atStake(bills, own, action, chargedBy(asked)));
      const chargeFor = (old: Bill) => chargeOf(partiesTo(old), asked, timeZone);
      const why = { reason, by: headers };
      const { issuedOn } = asked;
      return shown(await bills.reissue({ ...own, issuedOn, why, chargeFor }, action), request);
    },
  };
};
