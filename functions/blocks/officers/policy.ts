import * as v from 'valibot';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { amountOrNone, type Currency, currencies, type Money } from '../../kernel/text/money';
import { type Changed, changedView } from './changed';
import type { Officers } from './officers';

/*
 * What one officer of an agency may do alone. How much of its money they may give back or change: by default nothing, every
 * act takes two officers. And which acts without an amount take two. The service `payments` owns the item.
 */

/**
 * Acts that have no amount to hold against a limit. `tariffs`: what people are charged by a rule, as of taxes, types of offence
 * and fees of appointments. `schedules`: what may leave people without the appointment that they have.
 */
export const actsOfTwo = ['tariffs', 'schedules'] as const;
export type ActOfTwo = (typeof actsOfTwo)[number];

/** Until an agency says which: rules of money as money itself, and no desk that cannot close without a second officer. */
const unlessSaid: readonly ActOfTwo[] = ['tariffs'];

const listed = v.pipe(
  v.array(v.picklist(actsOfTwo)),
  v.maxLength(actsOfTwo.length),
  v.check((acts) => new Set(acts).size === acts.length, 'Give each only once.'),
);

const limit = v.optional(amountOrNone);
const limits = Object.fromEntries(currencies.map((each) => [each, limit])) as Record<Currency, typeof limit>;

export const policyView = v.strictObject({
  /**
   * By currency, in minor units. Above the limit, and in a currency without one, an act takes a second officer.
   */
  approval_above: v.strictObject(limits),
  /** Acts without an amount that take a second officer. */
  second_officer_for: v.optional(listed, [...unlessSaid]),
});
export type PolicyRequest = v.InferOutput<typeof policyView>;

/** The same with who said so last, and when. */
export const statedPolicyView = v.strictObject({
  ...policyView.entries,
  second_officer_for: v.array(v.picklist(actsOfTwo)),
  changed: changedView,
});

interface PolicyEntry extends Entry {
  readonly by?: Officers;
}

export interface Policy extends Stored {
  readonly made: Mark;
  readonly agencyId?: string;
  /** Who said so last, and when. */
  readonly changed?: Changed;
  readonly secondOfficerFor?: readonly ActOfTwo[];
  readonly approvalAbove: Readonly<Partial<Record<Currency, number | undefined>>>;
  readonly timeline: Readonly<Record<string, PolicyEntry>>;
}

export const policyKey = (agencyId: string): Key => ({ pk: key('refund-policy', agencyId), sk: 'policy' });

/** How much one officer may move alone, in minor units. */
export const limitOf = (policy: Policy | undefined, currency: Currency): number =>
  policy?.approvalAbove[currency] ?? 0;

export const needsApproval = (policy: Policy | undefined, { amount, currency }: Money): boolean =>
  amount > limitOf(policy, currency);

/** The acts without an amount that take two officers. */
export const actsOfTwoBy = ({
  secondOfficerFor,
}: Pick<Partial<Policy>, 'secondOfficerFor'> = {}): readonly ActOfTwo[] => secondOfficerFor ?? unlessSaid;
