import type { Deadlines } from '../kernel/events/module';
import type { Reactor } from '../kernel/events/reactor';
import { paidFines } from './bills/reactions';
import { onDue } from './escalation/due';

export const reactors = (): Reactor[] => [paidFines];

export const deadlines = (): Deadlines => ({ fine: onDue });
