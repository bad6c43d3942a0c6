import * as v from 'valibot';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { instant as instantField } from '../../kernel/text/fields';
import { amountOrNone, type Currency, currencies, type Money } from '../../kernel/text/money';
import type { Instant } from '../../kernel/text/time';
import { type Officers, officersView } from './officers';

/*
 * How much of an agency's money one officer may give back or change alone. By default nothing: every act takes two
 * officers. The service `payments` owns the item.
 */

const limit = v.optional(amountOrNone);
const limits = Object.fromEntries(currencies.map((each) => [each, limit])) as Record<Currency, typeof limit>;

export const policyView = v.strictObject({
  /**
   * By currency, in minor units. Above the limit, and in a currency without one, an act takes a second officer.
   */
  approval_above: v.strictObject(limits),
});

/** The same with who said so last, and when. */
export const statedPolicyView = v.strictObject({
  ...policyView.entries,
  changed: v.nullable(v.strictObject({ ...officersView.entries, at: instantField })),
});

interface PolicyEntry extends Entry {
  readonly by?: Officers;
}

export interface Policy extends Stored {
  readonly made: Mark;
  readonly agencyId?: string;
  /** Who said so last, and when. */
  readonly changed?: { readonly by: Officers; readonly at: Instant };
  readonly approvalAbove: Readonly<Partial<Record<Currency, number | undefined>>>;
  readonly timeline: Readonly<Record<string, PolicyEntry>>;
}

export const policyKey = (agencyId: string): Key => ({ pk: key('refund-policy', agencyId), sk: 'policy' });

/** How much one officer may move alone, in minor units. */
export const limitOf = (policy: Policy | undefined, currency: Currency): number =>
  policy?.approvalAbove[currency] ?? 0;

export const needsApproval = (policy: Policy | undefined, { amount, currency }: Money): boolean =>
  amount > limitOf(policy, currency);
