import * as v from 'valibot';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { amountOrNone, type Currency, currencies, type Money } from '../../kernel/text/money';

/*
 * How much one official may refund alone. By default nothing: every refund takes two officials.
 */

const limit = v.optional(amountOrNone);
const limits = Object.fromEntries(currencies.map((each) => [each, limit])) as Record<Currency, typeof limit>;

export const policyView = v.strictObject({
  /**
   * By currency, in minor units. Refunds above the limit, and all refunds in a currency without one, wait for approval.
   */
  approval_above: v.strictObject(limits),
});

export interface Policy extends Stored {
  readonly made: Mark;
  readonly approvalAbove: Readonly<Partial<Record<Currency, number | undefined>>>;
  readonly timeline: Readonly<Record<string, Entry>>;
}

export const policyKey = (agencyId: string): Key => ({ pk: key('refund-policy', agencyId), sk: 'policy' });

export const needsApproval = (policy: Policy | undefined, { amount, currency: of }: Money): boolean =>
  amount > (policy?.approvalAbove[of] ?? 0);
