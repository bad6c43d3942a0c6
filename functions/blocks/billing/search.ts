import { Refusal } from '../../kernel/contract/refusal';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { type Listed, listed } from '../../kernel/table/list';
import { type List, page, read, readAll } from '../../kernel/table/read';
import { below, equals, type Rule } from '../../kernel/table/rule';
import type { Key } from '../../kernel/table/table';
import { throughPages } from '../searching/pages';
import { withText } from '../searching/search-text';
import {
  type Bill,
  type BillCard,
  billQueues,
  billsNamed,
  billsOf,
  type Kind,
  placeOf,
  type State,
} from './bill';
import { type Link, linkKey, maxPayers, payerRefOf, payersOf } from './payer';

/*
 * Finding bills. People and agencies are told of other people's bills what they are told of bills that do not exist.
 */

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
}

/** Selects from a person's bills. */
interface BillQuery {
  /** References of payers that the person has claimed, or is. */
  readonly payers: readonly string[];
  readonly state: State | undefined;
  readonly kind: Kind | undefined;
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** Selects from an agency's bills: all in a state, or what it looks for by payer, by reference, or by both. */
export interface AgencyBillQuery {
  readonly agencyId: string;
  /** `open` in the whole list, any in a search, unless it is given. */
  readonly state: State | undefined;
  /** The agency's own name for the payer, and for the bill. */
  readonly payer: string | undefined;
  readonly reference: string | undefined;
  /** Only bills that are due before this day. */
  readonly dueBefore: string | undefined;
  /** Words that all stand in what it is searched by. */
  readonly text: string | undefined;
  readonly limit: number;
  readonly cursor: string | undefined;
}

const never = (): Refusal => new Refusal('internal');

const filtersOf = ({ state, kind }: BillQuery): Rule[] => [
  ...(state ? [equals('state', state, never)] : []),
  ...(kind ? [equals('kind', kind, never)] : []),
];

const agencyListName = ({ agencyId, state, dueBefore, payer, reference, text }: AgencyBillQuery) =>
  `bill-queue:${JSON.stringify([agencyId, state, dueBefore, payer, reference, text])}`;

/** What a search leaves out. */
export const searchFilters = ({ state, dueBefore, payer, text }: AgencyBillQuery): Rule[] => [
  ...(state ? [equals('card.state', state, never)] : []),
  ...(dueBefore ? [below('card.dueOn', dueBefore, never)] : []),
  ...(payer ? [equals('card.identifier', payer, never)] : []),
  ...(text ? withText(text, never) : []),
];

const agencyList = (query: AgencyBillQuery): Omit<List, 'limit'> => {
  const { agencyId, state = 'open', dueBefore, payer, reference, text } = query;
  const search = { order: 'descending', filters: searchFilters(query) } as const;
  if (reference !== undefined) {
    return { index: 'owner', ranges: [{ partition: billsNamed(agencyId, reference) }], ...search };
  }
  if (payer !== undefined)
    return { ranges: [{ partition: billsOf(payerRefOf(agencyId, payer)) }], ...search };
  const ranges = billQueues(agencyId, state).map((partition) => ({ partition }));
  const filters = text ? withText(text, never) : [];
  return { index: 'queue', ranges, order: 'ascending', below: dueBefore, filters };
};

/** The keys of a bill and of the link by which the person (`personRef`) claimed its payer; none for an invalid id. */
const keysFor = (ids: IdCodec, person: string, billId: string): Key[] => {
  const place = placeOf(ids, billId);
  if (!place) return [];
  return place.payer === person ? [place.key] : [place.key, linkKey(person, place.payer)];
};

/** Several bills in one round trip, in the order of the ids; undefined for those that are not the person's. */
export const readOwn = async (
  { table, ids }: Pick<Context, 'table' | 'ids'>,
  person: string,
  billIds: readonly string[],
): Promise<(Bill | undefined)[]> => {
  const nameOf = ({ pk, sk }: Key): string => JSON.stringify([pk, sk]);
  const asked = billIds.map((each) => keysFor(ids, person, each));
  const keys = new Map(asked.flat().map((each) => [nameOf(each), each]));
  const items = keys.size > 0 ? await readAll(table, [...keys.values()]) : [];
  const found = new Map([...keys.keys()].map((name, index) => [name, items[index]]));
  return asked.map((own) => {
    const parts = own.map((each) => found.get(nameOf(each)));
    return parts.every(Boolean) ? (parts[0] as Bill | undefined) : undefined;
  });
};

/** Reads bills. Each function is one round trip; `person` is a `personRef`. */
export const openBills = (context: Context) => {
  const { table, ids, signer } = context;
  return {
    /** At most 49 bills in the order of the ids; undefined for those that are not the person's. */
    ofPerson: (person: string, billIds: readonly string[]) => readOwn(context, person, billIds),

    /** A bill of the person's, or undefined. */
    oneOfPerson: async (person: string, billId: string): Promise<Bill | undefined> =>
      (await readOwn(context, person, [billId]))[0],

    /** A bill that the agency issued, or undefined. */
    ofAgency: async (agencyId: string, billId: string): Promise<Bill | undefined> => {
      const place = placeOf(ids, billId);
      const bill = place && (await read<Bill>(table, place.key));
      return bill?.agencyId === agencyId ? bill : undefined;
    },

    /** The payers that a person has claimed. */
    payersOf: async (person: string): Promise<readonly Link[]> => {
      const ranges = [{ partition: payersOf(person) }];
      // Two simultaneous claims may both be accepted as the last.
      return (await page<Pick<Link, keyof Link>>(table, { ranges, order: 'ascending', limit: 2 * maxPayers }))
        .items;
    },

    /** A page of the bills of several payers, newest first: one query for each payer, in parallel. */
    listOf: (person: string, query: BillQuery): Promise<Listed<Bill>> => {
      const { payers, state = '', kind = '', limit, cursor } = query;
      const ranges = payers.map((payer) => ({ partition: billsOf(payer) }));
      const filters = filtersOf(query);
      const list = { ranges, order: 'descending', limit, cursor, filters } as const;
      return listed<Pick<Bill, keyof Bill>, Bill>(
        { table, signer },
        `bills:${person}:${state}:${kind}`,
        list,
        (bill) => bill,
      );
    },

    /** A page of the bills that an agency issued: by due date, or, where it looks for some, the newest first. */
    listOfAgency: (query: AgencyBillQuery): Promise<Listed<BillCard>> =>
      throughPages(query, (paging) =>
        listed<{ readonly card: BillCard }, BillCard>(
          { table, signer },
          agencyListName(query),
          { ...agencyList(query), ...paging },
          ({ card }) => card,
        ),
      ),
  };
};
export type Bills = ReturnType<typeof openBills>;
