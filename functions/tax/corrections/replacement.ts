import type { Bill } from '../../blocks/billing/bill';
import { type Charge, newBill } from '../../blocks/billing/issue';
import { reissuing } from '../../blocks/billing/reissue';
import { type Action, partOf } from '../../kernel/identity/action';
import type { Sealer } from '../../kernel/identity/id-codec';
import { append } from '../../kernel/table/expression';
import { equals, fewerThan } from '../../kernel/table/rule';
import type { Key } from '../../kernel/table/table';
import { deed, type Write } from '../../kernel/table/write';
import type { Replaced } from '../assessments/roll-entry';
import { noLongerCounts, tooManyChanges } from '../register/refusals';

/*
 * Another bill takes the place of an assessment's: because the declaration was amended, or an objection was upheld in part.
 */

export interface Replacement {
  /** Where it stands that there is an assessment. */
  readonly place: Key;
  /** The bill that counts by now. */
  readonly old: Bill;
  readonly charge: Charge;
  readonly action: Action;
  readonly reason: string;
}

/** How often another bill may take its place. */
const changesAtMost = 50;

/** What says that another bill counts: recognises a repeat, and refuses where the one that was seen counts no more. */
export const counting = (
  { place, old, action }: Omit<Replacement, 'charge' | 'reason'>,
  billId: string,
): Write<Replaced> =>
  deed({
    key: place,
    action,
    entry: { hash: action.hash, at: action.at, billId },
    rules: [equals('billId', old.id, noLongerCounts), fewerThan('timeline', changesAtMost, tooManyChanges)],
    change: { set: { billId, earlier: append('earlier', old.id) } },
    missing: noLongerCounts,
  });

/** The new bill, and the writes that put it in the place of the old one: first the one that recognises a repeat. */
export const replacing = (
  seal: Pick<Sealer, 'ownedId'>,
  replacement: Replacement,
): { readonly bill: Bill; readonly first: Write<Replaced>; readonly others: readonly Write<unknown>[] } => {
  const { old, charge, action, reason } = replacement;
  const wanted = newBill(seal, charge, partOf(action, 'replacement'));
  const [made, ...others] = reissuing(old, wanted, action, reason);
  return { bill: made.done, first: counting(replacement, made.done.id), others: [made, ...others] };
};
