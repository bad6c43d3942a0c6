import { type Bill, type BillEntry, placeOf } from '../../blocks/billing/bill';
import { cancelling, type Why } from '../../blocks/billing/commands';
import { issue, newBill } from '../../blocks/billing/issue';
import { holdsPayer } from '../../blocks/billing/payer';
import { billNotFound, billStayed } from '../../blocks/billing/refusals';
import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { absent, equals, type Rule } from '../../kernel/table/rule';
import { type Write, write, writeTogether } from '../../kernel/table/write';
import type { Assessment } from './assessment';
import { settledIfNil } from './nil';
import { alreadyAssessed } from './refusals';
import type { AssessmentRecord } from './roll-entry';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
}

/**
 * Enters an assessment in the roll. A repeat is answered as before; a different assessment is refused (`already-
 * assessed`).
 */
const register = (entry: AssessmentRecord): Write<AssessmentRecord> => ({
  ...creation(entry),
  onConditionFailed: (found) => {
    const known = found as unknown as AssessmentRecord;
    if (known.made.id !== entry.made.id) throw alreadyAssessed(known.billId);
    return known;
  },
});

const entryOf = ({ charge, subject, place, mark, importedBy }: Assessment, bill: Bill): AssessmentRecord => ({
  ...place,
  type: 'assessed',
  version: 1,
  made: mark,
  ...(importedBy ? { importedBy } : {}),
  agencyId: charge.agencyId,
  payer: charge.payer,
  ...{ tax: subject.tax, period: subject.period, sequence: subject.sequence },
  issuedOn: charge.issuedOn,
  billId: bill.id,
  earlier: [],
  timeline: {},
});

const isAssessment: Rule = equals('subject.type', 'assessment', billNotFound);

/** While an objection is open, only its decision may cancel the bill. */
const undisputed: Rule = absent('stayedFrom', billStayed);

interface OwnBill {
  readonly id: string;
  readonly agencyId: string;
}

/** The id of the bill; the bill itself only if this call created it. */
interface Made {
  readonly id: string;
  readonly bill: Bill | undefined;
  /** As it stands in the roll. */
  readonly entry: AssessmentRecord;
}

/** Assessments in the table. */
export const openAssessments = ({ table, ids }: Context) => {
  const find = async (id: string): Promise<Bill | undefined> => {
    const place = placeOf(ids, id);
    return place && read<Bill>(table, place.key);
  };
  /** Issues the bill and enters it in the roll, in one transaction. */
  const make = async (assessment: Assessment, at: number, ...more: Write<unknown>[]): Promise<Made> => {
    const { charge, actionId, mark } = assessment;
    const bill = settledIfNil(newBill(ids, charge, { id: actionId, hash: mark.hash, at }));
    const entry = entryOf(assessment, bill);
    const known = await writeTogether(table, register(entry), issue(bill), ...more);
    return known === entry
      ? { id: bill.id, bill, entry }
      : { id: known.earlier[0] ?? known.billId, bill: undefined, entry: known };
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
    cancel: ({ id, agencyId }: OwnBill, why: Why, action: Action): Promise<BillEntry> => {
      const place = placeOf(ids, id)?.key;
      if (!place) throw billNotFound();
      return write(table, cancelling({ place, agencyId, action, ...why, rules: [isAssessment, undisputed] }));
    },
    find,
    findMade,
    make,

    /** The bill; if an earlier request made it, that takes a second round trip. */
    makeOne,

    /** The same for a person, with the credit that it moves; requires that they have claimed the payer. */
    declare: (
      assessment: Assessment,
      person: string,
      at: number,
      moved: readonly Write<unknown>[],
    ): Promise<Bill> => makeOne(assessment, at, ...holdsPayer(person, assessment.charge.payer), ...moved),
  };
};
export type Assessments = ReturnType<typeof openAssessments>;
