import { type Action, markOf } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { creation } from '../../kernel/table/create';
import type { Item } from '../../kernel/table/rule';
import type { Write } from '../../kernel/table/write';
import type { Currency } from '../../kernel/text/money';
import { instant } from '../../kernel/text/time';
import { searchTextOf } from '../searching/search-text';
import {
  type Bill,
  type BillCard,
  billIdOf,
  billsOf,
  chargedBy,
  type Kind,
  placeByReference,
  placeInQueue,
} from './bill';
import type { Line } from './due/due';
import type { Terms } from './due/terms';
import { withTimer } from './reminders';

/** What an agency states about a new bill; dates are already rolled to working days where the terms ask for it. */
export interface Charge {
  readonly agencyId: string;
  /** `payerRefOf` the agency and the identifier, or a `personRef`. */
  readonly payer: string;
  /** The agency's own name for the payer. */
  readonly identifier: string;
  readonly kind: Kind;
  readonly title: Readonly<Record<string, string>>;
  /** The agency's own number for the bill. */
  readonly reference: string | null;
  readonly currency: Currency;
  readonly lines: readonly Line[];
  readonly issuedOn: string;
  readonly dueOn: string;
  /** The portal's time zone, in which the bill is due. */
  readonly timeZone: string;
  readonly terms: Terms;
  readonly subject: Item & { readonly type: string };
  readonly replaces?: string;
  /** The agency finds it by its reference. */
  readonly findable?: true;
  /** Nobody searches it by words, as its service finds what it is for: an appointment, an order. */
  readonly unsearched?: true;
}

/** Its payer and reference, what it is called, and what it is for. */
const searchOf = ({ reference, identifier, title, lines }: Charge): string =>
  searchTextOf(reference ?? undefined, identifier, ...Object.values(title), ...lines.map(({ text }) => text));

/** A new bill. The same action makes the same bill. */
export const newBill = (ids: IdCodec, charge: Charge, action: Action): Bill => {
  const {
    payer,
    agencyId,
    kind,
    currency,
    dueOn,
    issuedOn,
    identifier,
    reference,
    findable,
    unsearched,
    ...others
  } = charge;
  const id = billIdOf(ids, payer, issuedOn, action.id);
  const card: BillCard = {
    ...{ id, kind, state: 'open', reference, identifier, currency, dueOn },
    amount: chargedBy(charge),
    ...(unsearched ? {} : { search: searchOf(charge) }),
  };
  const bill: Bill = {
    pk: billsOf(payer),
    sk: id,
    type: 'bill',
    version: 1,
    ...{ id, payer, agencyId, kind, currency, dueOn, issuedOn, card, ...others },
    state: 'open',
    issuedAt: instant(action.at),
    made: markOf(action),
    net: 0,
    settled: [],
    returned: [],
    stays: [],
    timeline: {},
    ...placeInQueue(agencyId, 'open', card),
    ...(findable ? placeByReference(agencyId, card) : {}),
  };
  return withTimer(bill, action.at);
};

/** Issues a bill. A repeat returns the bill as it is now. */
export const issue = (bill: Bill): Write<Bill> => creation(bill);
