import type { Directory } from '../../blocks/agencies/directory';
import { billNotFound } from '../../blocks/billing/refusals';
import { showBill, summarize } from '../../blocks/billing/views/views';
import type { HandlersOf } from '../../kernel/contract/contract';
import { dateIn } from '../../kernel/text/date';
import type { citizenRoutes } from './routes';
import type { Store } from './store';

export interface Effects {
  readonly bills: Store;
  readonly directory: Directory;
  /** The portal's IANA time zone, which decides what day it is. */
  readonly timeZone: string;
}

export const citizenHandlers = ({
  bills,
  directory,
  timeZone,
}: Effects): HandlersOf<typeof citizenRoutes> => ({
  listBills: async ({ caller, query, now }) => {
    const { state, kind, limit, cursor, reference, on = dateIn(timeZone, now) } = query;
    const person = caller.ref;
    if (reference !== undefined) {
      const found = await bills.ofPersonBy(person, reference);
      return { items: await directory.named(found.map((bill) => summarize(bill, on))) };
    }
    const payers = [person, ...(await bills.payersOf(person)).map(({ payer }) => payer)];
    const list = await bills.listOf(person, { payers, state, kind, limit, cursor });
    return { ...list, items: await directory.named(list.items.map((bill) => summarize(bill, on))) };
  },
  getBill: async ({ caller, params, query, language, now }) => {
    const bill = await bills.oneOfPerson(caller.ref, params.billId);
    if (!bill) throw billNotFound();
    return directory.namedOne(showBill(bill, query.on ?? dateIn(timeZone, now), { language, now }));
  },
});
