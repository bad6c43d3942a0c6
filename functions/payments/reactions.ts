import type { Reactions } from '../kernel/events/module';
import { onRefundDue } from './payouts/due';
import { payouts } from './payouts/reactions';
import { onPaymentDue } from './progress/due';

export const reactions: Reactions = {
  reactors: [payouts],
  deadlines: { payment: onPaymentDue, refund: onRefundDue },
};
