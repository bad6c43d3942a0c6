import type { Handlers } from '../kernel/contract/contract';
import { nextPage, PagedText } from '../kernel/contract/paged-text';
import { dateIn } from '../kernel/text/date';
import type { contract } from './contract';
import { entriesCsv, settlementCsv } from './reports/csv';
import { balancesOf, currenciesOf } from './reports/report';
import { checkBegun, isClosed, type Settlement } from './reports/settlement';
import type { Paging, Store } from './store';

interface Effects {
  readonly store: Store;
  /** The portal's IANA time zone, by which days are counted. */
  readonly timeZone: string;
}

export const handlers = ({ store, timeZone }: Effects): Handlers<typeof contract> => {
  const settlement = async (agencyId: string, date: string, now: number): Promise<Settlement> => {
    checkBegun(date, timeZone, now);
    const book = await store.day(agencyId, date);
    const closed = isClosed(date, timeZone, now);
    return { date, timeZone, closed, entries: book.day.entries, currencies: currenciesOf(book) };
  };
  const journal = async (agencyId: string, date: string, paging: Paging, now: number) => {
    checkBegun(date, timeZone, now);
    return store.entries(agencyId, date, paging);
  };
  return {
    getBalances: async ({ caller, query, now }) => {
      const { on = dateIn(timeZone, now) } = query;
      const { closing } = await store.day(caller.id, on);
      return { on, closed: isClosed(on, timeZone, now), balances: balancesOf(closing) };
    },
    getSettlement: ({ caller, params, now }) => settlement(caller.id, params.date, now),
    downloadSettlement: async ({ caller, params, now }) =>
      settlementCsv(await settlement(caller.id, params.date, now)),
    listJournal: ({ caller, params, query, now }) => journal(caller.id, params.date, query, now),
    downloadJournal: async ({ caller, params, query, now, origin, base }) => {
      const { items, next } = await journal(caller.id, params.date, query, now);
      const path = `${origin}${base}/v1/agency/settlements/${params.date}/entries.csv`;
      return new PagedText(entriesCsv(items), nextPage(path, query, next));
    },
  };
};
