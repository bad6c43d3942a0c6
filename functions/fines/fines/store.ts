import type { Bill } from '../../blocks/billing/bill';
import { issue } from '../../blocks/billing/issue';
import { linkKey, maxPayers, payersOf } from '../../blocks/billing/payer';
import type { Access } from '../../blocks/cases/access';
import { readAndLog } from '../../blocks/people/access-log';
import { contactOf, personKey } from '../../blocks/people/person';
import { Refusal } from '../../kernel/contract/refusal';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { page, read, readAll } from '../../kernel/table/read';
import { oneOf } from '../../kernel/table/rule';
import { writeTogether } from '../../kernel/table/write';
import { readBill } from './bill-store';
import type { Query } from './filters';
import type { Card, Contest, Fine, State } from './fine';
import { fineKey, finesOf } from './keys';
import { listQueue } from './queue-store';
import { ofAgencyBy, ofPersonBy } from './reference-store';
import { notFound } from './rules';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
}

type WithCard = { readonly card: Card };
const cardOf = ({ card }: WithCard): Card => card;

/** Of a person's own fines: all, or those in some states. */
interface OwnQuery {
  readonly states: readonly State[] | undefined;
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** Fines in the table. */
export const openFines = (context: Context) => {
  const { table, ids } = context;
  return {
    /** Creates the fine and its bill in one transaction. A repeat gives the fine as it is now. */
    issue: ({ fine, bill }: { readonly fine: Fine; readonly bill: Bill }): Promise<Fine> => {
      const { id: fineId } = fine;
      const there = (): Refusal => new Refusal('reference-exists', { facts: { fineId } });
      return writeTogether(table, creation(fine, there), issue(bill));
    },

    listQueue: (query: Query) => listQueue(context, query),

    /** The fines of all payers that the person has claimed: two round trips. */
    listOf: async (person: string, { states, limit, cursor }: OwnQuery) => {
      const links = { ranges: [{ partition: payersOf(person) }], order: 'ascending' } as const;
      const { items } = await page<{ readonly sk: string }>(table, {
        ...links,
        // Two claims at the same time may both be accepted as the last, so there can be more than the limit.
        limit: 2 * maxPayers,
      });
      const ranges = items.map(({ sk }) => ({ partition: finesOf(sk) }));
      const filters = states ? [oneOf('card.state', states, notFound)] : [];
      const list = { index: 'owner', ranges, order: 'descending', filters, limit, cursor } as const;
      return listed<WithCard, Card>(context, `fines-of:${person}:${states?.join(' ') ?? ''}`, list, cardOf);
    },

    ofPersonBy: (person: string, digits: string) => ofPersonBy(context, person, digits),
    ofAgencyBy: (agencyId: string, sought: Parameters<typeof ofAgencyBy>[2]) =>
      ofAgencyBy(context, agencyId, sought),

    /** The fine, or undefined if another agency issued it: one round trip. */
    getForAgency: async (id: string, agencyId: string): Promise<Fine | undefined> => {
      const found = await read<Fine>(table, fineKey(id));
      return found?.card.agencyId === agencyId ? found : undefined;
    },

    /** The fine, or undefined if the person does not hold its payer: one round trip. */
    get: async (id: string, person: string): Promise<Fine | undefined> => {
      const payer = ids.ownerOf(id);
      if (payer === undefined) return undefined;
      const [fine, link] = await readAll(table, [fineKey(id), linkKey(person, payer)]);
      return link ? (fine as Fine | undefined) : undefined;
    },

    /** Contact details of the person who contests a fine, once the access is logged: one round trip. */
    contestant: async (id: string, { by }: Contest, { agency, accessPurpose, now, requestId }: Access) => {
      const subject = { type: 'fine-contest', id };
      const access = { agency, ...accessPurpose, subject, requestId, now };
      const read = async () => ({ person: (await readAll(table, [personKey(by)]))[0] });
      return contactOf((await readAndLog(table, by, access, read))?.person);
    },

    /** The current bill: one round trip. */
    billOf: (fine: Fine): Promise<Bill> => readBill(context, fine),
  };
};
export type Fines = ReturnType<typeof openFines>;
