import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { refundKey } from '../../blocks/billing/keys';
import { refundRules } from '../../blocks/billing/refund-due';
import { type Timer, timer } from '../../kernel/events/deadlines';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { key } from '../../kernel/table/table';
import type { Money } from '../../kernel/text/money';
import { days, hours, type Instant, instant } from '../../kernel/text/time';
import type { Payment } from '../payments/payment';
import type { BookedAmount } from '../payments/share';
import type { RefundStatus } from './lifecycle';

/*
 * A refund: money of one charge that goes back to the payer. An agency requests it, or the portal makes it because no
 * bill could accept the money.
 */

/**
 * Why the portal refunds automatically: the bill was paid or closed in the meantime, the payment was charged twice, or a rule of the
 * service that charged it says so.
 */
export const automaticReasons = ['bill_not_payable', 'paid_twice', ...refundRules] as const;
export type AutomaticReason = (typeof automaticReasons)[number];

/** An official who did something to a refund, by an action. */
export interface Decision extends Mark {
  readonly officer: string;
  readonly at: Instant;
}

/** What lists show of a refund. */
export interface RefundCard {
  readonly id: string;
  readonly paymentId: string;
  readonly agencyId: string;
  readonly createdAt: Instant;
  readonly money: Money;
  readonly status: RefundStatus;
  /** The agency's own words. */
  readonly reason?: string;
  readonly automatic?: AutomaticReason;
  /** Who asked for it: for the agency alone. */
  readonly officer?: string;
  /** Of an agency's order, whose payer has no account here. */
  readonly accountless?: true;
}

export interface Refund extends Stored, Partial<Timer> {
  readonly id: string;
  readonly paymentId: string;
  readonly agencyId: string;
  /** `personRef` of the payer. */
  readonly owner: string;
  readonly made: Mark;
  readonly provider: string;
  readonly chargeId: string;
  /** What it is taken from. */
  readonly from: readonly BookedAmount[];
  readonly card: RefundCard;
  /** Who requested it; absent for automatic refunds. */
  readonly asked?: Decision;
  /** Whether another officer has to approve it. */
  readonly needsApproval: boolean;
  readonly approved?: Decision;
  readonly rejected?: Decision & { readonly reason: string };
  readonly withdrawn?: Decision & { readonly reason?: string };
  /** When it was booked, and went out to the provider. */
  readonly submittedAt?: Instant;
  readonly finishedAt?: Instant;
  /** The provider's own name for it. */
  readonly reference?: string;
  /** The provider's word for why it refused. */
  readonly refusal?: string;
  readonly queueKey: string;
  readonly queueSort: string;
}

const ownLetters = 8;

/** A refund's id is its payment's id and eight more letters, so that the key follows from the id. */
export const refundIdOf = (paymentId: string, name: string): string => {
  const hash = createHash('sha256').update(`refund\0${paymentId}\0${name}`).digest().readBigUInt64BE();
  return paymentId + hash.toString(32).padStart(ownLetters, '0').slice(-ownLetters);
};

export const refundId = v.pipe(v.string(), v.regex(/^[0-9a-v]{48}$/, 'Must be the id of a refund.'));

/** An agency's refunds, by time. */
export const refundsBy = (agencyId: string): string => key('refunds-by', agencyId);

const steps = [...[2, 5, 15, 60].map((count) => count * 60_000), hours(6), days(1)];

/** When the provider is asked again about a refund that was submitted at an instant; daily in the end. */
const nextAttemptAt = (submittedAt: Instant, now: number): number =>
  steps.map((after) => Date.parse(submittedAt) + after).find((at) => at > now) ?? now + days(1);

export const refundTimer = (id: string, submittedAt: Instant, now: number): Timer =>
  timer(id, nextAttemptAt(submittedAt, now));

interface NewRefund {
  readonly id: string;
  readonly agencyId: string;
  readonly amount: number;
  readonly made: Mark;
  readonly from: readonly BookedAmount[];
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly needsApproval: boolean;
  readonly asked?: Decision;
  readonly reason?: string;
  readonly automatic?: AutomaticReason;
}

/** A new refund: submitted to the provider at once unless it needs approval. */
export const newRefund = (
  payment: Pick<Payment, 'id' | 'owner' | 'provider' | 'money' | 'card'>,
  details: NewRefund,
): Refund => {
  const { id, agencyId, amount, made, from, needsApproval, asked, reason, automatic } = details;
  const createdAt = instant(details.at);
  const status = needsApproval ? 'awaiting-approval' : 'submitted';
  const money = { amount, currency: payment.money.currency };
  return {
    ...refundKey(id),
    ...{ type: 'refund', version: 1, id, agencyId, made, from, needsApproval },
    ...{ paymentId: payment.id, owner: payment.owner, provider: payment.provider },
    chargeId: from[0]?.chargeId ?? '',
    ...(asked ? { asked } : {}),
    ...(needsApproval ? {} : { submittedAt: createdAt, ...refundTimer(id, createdAt, details.at) }),
    card: {
      ...{ id, paymentId: payment.id, agencyId, createdAt, money, status },
      ...(reason ? { reason } : {}),
      ...(automatic ? { automatic } : {}),
      ...(asked ? { officer: asked.officer } : {}),
      ...(payment.card.order ? { accountless: true } : {}),
    },
    queueKey: refundsBy(agencyId),
    queueSort: key(createdAt, id),
  };
};
