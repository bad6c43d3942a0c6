import type { Bill } from '../../blocks/billing/bill';
import { type Charge, newBill } from '../../blocks/billing/issue';
import { reissuing } from '../../blocks/billing/reissue';
import { type Action, subActionOf } from '../../kernel/identity/action';
import type { Sealer } from '../../kernel/identity/id-codec';
import { append } from '../../kernel/table/expression';
import { equals, fewerThan } from '../../kernel/table/rule';
import type { Key } from '../../kernel/table/table';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import type { ReplacementEntry } from '../assessments/roll-entry';
import { noLongerCounts, tooManyChanges } from './refusals';

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
const maxChanges = 50;

/** What says that another bill counts: recognises a repeat, and refuses where the one that was seen counts no more. */
export const markCurrentBill = (
  { place, old, action }: Omit<Replacement, 'charge' | 'reason'>,
  billId: string,
): Write<ReplacementEntry> =>
  update({
    key: place,
    rules: [equals('billId', old.id, noLongerCounts), fewerThan('timeline', maxChanges, tooManyChanges)],
    set: { billId, earlier: append('earlier', old.id) },
    missing: noLongerCounts,
    remember: { action, entry: { hash: action.hash, at: action.at, billId } },
  });

/** The new bill, and the writes that put it in the place of the old one: first the one that recognises a repeat. */
export const replacementWrites = (
  seal: Pick<Sealer, 'ownedId'>,
  replacement: Replacement,
): {
  readonly bill: Bill;
  readonly first: Write<ReplacementEntry>;
  readonly others: readonly Write<unknown>[];
} => {
  const { old, charge, action, reason } = replacement;
  const wanted = newBill(seal, charge, subActionOf(action, 'replacement'));
  const [made, ...others] = reissuing(old, wanted, action, reason);
  return {
    bill: made.result,
    first: markCurrentBill(replacement, made.result.id),
    others: [made, ...others],
  };
};
