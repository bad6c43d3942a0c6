import { type Bill, placeOf } from '../blocks/billing/bill';
import type { Charge } from '../blocks/billing/issuing';
import { holdsPayer } from '../blocks/billing/payer';
import type { Action } from '../kernel/action';
import type { Table } from '../kernel/dynamo';
import { read, readAll } from '../kernel/read';
import { Stale, untilFresh } from '../kernel/revise';
import type { Sealer } from '../kernel/seal';
import type { Key } from '../kernel/table';
import { write, writeTogether } from '../kernel/write';
import type { Assessed } from './assessed';
import type { Assessments } from './assessment-store';
import { noLongerCounts, notAmendable } from './refusals';
import { counting, replacing } from './replacing';

interface Context {
  readonly table: Table;
  readonly seal: Sealer;
}

/** Whether the bill was declared, and is of this entry. */
const isDeclared = ({ id, subject }: Bill, { billId, earlier }: Assessed): boolean =>
  subject.declaredBy !== undefined && [billId, ...earlier].includes(id);

/** A declaration that is to take the place of an earlier one. */
export interface Amendment {
  readonly place: Key;
  readonly payer: string;
  /** The bill whose place it takes. */
  readonly amends: string;
  readonly action: Action;
  /** `personRef` of who amends it. */
  readonly person: string;
  /** What is charged, once it is known when the first was made out. */
  readonly chargeFor: (entry: Assessed) => Charge;
}

/** The entry and the bill that an amendment is about, if it may be amended as this. */
const subjectsOf = async (
  { table, seal }: Context,
  { place, payer, amends }: Amendment,
): Promise<readonly [Assessed, Bill]> => {
  const billPlace = placeOf(seal, amends);
  if (billPlace?.payer !== payer) throw notAmendable();
  const found = await readAll(table, [place, billPlace.key]);
  const [entry, old] = found as unknown as readonly [Assessed | undefined, Bill | undefined];
  if (!entry || !old || !isDeclared(old, entry)) throw notAmendable();
  return [entry, old];
};

/** Amendments of declarations in the table. */
export const openAmendments = (context: Context, { findMade }: Pick<Assessments, 'findMade'>) => {
  const { table, seal } = context;
  const once = async (amendment: Amendment): Promise<Bill> => {
    const { place, action, amends, person, payer, chargeFor } = amendment;
    const [entry, old] = await subjectsOf(context, amendment);
    const done = entry.timeline[action.id];
    // A repeat: the write that it was recognises it.
    if (done) return findMade((await write(table, counting({ place, old, action }, done.billId))).billId);
    if (entry.billId !== amends) throw noLongerCounts({ billId: entry.billId });
    // What was read of the two may be from before and after the same change: then both are read again.
    if (old.state === 'reissued' && (await read<Assessed>(table, place))?.version !== entry.version) {
      throw new Stale(`The bill ${old.id} has been replaced`);
    }
    const replacement = { place, old, action, charge: chargeFor(entry), reason: 'amended' };
    const { bill, first, others } = replacing(seal, replacement);
    const { billId } = await writeTogether(table, first, ...others, ...holdsPayer(person, payer));
    return billId === bill.id ? bill : findMade(billId);
  };
  /** Two round trips; more where somebody changes the bill at the same time. */
  return { amend: (amendment: Amendment): Promise<Bill> => untilFresh(() => once(amendment)) };
};
export type Amendments = ReturnType<typeof openAmendments>;
