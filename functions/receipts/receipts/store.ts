import { numberSort, receiptKey, receiptsIn, receiptsOf } from '../../blocks/receipts/keys';
import type { Receipt, ReceiptCard } from '../../blocks/receipts/receipt';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { page, read } from '../../kernel/table/read';
import { type Numbered, rulesOf, type State, stateOf } from './receipt';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
}

interface OwnQuery {
  readonly state?: State | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

type WithCard<C> = { readonly card: C };
const cardOf = <C>({ card }: WithCard<C>): C => card;

/** The receipts in the table. Each function is one round trip. */
export const openReceipts = ({ table, ids, signer }: Context) => {
  const find = async (id: string): Promise<Receipt | undefined> =>
    ids.ownerOf(id) === undefined ? undefined : read<Receipt>(table, receiptKey(id));
  return {
    /** By the id alone, which nobody can guess. */
    find,

    /** A receipt of this payer, or undefined. */
    ofPerson: async (id: string, owner: string): Promise<Receipt | undefined> => {
      const found = ids.ownerOf(id) === owner ? await find(id) : undefined;
      return found?.owner === owner ? found : undefined;
    },

    /** Of the agency, or undefined. */
    ofAgency: async (id: string, agencyId: string): Promise<Receipt | undefined> => {
      const found = await find(id);
      return found?.card.agencyId === agencyId ? found : undefined;
    },

    /** Of all states, or of one. */
    listOf: async (owner: string, { state, limit, cursor }: OwnQuery) => {
      const ranges = [{ partition: receiptsOf(owner) }];
      const filters = state === undefined ? [] : rulesOf(state);
      const list = { index: 'owner', ranges, order: 'descending', filters, limit, cursor } as const;
      const name = `receipts-of:${owner}:${state ?? ''}`;
      const found = await listed<WithCard<ReceiptCard>, ReceiptCard>({ table, signer }, name, list, cardOf);
      return {
        ...found,
        items: found.items.filter((card) => state === undefined || stateOf(card) === state),
      };
    },

    /**
     * An agency's receipts of a year with numbers above `after`, in ascending order. The index may show recent writes
     * in any order: the list ends before the first number that is missing, so that callers never skip one.
     */
    listIn: async (
      agencyId: string,
      year: number,
      after: number,
      limit: number,
    ): Promise<Numbered['card'][]> => {
      const { items } = await page<WithCard<Numbered['card']>>(table, {
        index: 'queue',
        ranges: [{ partition: receiptsIn(agencyId, year) }],
        order: 'ascending',
        above: numberSort(after),
        limit,
      });
      return items.map(cardOf).filter(({ number }, index) => number === after + index + 1);
    },
  };
};
export type Receipts = ReturnType<typeof openReceipts>;
