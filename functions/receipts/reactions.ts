import type { Deadlines } from '../kernel/events/module';
import type { Reactor } from '../kernel/events/reactor';
import { onDue } from './numbers/due';
import { receiptNumbers } from './numbers/reactions';

export const reactors = (): Reactor[] => [receiptNumbers];

export const deadlines = (): Deadlines => ({ receipt: onDue });
