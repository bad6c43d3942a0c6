import { billNotFound } from '../../blocks/billing/refusals';
import { showBill, summarize } from '../../blocks/billing/views/views';
import type { HandlersOf } from '../../kernel/contract/contract';
import { personRef } from '../../kernel/identity/id-codec';
import { dateIn } from '../../kernel/text/date';
import type { citizenRoutes } from './routes';
import type { Store } from './store';

interface Effects {
  readonly bills: Store;
  /** The portal's IANA time zone, which decides what day it is. */
  readonly timeZone: string;
}

export const citizenHandlers = ({ bills, timeZone }: Effects): HandlersOf<typeof citizenRoutes> => ({
  listBills: async ({ caller, query, now }) => {
    const { state, kind, limit, cursor, on = dateIn(timeZone, now) } = query;
    const person = personRef(caller.id);
    const payers = [person, ...(await bills.payersOf(person)).map(({ payer }) => payer)];
    const list = await bills.listOf(person, { payers, state, kind, limit, cursor });
    return { ...list, items: list.items.map((bill) => summarize(bill, on)) };
  },
  getBill: async ({ caller, params, query, language, now }) => {
    const bill = await bills.oneOfPerson(personRef(caller.id), params.billId);
    if (!bill) throw billNotFound();
    return showBill(bill, query.on ?? dateIn(timeZone, now), { language, now });
  },
});
