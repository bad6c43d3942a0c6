import { Refusal } from '../../kernel/contract/refusal';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { type Listed, listed } from '../../kernel/table/list';
import { page, read, readAll } from '../../kernel/table/read';
import { equals, type Rule } from '../../kernel/table/rule';
import type { Key } from '../../kernel/table/table';
import { type Bill, type BillCard, billQueues, billsOf, type Kind, placeOf, type State } from './bill';
import { type Link, linkKey, maxPayers, payersOf } from './payer';

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

/** Selects from an agency's bills. */
interface AgencyBillQuery {
  readonly agencyId: string;
  readonly state: State;
  /** Only bills that are due before this day. */
  readonly dueBefore: string | undefined;
  readonly limit: number;
  readonly cursor: string | undefined;
}

const never = (): Refusal => new Refusal('internal');

const filtersOf = ({ state, kind }: BillQuery): Rule[] => [
  ...(state ? [equals('state', state, never)] : []),
  ...(kind ? [equals('kind', kind, never)] : []),
];

/** The keys of a bill and of the link by which the person (`personRef`) claimed its payer; none for an invalid id. */
const keysFor = (ids: IdCodec, person: string, billId: string): Key[] => {
  const place = placeOf(ids, billId);
  if (!place) return [];
  return place.payer === person ? [place.key] : [place.key, linkKey(person, place.payer)];
};

/** Several bills in one round trip, in the order of the ids; undefined for those that are not the person's. */
const readOwn = async (
  { table, ids }: Context,
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

    /** A page of the bills that an agency issued and that are in a state, by due date. */
    listOfAgency: ({
      agencyId,
      state,
      dueBefore,
      limit,
      cursor,
    }: AgencyBillQuery): Promise<Listed<BillCard>> => {
      const ranges = billQueues(agencyId, state).map((partition) => ({ partition }));
      const list = { index: 'queue', ranges, order: 'ascending', below: dueBefore, limit, cursor } as const;
      const name = `bill-queue:${agencyId}:${state}:${dueBefore ?? ''}`;
      return listed<{ readonly card: BillCard }, BillCard>({ table, signer }, name, list, ({ card }) => card);
    },
  };
};
export type Bills = ReturnType<typeof openBills>;
