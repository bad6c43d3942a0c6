import { Refusal } from '../../kernel/contract/refusal';
import type { Sealer } from '../../kernel/identity/id-codec';
import type { Table } from '../../kernel/table/dynamo';
import { type Listed, listed } from '../../kernel/table/list';
import { page, read, readAll } from '../../kernel/table/read';
import { equals, type Rule } from '../../kernel/table/rule';
import type { Key } from '../../kernel/table/table';
import { type Bill, type BillCard, billQueues, billsOf, type Kind, placeOf, type State } from './bill';
import { type Link, linkKey, maxPayers, payersOf } from './payer';

/*
 * How bills are found: by whoever may see them, and by nobody else. Of what is not theirs people and agencies are told what
 * they are told of what there is not.
 */

interface Context {
  readonly table: Table;
  readonly seal: Sealer;
}

/** What of a person's bills is wanted. */
export interface BillQuery {
  /** References of payers that are the person's own. */
  readonly payers: readonly string[];
  readonly state: State | undefined;
  readonly kind: Kind | undefined;
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** What of an agency's bills is wanted. */
export interface AgencyBillQuery {
  readonly agencyId: string;
  readonly state: State;
  /** Only what is due before this day. */
  readonly dueBefore: string | undefined;
  readonly limit: number;
  readonly cursor: string | undefined;
}

const never = (): Refusal => new Refusal('internal');

const filtersOf = ({ state, kind }: BillQuery): Rule[] => [
  ...(state ? [equals('state', state, never)] : []),
  ...(kind ? [equals('kind', kind, never)] : []),
];

/** The keys of a bill and of the link by which a person (`personRef`) has claimed its payer; none where nobody can have it. */
const keysFor = (seal: Sealer, person: string, billId: string): Key[] => {
  const place = placeOf(seal, billId);
  if (!place) return [];
  return place.payer === person ? [place.key] : [place.key, linkKey(person, place.payer)];
};

/** Several in one round trip, in the order of the ids; undefined for one that is not theirs. */
const readOwn = async (
  { table, seal }: Context,
  person: string,
  billIds: readonly string[],
): Promise<(Bill | undefined)[]> => {
  const nameOf = ({ pk, sk }: Key): string => JSON.stringify([pk, sk]);
  const asked = billIds.map((each) => keysFor(seal, person, each));
  const keys = new Map(asked.flat().map((each) => [nameOf(each), each]));
  const items = keys.size > 0 ? await readAll(table, [...keys.values()]) : [];
  const found = new Map([...keys.keys()].map((name, index) => [name, items[index]]));
  return asked.map((own) => {
    const parts = own.map((each) => found.get(nameOf(each)));
    return parts.every(Boolean) ? (parts[0] as Bill | undefined) : undefined;
  });
};

/** Where bills are read. Each function is one round trip; `person` is `personRef`. */
export const openBills = (context: Context) => {
  const { table, seal } = context;
  return {
    /** A person's own, in the order of the ids; undefined for one that is not theirs. 49 at the most. */
    ofPerson: (person: string, billIds: readonly string[]) => readOwn(context, person, billIds),

    /** One of a person's own, or undefined. */
    oneOfPerson: async (person: string, billId: string): Promise<Bill | undefined> =>
      (await readOwn(context, person, [billId]))[0],

    /** One that the agency made out, or undefined. */
    ofAgency: async (agencyId: string, billId: string): Promise<Bill | undefined> => {
      const place = placeOf(seal, billId);
      const bill = place && (await read<Bill>(table, place.key));
      return bill?.agencyId === agencyId ? bill : undefined;
    },

    /** The payers that a person has claimed. */
    payersOf: async (person: string): Promise<readonly Link[]> => {
      const ranges = [{ partition: payersOf(person) }];
      // Two who claim at once may both be let in as the last.
      return (await page<Pick<Link, keyof Link>>(table, { ranges, order: 'ascending', limit: 2 * maxPayers }))
        .items;
    },

    /** A page of the bills of payers, the newest first: a query for each payer, side by side. */
    listOf: (person: string, query: BillQuery): Promise<Listed<Bill>> => {
      const { payers, state = '', kind = '', limit, cursor } = query;
      const ranges = payers.map((payer) => ({ partition: billsOf(payer) }));
      const filters = filtersOf(query);
      const list = { ranges, order: 'descending', limit, cursor, filters } as const;
      return listed<Pick<Bill, keyof Bill>, Bill>(
        { table, seal },
        `bills:${person}:${state}:${kind}`,
        list,
        (bill) => bill,
      );
    },

    /** A page of the bills that an agency made out and that are in a state, by when they are due. */
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
      return listed<{ readonly card: BillCard }, BillCard>({ table, seal }, name, list, ({ card }) => card);
    },
  };
};
export type Bills = ReturnType<typeof openBills>;
