import { type Action, markOf } from '../../kernel/action';
import type { Currency } from '../../kernel/money';
import type { Item } from '../../kernel/rule';
import type { Sealer } from '../../kernel/seal';
import { instant } from '../../kernel/time';
import { creation, type Write } from '../../kernel/write';
import { type Bill, type BillCard, billIdOf, billsOf, chargedBy, type Kind, placeInQueue } from './bill';
import type { Line } from './due';
import type { Terms } from './terms';

/** What an agency says of a bill that it makes out; dates are rolled to working days already where a rule says so. */
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
  readonly terms: Terms;
  readonly subject: Item & { readonly type: string };
  readonly replaces?: string;
}

/** A new bill. The action says which one it is: the same action makes the same bill. */
export const newBill = (seal: Pick<Sealer, 'ownedId'>, charge: Charge, action: Action): Bill => {
  const { payer, agencyId, kind, currency, dueOn, issuedOn, identifier, reference, ...told } = charge;
  const id = billIdOf(seal, payer, issuedOn, action.id);
  const card: BillCard = {
    ...{ id, kind, state: 'open', reference, identifier, currency, dueOn },
    amount: chargedBy(charge),
  };
  return {
    pk: billsOf(payer),
    sk: id,
    type: 'bill',
    version: 1,
    ...{ id, payer, agencyId, kind, currency, dueOn, issuedOn, card, ...told },
    state: 'open',
    issuedAt: instant(action.at),
    made: markOf(action),
    net: 0,
    settled: [],
    stays: [],
    timeline: {},
    ...placeInQueue(agencyId, 'open', card),
  };
};

/** Makes out a bill. A repeat answers with the bill as it is by now. */
export const issue = (bill: Bill): Write<Bill> => creation(bill);
