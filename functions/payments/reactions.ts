import type { Deadlines } from '../kernel/events/module';
import type { Reactor } from '../kernel/events/reactor';
import { onRefundDue } from './payouts/due';
import { payouts } from './payouts/reactions';
import { onPaymentDue } from './progress/due';

export const reactors = (): Reactor[] => [payouts];

export const deadlines = (): Deadlines => ({ payment: onPaymentDue, refund: onRefundDue });
