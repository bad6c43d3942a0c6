import { type Bill, type BillEntry, placeOf } from '../../blocks/billing/bill';
import { cancelling } from '../../blocks/billing/commands';
import { issue, newBill } from '../../blocks/billing/issue';
import { holdsPayer } from '../../blocks/billing/payer';
import { billNotFound, billStayed } from '../../blocks/billing/refusals';
import type { Action } from '../../kernel/identity/action';
import type { Sealer } from '../../kernel/identity/id-codec';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { absent, equals, type Rule } from '../../kernel/table/rule';
import { type Write, write, writeTogether } from '../../kernel/table/write';
import type { Assessment } from './assessment';
import { alreadyAssessed } from './refusals';
import type { AssessmentRecord } from './roll-entry';

interface Context {
  readonly table: Table;
  readonly seal: Sealer;
}

/** Says beside the thing that it is assessed. The very same assessment is answered as before; any other is refused. */
const register = (entry: AssessmentRecord): Write<AssessmentRecord> => ({
  ...creation(entry),
  onConditionFailed: (found) => {
    const known = found as unknown as AssessmentRecord;
    if (known.made.id !== entry.made.id) throw alreadyAssessed(known.billId);
    return known;
  },
});

const entryOf = ({ charge, subject, place, mark }: Assessment, bill: Bill): AssessmentRecord => ({
  ...place,
  type: 'assessed',
  version: 1,
  made: mark,
  agencyId: charge.agencyId,
  payer: charge.payer,
  ...{ tax: subject.tax, period: subject.period, sequence: subject.sequence },
  issuedOn: charge.issuedOn,
  billId: bill.id,
  earlier: [],
  timeline: {},
});

const isAssessment: Rule = equals('subject.type', 'assessment', billNotFound);

/** While there is an objection, it is for the decision on that to cancel the bill. */
const undisputed: Rule = absent('stayedFrom', billStayed);

/** Which bill it is; the bill itself, where it was made just now. */
interface Made {
  readonly id: string;
  readonly bill: Bill | undefined;
}

/** Assessments in the table. */
export const openAssessments = ({ table, seal }: Context) => {
  const find = async (id: string): Promise<Bill | undefined> => {
    const place = placeOf(seal, id);
    return place && read<Bill>(table, place.key);
  };
  /** One round trip: the bill, and what stands in the way of a second one. Tells which bill it is. */
  const make = async (assessment: Assessment, at: number, ...more: Write<unknown>[]): Promise<Made> => {
    const { charge, actionId, mark } = assessment;
    const bill = newBill(seal, charge, { id: actionId, hash: mark.hash, at });
    const entry = entryOf(assessment, bill);
    const known = await writeTogether(table, register(entry), issue(bill), ...more);
    return known === entry
      ? { id: bill.id, bill }
      : { id: known.earlier[0] ?? known.billId, bill: undefined };
  };
  const findMade = async (id: string): Promise<Bill> => {
    const made = await find(id);
    if (!made) throw new Error(`The bill ${id} is gone`);
    return made;
  };
  const makeOne = async (assessment: Assessment, at: number, ...more: Write<unknown>[]): Promise<Bill> => {
    const { id, bill } = await make(assessment, at, ...more);
    return bill ?? findMade(id);
  };
  return {
    cancel: (id: string, agencyId: string, reason: string, action: Action): Promise<BillEntry> => {
      const place = placeOf(seal, id)?.key;
      if (!place) throw billNotFound();
      return write(table, cancelling({ place, agencyId, action, reason, rules: [isAssessment, undisputed] }));
    },
    find,
    findMade,
    make,

    /** The bill as it was made, also when it was made by an earlier request; that takes a second round trip. */
    makeOne,

    /** The same, for who has claimed the payer. */
    declare: (assessment: Assessment, person: string, at: number): Promise<Bill> =>
      makeOne(assessment, at, ...holdsPayer(person, assessment.charge.payer)),
  };
};
export type Assessments = ReturnType<typeof openAssessments>;
