import { noteReferences } from '../blocks/references/store';
import type { Reactions } from '../kernel/events/module';
import { onRefundDue } from './payouts/due';
import { payouts } from './payouts/reactions';
import { onPaymentDue } from './progress/due';
import { refundsByRule } from './refunds/reactions';

/** Nobody asks for a payment that is not over. */
const over = ['succeeded', 'failed', 'cancelled'].map((how) => `payment.${how}`);

export const reactions: Reactions = {
  reactors: [payouts, refundsByRule, noteReferences('payment', over)],
  deadlines: { payment: onPaymentDue, refund: onRefundDue },
};
