import { type Bill, placeOf } from '../../blocks/billing/bill';
import type { Why } from '../../blocks/billing/commands';
import type { Charge } from '../../blocks/billing/issue';
import { billStayed } from '../../blocks/billing/refusals';
import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { retryOnConflict, VersionConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import { read, readAll } from '../../kernel/table/read';
import type { Key } from '../../kernel/table/table';
import { type Write, write, writeTogether } from '../../kernel/table/write';
import type { AssessmentRecord } from '../assessments/roll-entry';
import type { Assessments } from '../assessments/store';
import type { Against, TaxSettlement } from '../credits/settlement';
import { openCredits, type Pool } from '../credits/store';
import { noLongerCounts, notAmendable } from './refusals';
import { markCurrentBill } from './replacement';
import { againstOf, amendmentWrites, creditReleasedBy } from './supplement';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
}

/** Whether the bill is the current or an earlier one of this entry. */
const isOf = ({ billId, earlier }: AssessmentRecord, { id }: Bill): boolean =>
  [billId, ...earlier].includes(id);

/** An assessment that replaces an earlier one. */
interface Amendment {
  readonly place: Key;
  readonly payer: string;
  /** The id of the bill that is replaced. */
  readonly amends: string;
  readonly action: Action;
  readonly why: Why;
  /** Whether this bill may be amended in this way. */
  readonly may: (old: Bill) => boolean;
  /** Conditions on other items, such as that the payer is the caller's. */
  readonly requires: readonly Write<unknown>[];
  /** Whose credit counts, if any. */
  readonly pool: Pool | undefined;
  /** The new charge, computed from the entry and the bill that were read, and how it was settled. */
  readonly chargeFor: (entry: AssessmentRecord, old: Bill, against: Against) => Settled;
}

/** An amendment whose credit is still to be read. */
type AmendmentRequest = Omit<Amendment, 'pool'> & { readonly findPool: () => Promise<Pool | undefined> };

/** What is charged, and what it came from. */
export interface Settled {
  readonly charge: Charge;
  readonly settlement: TaxSettlement;
}

/** The roll entry and the bill of an amendment. Refuses (`not-amendable`) if they do not belong together. */
const subjectsOf = async (
  { table, ids }: Context,
  { place, payer, amends, may }: Amendment,
): Promise<readonly [AssessmentRecord, Bill]> => {
  const billPlace = placeOf(ids, amends);
  if (billPlace?.payer !== payer) throw notAmendable();
  const found = await readAll(table, [place, billPlace.key]);
  const [entry, old] = found as unknown as readonly [AssessmentRecord | undefined, Bill | undefined];
  if (!entry || !old || !isOf(entry, old) || !may(old)) throw notAmendable();
  return [entry, old];
};

/** Amendments of assessments in the table. */
export const openAmendments = (context: Context, { findMade }: Pick<Assessments, 'findMade'>) => {
  const { table, ids } = context;
  const credits = openCredits(context);
  const once = async (amendment: Amendment): Promise<Bill> => {
    const { place, action, amends, why, requires, pool, chargeFor } = amendment;
    const [entry, old] = await subjectsOf(context, amendment);
    const done = entry.timeline[action.id];
    // A repeat: the same write recognises it and gives the first answer.
    if (done)
      return findMade((await write(table, markCurrentBill({ place, old, action }, done.billId))).billId);
    if (entry.billId !== amends) throw noLongerCounts({ billId: entry.billId });
    // The two reads may straddle another change; then both are read again.
    if (old.state === 'reissued' && (await read<AssessmentRecord>(table, place))?.version !== entry.version) {
      throw new VersionConflict(`The bill ${old.id} has been replaced`);
    }
    // While an objection is open, only its decision may change the bill.
    if (old.stayedFrom !== undefined) throw billStayed({ ...old });
    const against = againstOf(old, pool?.balance?.available ?? 0);
    const { charge, settlement } = chargeFor(entry, old, against);
    const replacement = { place, old, action, charge, why };
    const { bill, first, others } = amendmentWrites(ids, replacement, settlement.credit);
    const moved = credits.moving(pool, settlement, creditReleasedBy(old));
    const { billId } = await writeTogether(table, first, ...others, ...requires, ...moved);
    return billId === bill.id ? bill : findMade(billId);
  };
  /** Two round trips; more if the bill is changed at the same time. */
  return {
    amend: (amendment: AmendmentRequest): Promise<Bill> =>
      retryOnConflict(async () => once({ ...amendment, pool: await amendment.findPool() })),
  };
};
export type Amendments = ReturnType<typeof openAmendments>;
