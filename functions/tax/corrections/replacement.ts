import type { Bill } from '../../blocks/billing/bill';
import type { Why } from '../../blocks/billing/commands';
import { type Charge, newBill } from '../../blocks/billing/issue';
import { reissuing } from '../../blocks/billing/reissue';
import { type Action, subActionOf } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { append } from '../../kernel/table/expression';
import { equals, fewerThan } from '../../kernel/table/rule';
import type { Key } from '../../kernel/table/table';
import { update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import type { ReplacementEntry } from '../assessments/roll-entry';
import { noLongerCounts, tooManyChanges } from './refusals';

/*
 * Replaces the bill of an assessment by another: after a revision, an amended declaration, or an objection upheld in part.
 */

export interface Replacement {
  /** The key of the entry in the assessment roll. */
  readonly place: Key;
  /** The current bill, which is replaced. */
  readonly old: Bill;
  readonly charge: Charge;
  readonly action: Action;
  readonly why: Why;
}

/** How often the bill of an assessment may be replaced. */
const maxChanges = 50;

/**
 * Marks another bill as current in the roll. Recognises a repeat; refuses (`assessment-changed`) if `old` is no longer
 * current.
 */
export const markCurrentBill = (
  { place, old, action }: Omit<Replacement, 'charge' | 'why'>,
  billId: string,
): Write<ReplacementEntry> =>
  update({
    key: place,
    rules: [equals('billId', old.id, noLongerCounts), fewerThan('timeline', maxChanges, tooManyChanges)],
    set: { billId, earlier: append('earlier', old.id) },
    missing: noLongerCounts,
    remember: { action, entry: { hash: action.hash, at: action.at, billId } },
  });

/** A bill that becomes the current one of an assessment. `first` recognises a repeat, so it must come first. */
export interface ReplacementWrites {
  readonly bill: Bill;
  readonly first: Write<ReplacementEntry>;
  readonly others: readonly Write<unknown>[];
}

/** The new bill, and the writes that replace the old one by it. */
export const replacementWrites = (ids: IdCodec, replacement: Replacement): ReplacementWrites => {
  const { old, charge, action, why } = replacement;
  const replacing = newBill(ids, charge, subActionOf(action, 'replacement'));
  // A bill of which everything was given back is collected again.
  const again = old.state === 'refunded';
  const [made, ...others] = reissuing(old, replacing, action, { ...why, again });
  return {
    bill: made.result,
    first: markCurrentBill(replacement, made.result.id),
    others: [made, ...others],
  };
};
